import { existsSync, globSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The folder that the tab is built to. */
export const TAB_DIST = fileURLToPath(new URL('../../dist/tab', import.meta.url))
const SOURCES = fileURLToPath(new URL('../../src/tab', import.meta.url))

/** Builds the tab unless dist/tab is at least as new as its sources: a stale build would be tested in its place. */
export async function buildTab(): Promise<void> {
  const page = `${TAB_DIST}/index.html`
  const newest = Math.max(...globSync(`${SOURCES}/**/*.*`).map((file) => statSync(file).mtimeMs))
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return
  await build({ configFile: `${SOURCES}/vite.config.ts`, logLevel: 'warn' })
}
