import type { SortKey } from './sort-items.ts'

/** A column: its name in the styles, its head, and what its head sorts by. */
export interface Column {
  readonly key: string
  readonly head: string
  readonly sort?: SortKey
}
