import type { SourceCell } from '../source-document.ts'

/** A block of a page with where it stands, before its lines are counted. */
export type LaidOut =
  | {
      readonly kind: 'text'
      readonly top: number
      readonly lines: readonly SourceCell[]
      readonly role?: 'footer' | 'labels'
    }
  | {
      readonly kind: 'table'
      readonly top: number
      readonly rows: readonly (readonly SourceCell[])[]
      /** Where its columns begin, and its last one ends. */
      readonly columns: readonly number[]
    }
