import { decodeJwt, errors } from 'jose'
import type { Person } from '#domain/person.ts'

/**
 * Returns whether a sign-on token speaks of the person. Entra checks the signature; this only keeps a caller's mix-up
 * from putting one person's meeting into another's calendar.
 */
export function isAssertionOf(person: Person, assertion: string): boolean {
  try {
    const { tid, oid } = decodeJwt(assertion)
    return tid === person.tenant && oid === person.id
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return false
    throw error
  }
}
