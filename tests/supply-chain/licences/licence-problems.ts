import satisfies from 'spdx-satisfies'
import type { LicenceException } from '#tests/supply-chain/licences/allowed.ts'

/** A package as it is installed, with what its own package.json says of its licence. */
export interface LicensedPackage {
  readonly path: string
  readonly name: string
  readonly licence: string | undefined
}

/** Returns what is wrong with packages' licences, a sentence each; `allowed` are SPDX names. */
export function licenceProblems(
  packages: readonly LicensedPackage[],
  allowed: readonly string[],
  exceptions: readonly LicenceException[],
): readonly string[] {
  const excepted = new Set(exceptions.map((one) => one.name))
  return packages
    .filter((one) => !excepted.has(one.name))
    .flatMap(({ path, licence }) => {
      if (licence === undefined) return `${path} says no licence`
      const verdict = judge(licence, allowed)
      return verdict === 'allowed' ? [] : `${path} has ${licence}, which is ${verdict}`
    })
}

/** SPDX' parser throws on what is no expression of SPDX names, such as "SEE LICENSE IN x" or "UNLICENSED". */
function judge(licence: string, allowed: readonly string[]): string {
  try {
    return satisfies(licence, [...allowed]) ? 'allowed' : 'not among the allowed ones'
  } catch (error) {
    return `not an SPDX expression (${error instanceof Error ? error.message : 'unreadable'})`
  }
}
