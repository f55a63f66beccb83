const CPR =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[\s\u00a0\u2010-\u2015.-]{0,3}\d{4}(?!\d)/u

/**
 * Returns whether a text holds what looks like a CPR number: day (also replacement numbers' day plus 60), month,
 * year and four digits, together or parted. The check digit is not asked: numbers since 2007 need not have it.
 */
export function hasCprNumber(text: string): boolean {
  return CPR.test(text)
}
