/** Why a host gives no token, as far as its words tell (those of teams-js are not documented as a list). */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/cancell?ed/i, 'sign-in-cancelled'],
  [/consent|invalid_?grant|interaction_?required/i, 'sign-in-consent'],
  [/resource_?disabled/i, 'sign-in-disabled'],
]

/** Returns the code of a sign-in that failed, by what the host said. */
export function signInTrouble(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return REASONS.find(([words]) => words.test(said))?.[1] ?? 'sign-in-failed'
}
