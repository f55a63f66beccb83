import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { z } from 'zod'
import { fillIn } from './fill-in.ts'

/** What of the manifest names a file of the package. */
const namedFiles = z.object({
  icons: z.record(z.string(), z.string()),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
})

/**
 * A zip holds times without a zone. This one says the same everywhere, so that the same files and variables make the same
 * bytes on every machine, and whoever has one can check what another was given.
 */
const aFixedTime = () => new Date(2026, 0, 1)

/**
 * Returns the Teams app as the zip that an administrator uploads: the manifest, and every file that it names. `folder` is
 * that of the manifest. Throws where a named file is missing or a variable has no value.
 */
export function appPackage(folder: string, values: Readonly<Record<string, string>>): Uint8Array {
  const filled = (file: string) => fillIn(readFileSync(join(folder, file), 'utf8'), values)
  const manifest = filled('manifest.json')
  const { icons, localizationInfo } = namedFiles.parse(JSON.parse(manifest))
  const languages = localizationInfo.additionalLanguages.map(({ file }) => file)
  const entries: Zippable = { 'manifest.json': Buffer.from(manifest) }
  for (const file of languages) entries[file] = Buffer.from(filled(file))
  for (const file of Object.values(icons)) entries[file] = new Uint8Array(readFileSync(join(folder, file)))
  return zipSync(entries, { level: 9, mtime: aFixedTime() })
}
