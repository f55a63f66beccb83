import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PANE_DIST } from '#tests/support/build-pages.ts'

const MOST_BYTES = 60_000

test('all JavaScript of the pane is at most 60 kB when gzipped, in both languages and for both kinds of item', () => {
  const scripts = globSync(`${PANE_DIST}/assets/*.js`).map((path) => ({ path, code: readFileSync(path) }))
  const sizes = scripts.map(({ path, code }) => [basename(path), gzipSync(code).length] as const)
  const all = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  // biome-ignore lint/suspicious/noConsole: the figure is what one looks at this test for
  console.log(
    [
      `the pane: ${kilobytes(all)} of gzipped JavaScript`,
      ...sizes.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`),
    ].join(', '),
  )
  expect(scripts.length).toBeGreaterThan(2)
  expect(all).toBeLessThanOrEqual(MOST_BYTES)
  // Neither what checks the contract nor what the tab is drawn with has come along.
  for (const { code } of scripts) expect(String(code)).not.toMatch(/ZodError|fluent-provider|react\.element/)
})
