import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { TAB_DIST } from '#tests/support/build-pages.ts'

interface Chunk {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

test('the first page loads at most 150 kB of gzipped JavaScript, in Teams as well', async () => {
  const bundle: Record<string, Chunk> = JSON.parse(readFileSync(`${TAB_DIST}/bundle-manifest.json`, 'utf8'))
  const loaded = new Set<string>()
  const load = (key: string) => {
    if (loaded.has(key)) return
    loaded.add(key)
    for (const next of bundle[key]?.imports ?? []) load(next)
  }
  load('index.html')
  load('main.tsx')
  load('features/overview/overview-page.tsx')
  load('host/teams-host.ts')
  load('texts/da.ts')
  expect(loaded.size).toBeGreaterThan(3)
  const bytes = [...loaded].reduce(
    (sum, key) => sum + gzipSync(readFileSync(`${TAB_DIST}/${bundle[key]!.file}`)).length,
    0,
  )
  expect(bytes).toBeLessThan(150_000)
  expect(bytes).toBeGreaterThan(50_000)
})
