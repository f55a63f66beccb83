import { execFile } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const run = promisify(execFile)

/** What Vite builds: the tab, Outlook's pane, and the pages of the demo; each with a page that is written anew by every build. */
const PAGES = { tab: 'index.html', pane: 'index.html', local: 'chat.html' } as const

/** The folder that the tab is built to. */
export const TAB_DIST = inProject('dist/tab')
/** The folder that the pane is built to. */
export const PANE_DIST = inProject('dist/pane')

/**
 * Builds pages unless they are at least as new as their sources: a stale build would be tested in their place. In a
 * process of its own, because vitest's NODE_ENV would make it a development build, twice as large.
 */
export async function buildPages(name: keyof typeof PAGES): Promise<void> {
  const page = inProject(`dist/${name}/${PAGES[name]}`)
  if (existsSync(page) && statSync(page).mtimeMs >= newestOf(name)) return
  const vite = inProject('node_modules/vite/bin/vite.js')
  await run(process.execPath, [vite, 'build', '--config', inProject(`src/${name}/vite.config.ts`)], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** Builds the embedded database that new folders begin from, unless it is as new as what makes its tables: ours, and what is installed. */
export async function buildTemplate(): Promise<void> {
  const template = inProject('dist/database-template.tar.gz')
  const madeBy = Math.max(newestIn('src/storage'), statSync(inProject('package-lock.json')).mtimeMs)
  if (existsSync(template) && statSync(template).mtimeMs >= madeBy) return
  await run(process.execPath, [inProject('src/app/cli.ts'), 'build-template'])
}

/** The pane has a little of the tab in it, and the icons of Outlook's ribbon. */
const newestOf = (name: keyof typeof PAGES) =>
  Math.max(
    newestIn(`src/${name}`),
    name === 'pane' ? Math.max(newestIn('src/tab'), newestIn('manifest/icons')) : 0,
  )

function newestIn(folder: string): number {
  return Math.max(...globSync(inProject(`${folder}/**/*.*`)).map((file) => statSync(file).mtimeMs))
}
