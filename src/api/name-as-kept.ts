import { redactCpr } from '#domain/cpr.ts'

/** Returns a person's name as it was sent: on one line, and without what looks like a CPR number. */
export function nameAsKept(name: string): string {
  return redactCpr(name.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ')).trim()
}
