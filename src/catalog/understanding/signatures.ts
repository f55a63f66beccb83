import type { Day } from '#domain/day.ts'
import type { Where } from '#domain/draft.ts'
import type { Signatures } from '#domain/edition.ts'
import { fold } from '#domain/fold.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import { dateWordsOf } from '#domain/office-dates/date-words.ts'
import { readWritten } from '#domain/office-dates/read-written.ts'
import { municipalityNamed, type Named } from '../matching/municipality-named.ts'
import { hasWords } from './bare-words.ts'
import type { Doubt, Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

/** Who has signed, as a section lists it, before it is known which agreement that is about. */
export interface SignatureList {
  readonly signatures: Signatures
  readonly where: Where
  /** The lines above the names, the nearest last. */
  readonly heads: readonly string[]
  /** The names as they stand. */
  readonly names: string
  readonly doubts: readonly Omit<Doubt, 'key'>[]
}

const MISSING = /mangler|ikke (?:har )?(?:under|skrevet|tilsluttet)|(?:har )?endnu ikke|udestaar/
const SIGNED = /(?:har|er) (?:under(?:skrevet|tegnet)|tilsluttet)|underskrevet af/
const INTRODUCES = /kommuner\b|mangler|underskr|foelgende|folgende/
const INTRO_WORDS = 60
const AS_OF = /\b(?:status|opgjort|pr|per|dato)\b/
const MOST_NAME = 60
const MOST_LINE = 4000

/** Reads the lists of municipalities that have signed or are missing. A name that may be two is a question. */
export function readSignatures(section: Section, reading: Reading): SignatureList | undefined {
  const text = fold(
    section.lines
      .slice(0, INTRO_WORDS)
      .map((line) => line.text)
      .join(' '),
  ).replace(/\s+/g, ' ')
  if (!/kommuner\b/.test(text)) return undefined
  const intro = /(?:(\d{1,2}) )?kommuner\b(.{0,60})/.exec(text)
  const isMissing = MISSING.test(intro?.[2] ?? '')
  if (!isMissing && !SIGNED.test(intro?.[2] ?? '')) return undefined
  const names = namesOf(
    section.lines.filter(reading.isFree),
    intro?.[1] === undefined ? undefined : Number(intro[1]),
  )
  const [first] = names.lines
  if (!first || names.codes.size < 2) return undefined
  const introduces = section.lines
    .slice(0, section.lines.indexOf(first))
    .filter(({ text: one }) => INTRODUCES.test(fold(one)))
  for (const line of [...introduces, ...names.lines]) reading.take(line, 'item')
  for (const line of names.repeated) reading.take(line, 'dirt')
  for (const line of names.unclear) reading.take(line, 'problem')
  const heads = section.lines
    .slice(0, section.lines.indexOf(first))
    .flatMap(({ text: above, cells }) => (cells ? [] : [above.trim()]))
  const words = heads.join(' ')
  const asOf = asOfOf(section, reading)
  const place = { where: first.where, words, field: 'signatures' }
  const told = intro?.[1] === undefined ? undefined : Number(intro[1])
  return {
    signatures: signaturesOf(names.codes, isMissing, asOf ?? reading.meeting, told === names.codes.size),
    where: first.where,
    heads,
    names: [...names.lines, ...names.repeated].map((line) => line.text.trim()).join(', '),
    doubts: [
      ...names.doubts,
      ...(told !== names.codes.size ? [{ ...place, what: wrongCount(told, names.codes.size) }] : []),
      ...(asOf === undefined ? [{ ...place, what: NO_DAY }] : []),
    ],
  }
}

const NO_DAY = {
  da: 'Der står ikke, hvornår listen er gjort op.',
  en: 'It does not say when the list was made up.',
}
const wrongCount = (told: number | undefined, read: number) => ({
  da:
    told === undefined
      ? `Der står ikke, hvor mange kommuner listen skal have; ${read} er læst.`
      : `Listen skal have ${told} kommuner; ${read} er læst.`,
  en:
    told === undefined
      ? `It does not say how many municipalities the list is to have; ${read} were read.`
      : `The list is to have ${told} municipalities; ${read} were read.`,
})

/** All who are not missing have signed, but only where the whole list was read. */
function signaturesOf(
  codes: ReadonlySet<string>,
  isMissing: boolean,
  asOf: Day,
  isWhole: boolean,
): Signatures {
  const listed = MUNICIPALITIES.filter(({ code }) => codes.has(code)).map(({ code }) => code)
  const others = isWhole ? MUNICIPALITIES.filter(({ code }) => !codes.has(code)).map(({ code }) => code) : []
  return isMissing ? { asOf, signed: others, missing: listed } : { asOf, signed: listed, missing: others }
}

/** What a list of names gave so far. */
interface Names {
  readonly codes: Set<string>
  readonly lines: Line[]
  readonly unclear: Line[]
  readonly repeated: Line[]
  readonly doubts: Omit<Doubt, 'key'>[]
}

/**
 * The names, a line or a part of one between commas each. Where more are read than the list is said to have, those are meant
 * that stand together and are as many: the others are the names of a map.
 */
function namesOf(lines: readonly Line[], told: number | undefined): Names {
  const all = namesIn(lines)
  if (told === undefined || all.codes.size <= told) return all
  const blocks = [...Map.groupBy(lines, ({ block }) => block).values()]
  const fitting = blocks.flatMap((_, from) =>
    blocks.slice(from).flatMap((__, length) => {
      const names = namesIn(blocks.slice(from, from + length + 1).flat())
      return names.codes.size === told && names.doubts.length === 0 ? [names] : []
    }),
  )
  const [only] = fitting
  const isClear =
    only !== undefined && fitting.every(({ codes }) => codes.symmetricDifference(only.codes).size === 0)
  if (!isClear) return all
  const taken = new Set(only.lines)
  return { ...only, repeated: [...only.repeated, ...all.lines.filter((line) => !taken.has(line))] }
}

function namesIn(lines: readonly Line[]): Names {
  const names: Names = { codes: new Set(), lines: [], unclear: [], repeated: [], doubts: [] }
  for (const line of lines.filter(({ role }) => role === undefined)) {
    const parts = line.text
      .slice(0, MOST_LINE)
      .split(/[,;|]| {2,}|\bog\b/)
      .map((part) => part.trim())
      .filter(hasWords)
    const isList = parts.length > 0 && parts.every((part) => part.length <= MOST_NAME && !/\d/.test(part))
    if (isList) readNames(line, parts, names)
  }
  return names
}

function readNames(line: Line, parts: readonly string[], names: Names): void {
  const named = parts.map((part) => ({ part, is: municipalityNamed(part) }))
  const some = named.filter(({ is }) => is.kind !== 'none')
  // "Bornholms" above "Regionskommune" is one name.
  if (/^regionskommune$/i.test(line.text.trim())) names.lines.push(line)
  // A sentence with a name in it is no list.
  if (some.length === 0 || (some.length < named.length && parts.length < 3)) return
  const isRepeat = some.every(({ is }) => is.kind === 'one' && names.codes.has(is.municipality.code))
  if (isRepeat) {
    names.repeated.push(line)
    return
  }
  for (const { is } of some) if (is.kind === 'one') names.codes.add(is.municipality.code)
  const asked = named.filter(({ is }) => is.kind !== 'one')
  const candidates = (is: Named) => (is.kind === 'several' ? is.municipalities.map(({ name }) => name) : [])
  for (const { part, is } of asked)
    names.doubts.push({
      where: line.where,
      words: part,
      what: unclearName(part, candidates(is)),
    })
  if (asked.length > 0) names.unclear.push(line)
  else names.lines.push(line)
}

const unclearName = (name: string, may: readonly string[]) => ({
  da: `"${name}" kan ikke læses som én kommune${may.length > 0 ? `: det kan være ${may.join(' eller ')}` : ''}.`,
  en: `"${name}" cannot be read as one municipality${may.length > 0 ? `: it may be ${may.join(' or ')}` : ''}.`,
})

function asOfOf(section: Section, { meeting, take }: Reading): Day | undefined {
  for (const line of section.lines.slice(0, INTRO_WORDS)) {
    const { text } = line
    if (!AS_OF.test(fold(text)) || text.length > 200) continue
    const words = dateWordsOf(text)
    for (let at = 0; at < words.length; at++) {
      const read =
        words[at]?.kind === 'word' && !/^d(?:en)?$/.test(words[at]?.word ?? '')
          ? undefined
          : readWritten(words, at, meeting)
      if (read?.kind !== 'days' || read.from !== read.to) continue
      take(line, 'item')
      return read.from
    }
  }
  return undefined
}
