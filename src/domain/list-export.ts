import type { Temporal } from 'temporal-polyfill'
import type { Obligation } from './catalogue.ts'
import type { Handling } from './handling.ts'
import type { Bilingual } from './language.ts'
import type { Person } from './person.ts'
import type { Standing } from './standing.ts'

/** The files that a list can be had as. */
export const LIST_FORMATS = ['xlsx', 'csv'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/** An obligation of a list, with all that the municipality's own people may know of it. */
export interface ListedObligation {
  readonly obligation: Obligation
  readonly solution: string
  readonly standing: Standing | undefined
  readonly handling: Handling | undefined
  /** The edition that it was last in. */
  readonly source: Bilingual | undefined
}

/** A list as somebody had it before them: whose, in which order, when and for whom it was made. */
export interface ListExport {
  readonly type: Obligation['type']
  readonly municipality: string
  readonly items: readonly ListedObligation[]
  /** Whether the months of the deadlines are a column of their own, since the list was grouped by them. */
  readonly byMonth: boolean
  readonly madeAt: Temporal.Instant
  readonly madeBy: Person
}
