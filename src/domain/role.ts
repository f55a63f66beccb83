const ROLE =
  /^(\p{L}+(?:ansvarlig|leder|chef|ejer|koordinator|administrator|konsulent))(?:e|en|n|s|ere|r|er|erne|ne|es|ens|ernes)?$/u

/** Returns the role that a word in lower case names, in its shortest form ("systemansvarlige" is "systemansvarlig"). */
export function roleOf(word: string): string | undefined {
  return ROLE.exec(word)?.[1]
}

/** Returns whether what is meant for an audience, in the words of its source, is for one of the roles; none asks nobody. */
export function isForRole(audience: readonly string[], roles: readonly string[]): boolean {
  if (roles.length === 0 || audience.length === 0) return true
  const said = audience.map(lower)
  return roles.map(lower).some((role) => said.some((words) => words.includes(roleOf(role) ?? role)))
}

function lower(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}
