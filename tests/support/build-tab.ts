import { execFile } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The folder that the tab is built to. */
export const TAB_DIST = fileURLToPath(new URL('../../dist/tab', import.meta.url))
const SOURCES = fileURLToPath(new URL('../../src/tab', import.meta.url))
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))

/**
 * Builds the tab unless dist/tab is at least as new as its sources: a stale build would be tested in its place. In a
 * process of its own, because vitest's NODE_ENV would make it a development build, twice as large.
 */
export async function buildTab(): Promise<void> {
  const page = `${TAB_DIST}/index.html`
  const newest = Math.max(...globSync(`${SOURCES}/**/*.*`).map((file) => statSync(file).mtimeMs))
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return
  await promisify(execFile)(process.execPath, [VITE, 'build', '--config', `${SOURCES}/vite.config.ts`], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
}
