const CPR =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[\s\u00a0\u2010-\u2015.-]{0,3}\d{4}(?!\d)/gu
const IN_ITS_PLACE = 'xxxxxx-xxxx'

/**
 * Returns whether a text holds what looks like a CPR number: day (also replacement numbers' day plus 60), month,
 * year and four digits, together or parted. The check digit is not asked: numbers since 2007 need not have it.
 */
export function containsCpr(text: string): boolean {
  return text.search(CPR) >= 0
}

/** Returns the text with what looks like a CPR number (see containsCpr) crossed out, as `xxxxxx-xxxx`. */
export function redactCpr(text: string): string {
  return text.replace(CPR, IN_ITS_PLACE)
}
