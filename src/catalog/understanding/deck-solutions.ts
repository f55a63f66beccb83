import type { Catalogue } from '#domain/catalogue.ts'
import type { Solution } from '#domain/edition.ts'
import { keyOf } from '../matching/skeleton.ts'
import { slugOf } from '../matching/slug.ts'
import type { Section } from './sections.ts'
import { tablesOf } from './table-rows.ts'

const LONGEST = 40
const NO_NAMES = new Set([
  'alle',
  'andet',
  'diverse',
  'faelles',
  'generelt',
  'kombit',
  'oevrige',
  'tvaergaaende',
])

/** Returns the solutions that the tables of a file name and the catalogue does not: its headings may name them, too. */
export function deckSolutions(
  sections: readonly Section[],
  { solutions }: Pick<Catalogue, 'solutions'>,
): readonly Solution[] {
  const known = new Set(
    [...solutions.values()].flatMap(({ id, name, aliases }) => [id, name, ...aliases].map(keyOf)),
  )
  const names = tablesOf(sections.flatMap(({ lines }) => lines)).flatMap(({ rows }) =>
    rows.map((row) => row.cell('solution').trim()),
  )
  return [...new Set(names)]
    .filter((name) => /^\p{Lu}/u.test(name) && name.length <= LONGEST && keyOf(name).length > 1)
    .filter((name) => !known.has(keyOf(name)) && !NO_NAMES.has(keyOf(name)) && slugOf(name) !== '')
    .map((name) => ({ id: slugOf(name), name, aliases: [] }))
}
