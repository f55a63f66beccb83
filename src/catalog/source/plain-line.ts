/** Characters that one cannot see and that break words apart: soft hyphens, zero-width spaces, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
/** Spaces of every kind that are no line's end, and characters that only steered printers. */
const SPACES = /[\p{Zs}\p{Cc}]/gu

/** Returns a line as it is read: letters composed (å as one), nothing invisible, every space an ordinary one. */
export const plainLine = (line: string): string =>
  line.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').trimEnd()

/** Returns the text of a cell: as a plain line, with what was wrapped put together by single spaces. */
export const plainCell = (text: string): string => plainLine(text.replace(/\s+/g, ' ')).trim()
