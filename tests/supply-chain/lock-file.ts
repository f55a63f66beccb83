import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inProject } from '#tests/support/manifest.ts'

const Entry = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  os: z.array(z.string()).default([]),
  cpu: z.array(z.string()).default([]),
  link: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
})
const LockFile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Entry) })

/** One package of the lock file; `path` is its folder, as `node_modules/…`. */
export type LockedPackage = z.infer<typeof Entry> & { readonly path: string; readonly name: string }

/** Returns every package of package-lock.json but the project itself. Throws where it is no lock file of version 3. */
export function lockedPackages(): readonly LockedPackage[] {
  const { packages } = LockFile.parse(JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')))
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ ...entry, path, name: entry.name ?? nameOf(path) }))
}

/** Returns the packages that an installation without development dependencies may hold. */
export const shippedPackages = () => lockedPackages().filter((one) => !one.dev)

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
