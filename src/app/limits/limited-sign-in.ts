import type { SignedIn } from '#api/authentication.ts'
import { OverLimitError } from '#api/problem.ts'
import type { Limits } from '#domain/ports/limits.ts'

type Authenticate = (header: string | undefined) => Promise<SignedIn | undefined>

/** Returns a check of tokens that also counts: who is signed in and over the limit gets no further (OverLimitError). */
export function limitedSignIn(authenticate: Authenticate, limits: Limits): Authenticate {
  return async (header) => {
    const who = await authenticate(header)
    const over = who && limits.count(who.person)
    if (over) throw new OverLimitError(over)
    return who
  }
}
