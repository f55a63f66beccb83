/**
 * Returns a name as one line of text that can be kept: PostgreSQL has no text for NUL or half a pair, and a line break
 * begins a new row in a file for Excel.
 */
export const oneLine = (words: string): string => words.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
