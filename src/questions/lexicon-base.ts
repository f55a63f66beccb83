import type { Language } from '#domain/language.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import type { Concept, Vocabulary } from './vocabulary/concepts.ts'
import { danish } from './vocabulary/danish.ts'
import { english } from './vocabulary/english.ts'
import { DANISH_ROLES, ROLES } from './vocabulary/glossary.ts'
import { GEOGRAPHIES, PARTS_OF_COUNTRY } from './vocabulary/places.ts'
import { newTable, teach, type WordTable } from './word-table.ts'

const DANISH_ENDINGS = ' n r t er en et ne rne erne ene s ns rs ts ens ets ers rnes ernes e'
const ENDINGS: Record<Language, readonly string[]> = { da: DANISH_ENDINGS.split(' '), en: ['', 's', 'es'] }

function forms(phrase: string, language: Language): readonly string[] {
  if (!phrase.endsWith('+')) return [phrase]
  return ENDINGS[language].map((ending) => phrase.slice(0, -1) + ending)
}

function teachVocabulary(table: WordTable, vocabulary: Vocabulary, language: Language): void {
  for (const [concept, phrases] of Object.entries(vocabulary) as [Concept, string][])
    for (const form of phrases.split('|').flatMap((p) => forms(p, language)))
      teach(table, form, (meaning) => {
        meaning.concepts.add(concept)
        meaning.languages.add(language)
      })
}

function withGenitive(name: string): readonly string[] {
  return /s$/i.test(name) ? [name] : [name, `${name}s`]
}

function teachMunicipalities(table: WordTable): void {
  for (const m of MUNICIPALITIES)
    for (const form of [m.name, m.officialName, ...m.aliases].flatMap(withGenitive))
      teach(table, form, (meaning) => meaning.municipalities.add(m.code))
}

function teachGeographies(table: WordTable): void {
  for (const [kkr, names] of Object.entries(GEOGRAPHIES))
    for (const form of names.split('|').flatMap(withGenitive))
      teach(table, form, (meaning) => {
        meaning.geography = kkr
      })
}

function teachParts(table: WordTable): void {
  for (const [names, places] of Object.entries(PARTS_OF_COUNTRY))
    for (const form of names.split('|').flatMap(withGenitive))
      teach(table, form, (meaning) => {
        for (const place of places.split('|')) meaning.municipalities.add(place)
      })
}

function teachRoles(table: WordTable, roles: Readonly<Record<string, string>>, language: Language): void {
  for (const [role, names] of Object.entries(roles))
    for (const name of names.split('|'))
      teach(table, name, (meaning) => {
        meaning.role = role
        meaning.languages.add(language)
      })
}

let base: WordTable | undefined

/** Returns the words that no catalogue changes: the grammar's own, the places, the roles. Built once. */
export function baseTable(): WordTable {
  if (base) return base
  base = newTable()
  teachVocabulary(base, danish, 'da')
  teachVocabulary(base, english, 'en')
  teachMunicipalities(base)
  teachGeographies(base)
  teachParts(base)
  teachRoles(base, DANISH_ROLES, 'da')
  teachRoles(base, ROLES, 'en')
  return base
}
