import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { shippedPackages } from '#tests/supply-chain/lock-file.ts'
import { runNpm } from '#tests/supply-chain/run-npm.ts'
import { type Bom, shippedBom } from '#tests/supply-chain/sbom/shipped-bom.ts'
import { inProject } from '#tests/support/manifest.ts'

/**
 * Returns the bill of materials of what is shipped, from the lock file, so that it is the same on every machine but for
 * its serial number and time. Throws with npm's own words where npm could not make it.
 */
export async function makeSbom(): Promise<Bom> {
  const { name } = z
    .object({ name: z.string() })
    .parse(JSON.parse(readFileSync(inProject('package.json'), 'utf8')))
  const run = await runNpm(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'])
  if (run.code !== 0) throw new Error(`npm sbom failed: ${run.stderr}`)
  return shippedBom(JSON.parse(run.stdout), shippedPackages(), name)
}
