import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = new URL('../..', import.meta.url).pathname

/** The files of a checkout that exists only to be linted: text by path. */
export type CanaryFiles = Readonly<Record<string, string>>

/** Returns what the project's own lint says of the files, as `src/bot/canary.ts:3 noRestrictedImports`. */
export function lintCanary(files: CanaryFiles): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-canary-'))
  try {
    for (const name of ['.biome.json', '.gitignore']) copyFileSync(join(ROOT, name), join(folder, name))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const biome = join(ROOT, 'node_modules/.bin/biome')
    const args = ['lint', '--max-diagnostics=none', '--reporter=github', 'src', 'tests']
    mkdirSync(join(folder, 'tests'), { recursive: true })
    const run = spawnSync(biome, args, { cwd: folder, encoding: 'utf8', maxBuffer: 16_000_000 })
    if (run.error) throw run.error
    // A configuration that biome cannot read reports no finding either.
    if (/configuration/i.test(run.stderr)) throw new Error(run.stderr)
    return new Set(findingsIn(run.stdout, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* findingsIn(output: string, folder: string): Generator<string> {
  for (const [, rule = '', file = '', line] of output.matchAll(
    /title=lint\/\w+\/(\w+),file=([^,]+),line=(\d+)/g,
  ))
    yield `${file.replace(`${folder}/`, '')}:${line} ${rule}`
}
