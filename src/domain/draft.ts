import type { Edition } from './edition.ts'
import type { Bilingual } from './language.ts'

/** Where in a file something stands: a page (slide, sheet) and a line (row) of it, both counted from 1. */
export interface Where {
  readonly page: number
  readonly line: number
}

/**
 * How sure a field is: it is `stated` in the words, or `inferred` from what stands elsewhere (a year from the meeting's
 * date). What is less sure than that is a problem.
 */
export interface Found {
  readonly where: Where
  /** The words themselves, as the file has them. */
  readonly words: string
  readonly how: 'stated' | 'inferred'
}

/** Something that could not be read, or not be trusted: for a person to decide before anything is published. */
export interface DraftProblem {
  /** The same for the same file each time it is read. */
  readonly id: string
  readonly where: Where
  /** The words that stand there, whole. */
  readonly words: string
  readonly what: Bilingual
  readonly suggestion?: Bilingual
  /** The item of the draft that it is about, and the field of it; absent for a row that became no item. */
  readonly item?: string
  readonly field?: string
  /** What the field could be instead, the likeliest first; a choice for the person. */
  readonly candidates?: readonly unknown[]
}

/** Words that became neither an item nor a problem, and what they were taken for. */
export interface Left {
  readonly where: Where
  readonly words: string
  readonly as: 'heading' | 'agenda' | 'footer' | 'link' | 'contact' | 'prose' | 'dirt'
}

/** What was understood of a file: an edition that nobody has looked over yet. */
export interface Draft {
  readonly edition: Edition
  /** By `item id` and then field name, where each came from; `row` has all the words that the item was read from. */
  readonly found: Readonly<Record<string, Readonly<Record<string, Found>>>>
  readonly problems: readonly DraftProblem[]
  /** All other words of the file: with the items and the problems, nothing of it is missing. */
  readonly left: readonly Left[]
}

/** One line of a file's words, as a person reads it; a row of a table has its cells with " | " between. */
interface SourceLine {
  readonly line: number
  readonly text: string
  /** What it was taken for, where nothing was made of it. */
  readonly as?: Left['as']
}

/** The words of a page (slide, sheet) of a file, to look a draft over by. */
export interface SourceText {
  readonly page: number
  /** The name of a sheet. */
  readonly name?: string
  readonly lines: readonly SourceLine[]
}
