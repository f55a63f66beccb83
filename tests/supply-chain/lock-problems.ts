import type { LockedPackage } from '#tests/supply-chain/lock-file.ts'

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/

/**
 * Returns what is wrong with locked packages, a sentence each; `mayRunScripts` are the names that may run a script when
 * they are installed.
 */
export function lockProblems(
  packages: readonly LockedPackage[],
  mayRunScripts: readonly string[],
): readonly string[] {
  return packages.flatMap((one) => {
    const wrong: string[] = []
    if (!EXACT.test(one.version ?? '')) wrong.push('is not pinned to one version')
    if (one.resolved !== undefined && !one.resolved.startsWith('https://')) {
      wrong.push('is not fetched over https from a registry')
    }
    if (one.link) wrong.push('is a link to a folder')
    if (!hasIntegrity(one)) wrong.push('has no SHA-512 to hold what is fetched to')
    if (one.hasInstallScript && !mayRunScripts.includes(one.name)) {
      wrong.push('runs a script when installed, which allowScripts does not allow')
    }
    return wrong.map((what) => `${one.path} ${what}`)
  })
}

/** Returns whether a package is of another platform, which npm locks without a hash where it never fetched it. */
export const isUnfetched = (one: LockedPackage) =>
  one.integrity === undefined && one.optional && one.os.length + one.cpu.length > 0

const hasIntegrity = (one: LockedPackage) => INTEGRITY.test(one.integrity ?? '') || isUnfetched(one)
