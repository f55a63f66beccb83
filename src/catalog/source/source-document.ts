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
  /** What could not be read, and where. Absent where all of the file was. */
  readonly notes?: readonly SourceNote[]
}

/** Something of a file that was not read, though the rest was. */
export interface SourceNote {
  readonly code: SourceNoteCode
  readonly page: number
  readonly line?: number
  /** What it is called in the file: an attachment's name, a cell's place such as `C7`. */
  readonly name?: string
}

export type SourceNoteCode =
  /** A page with pictures alone. */
  | 'only-pictures'
  /** A cell whose formula came without the value that it last had; formulas are never run. */
  | 'formula-without-value'
  /** A sheet that the file hides; it is read as others are. */
  | 'hidden-sheet'
  /** A file within a mail. */
  | 'attachment-not-read'

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
  | {
      readonly kind: 'text'
      readonly lines: readonly SourceLine[]
      /**
       * What is no text to be read on: `footer` stands at the foot of page after page, `labels` are what is written in a
       * drawing, such as the names on a map.
       */
      readonly role?: 'footer' | 'labels'
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly SourceRow[]
      /**
       * That it goes on with the last table of the page before: its columns are that one's, and its first row is a
       * header only where that is repeated.
       */
      readonly continues?: true
    }

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
