import type { Day } from '#domain/day.ts'

/**
 * What a file says, before anything in it is understood: words and tables in reading order, each with the place where a
 * person finds it again. Every kind of file is read into this; all understanding starts from it.
 */
export interface SourceDocument {
  /** The name of the file, to call it by; never a path. */
  readonly name: string
  readonly kind: 'text' | 'pdf' | 'sheet' | 'mail'
  /** SHA-256 of the file's bytes, in lower-case hex. */
  readonly hash: string
  /** What the file itself says of when it was written, such as a mail's date. */
  readonly written?: Day
  /** The subject of a mail, the title in a PDF's properties. */
  readonly title?: string
  readonly pages: readonly SourcePage[]
}

/** A page of a PDF, a slide between form feeds, a sheet of a workbook, or all of a mail. */
export interface SourcePage {
  /** Counted from 1. */
  readonly number: number
  /** The name of a sheet. */
  readonly name?: string
  readonly blocks: readonly SourceBlock[]
}

/** Text, or a table whose cells are known to belong together. */
export type SourceBlock =
  | { readonly kind: 'text'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'table'; readonly rows: readonly SourceRow[] }

export interface SourceLine {
  /** Counted from 1 in its page. */
  readonly line: number
  readonly text: string
  readonly links?: readonly string[]
}

/** One row of a table; a header is a row as others are. A cell that was wrapped is one text with spaces. */
export interface SourceRow {
  /** The line (or row of the sheet) at which it begins, counted from 1 in its page. */
  readonly line: number
  readonly cells: readonly SourceCell[]
}

export interface SourceCell {
  /** As a person reads it: a date of a sheet is written YYYY-MM-DD. Empty where nothing stands. */
  readonly text: string
  readonly links?: readonly string[]
}
