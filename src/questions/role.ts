const ROLE =
  /^(\p{L}+(?:ansvarlig|leder|chef|ejer|koordinator|administrator|konsulent))(?:e|en|n|s|ere|r|er|erne|ne|es|ens|ernes)?$/u

/** Returns the role that a folded word names, in its shortest form ("systemansvarlige" is "systemansvarlig"). */
export function roleOf(word: string): string | undefined {
  return ROLE.exec(word)?.[1]
}
