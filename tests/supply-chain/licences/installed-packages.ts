import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { LicensedPackage } from '#tests/supply-chain/licences/licence-problems.ts'
import { type LockedPackage, shippedPackages } from '#tests/supply-chain/lock-file.ts'
import { inProject } from '#tests/support/manifest.ts'

const Manifest = z.object({ version: z.string(), license: z.unknown().optional() })

/**
 * Returns every shipped package with the licence that its installed package.json says; where it is not installed, for
 * it belongs to another platform, the licence that the lock file says. Throws where another version is installed.
 */
export function installedPackages(): readonly LicensedPackage[] {
  return shippedPackages().map((one) => ({ path: one.path, name: one.name, licence: licenceOf(one) }))
}

function licenceOf(one: LockedPackage): string | undefined {
  const file = inProject(`${one.path}/package.json`)
  if (!existsSync(file)) {
    if (one.optional) return one.license
    throw new Error(`${one.path} is locked but not installed: run npm ci`)
  }
  const { version, license } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (version !== one.version) throw new Error(`${one.path} is installed as ${version}: run npm ci`)
  return typeof license === 'string' ? license : undefined
}
