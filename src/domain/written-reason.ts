import { redactCpr } from './cpr.ts'

/** The most characters of a reason that are kept. */
export const LONGEST_REASON = 200

/**
 * Returns the reason that a person wrote as it is kept: one line of at most 200 characters, '' for nothing, with what
 * looks like a CPR number crossed out.
 */
export function writtenReason(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  // Crossed out before it is cut: the rest of a number that was cut in two would not be known as one.
  return Array.from(redactCpr(line)).slice(0, LONGEST_REASON).join('').trim()
}
