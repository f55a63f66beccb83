const DAY = '(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])'
const MONTH = '(?:0[1-9]|1[0-2])'
/** Blanks, marks that nobody sees, hyphens and the minus of a sheet, and what people write dates with. */
const PARTED = '[\\s\\p{Cf}\\p{Pd}\\u2212./_]'
const BORN = `${DAY}${PARTED}{0,2}${MONTH}${PARTED}{0,2}`
/** With the year in full only before a hyphen or nothing: "08.01.2026 0930" is a day and an hour. */
const IN_ONE = `(?:${BORN}\\d{2}${PARTED}{0,3}|${BORN}(?:19|20)\\d{2}\\p{Pd}?)\\d{4}`
const SPELT = '\\d(?:\\s\\d){9}(?!\\s?\\d)'
const CPR = new RegExp(`(?<!\\d)(?:${IN_ONE}|${SPELT})(?!\\d)`, 'gu')
const IN_ITS_PLACE = 'xxxxxx-xxxx'

/**
 * Returns whether a text holds what looks like a CPR number: day (also replacement numbers' day plus 60), month,
 * year and four digits, together or parted, in whatever digits. The check digit is not asked: numbers since 2007 need
 * not have it. A short date with an hour of four digits looks the same, and is taken for one.
 */
export function containsCpr(text: string): boolean {
  return plain(text).search(CPR) >= 0
}

/** Returns how many of what looks like a CPR number (see containsCpr) a text holds. */
export function countCpr(text: string): number {
  return plain(text).match(CPR)?.length ?? 0
}

/** Returns the text with what looks like a CPR number (see containsCpr) crossed out, as `xxxxxx-xxxx`. */
export function redactCpr(text: string): string {
  return containsCpr(text) ? plain(text).replace(CPR, IN_ITS_PLACE) : text
}

/** Wide digits and small hyphens, as some keyboards and PDFs have them, are read by people as any other. */
const plain = (text: string) =>
  text.normalize('NFKC').replace(ARABIC, (digit) => String(digit.charCodeAt(0) & 0xf))
const ARABIC = /[\u0660-\u0669\u06f0-\u06f9]/gu
