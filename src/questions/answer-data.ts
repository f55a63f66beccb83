import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Standing } from '#domain/standing.ts'

/** What answers are made from. `own` is the asker's municipality; `limit` the most rows to return (default: all). */
export interface AnswerData {
  readonly catalogue: Catalogue
  readonly today: Day
  readonly own?: string
  /** The standing of each obligation for a municipality, by item id. */
  readonly standings: (code: string) => ReadonlyMap<string, Standing>
  readonly limit?: number
}
