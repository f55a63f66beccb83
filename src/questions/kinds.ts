import type { Facts } from './facts.ts'
import type { Concept } from './vocabulary/concepts.ts'

/** The most exact name of a kind first. */
export const KINDS: readonly Concept[] = [
  'tilslutningsaftale',
  'databehandleraftale',
  'serviceaftale',
  'dataudvekslingsaftale',
  'webinar',
  'dialogue-meeting',
  'agreement',
  'event',
  'task',
]

/** The three families that kinds belong to. */
export type Family = 'agreement' | 'task' | 'event'

const FAMILIES: Readonly<Record<string, Family>> = {
  agreement: 'agreement',
  tilslutningsaftale: 'agreement',
  databehandleraftale: 'agreement',
  serviceaftale: 'agreement',
  dataudvekslingsaftale: 'agreement',
  task: 'task',
  event: 'event',
  webinar: 'event',
  'dialogue-meeting': 'event',
}

/** Returns the family of a kind, or undefined for one that is none of the three (`contact`). */
export function familyOf(kind: string | undefined): Family | undefined {
  return kind === undefined ? undefined : FAMILIES[kind]
}

/** Returns the kind that is asked about; undefined when none is, or kinds of different families are. */
export function kindOf(facts: Facts): string | undefined {
  const said = KINDS.filter((k) => facts.has(k))
  const [family, ...others] = new Set(said.map(familyOf))
  if (others.length > 0) return undefined
  // "Tilslutningsaftaler og databehandleraftaler" are agreements: one kind of them would leave out the other.
  return said.filter((k) => k !== family).length > 1 ? family : said[0]
}
