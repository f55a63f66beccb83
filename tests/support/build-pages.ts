import { execFile } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const run = promisify(execFile)

/** What Vite builds: the tab, and the pages of the demo; each with a page that is written anew by every build. */
const PAGES = { tab: 'index.html', local: 'chat.html' } as const

/** The folder that the tab is built to. */
export const TAB_DIST = inProject('dist/tab')

/**
 * Builds pages unless they are at least as new as their sources: a stale build would be tested in their place. In a
 * process of its own, because vitest's NODE_ENV would make it a development build, twice as large.
 */
export async function buildPages(name: keyof typeof PAGES): Promise<void> {
  const page = inProject(`dist/${name}/${PAGES[name]}`)
  const newest = Math.max(...globSync(inProject(`src/${name}/**/*.*`)).map((file) => statSync(file).mtimeMs))
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return
  const vite = inProject('node_modules/vite/bin/vite.js')
  await run(process.execPath, [vite, 'build', '--config', inProject(`src/${name}/vite.config.ts`)], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** Builds the embedded database that new folders begin from, when there is none. */
export async function buildTemplate(): Promise<void> {
  if (existsSync(inProject('dist/database-template.tar.gz'))) return
  await run(process.execPath, [inProject('src/app/cli.ts'), 'build-template'])
}
