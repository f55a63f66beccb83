import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { serverPackages } from './server-packages.ts'

/** Where from and where to, and how a file is copied. */
export interface PackOptions {
  /** The project, installed and built. */
  readonly project: string
  readonly to: string
  readonly copyFile?: (from: string, to: string) => void
}

const FILES = [
  'package.json',
  'package-lock.json',
  'LICENSE',
  'dist/database-template.tar.gz',
  'infra/container/health.ts',
]
const FOLDERS = ['src', 'dist/tab', 'dist/pane', 'dist/local']
/** Sources that only browsers load; what was built of them is in dist. */
const BUILT = [join('src', 'tab'), join('src', 'pane'), join('src', 'local', 'pages')]
/** What only a compiler reads. */
const DECLARATION = /\.d\.[cm]?ts$/

/**
 * Packs the server as it runs in production: the sources, which Node runs as they are, what was built for browsers, the
 * empty database, and the packages that the server needs, with their licences. Throws where the project is not built, or
 * the place is not empty.
 */
export function packServer({ project, to, copyFile = copyFileSync }: PackOptions): void {
  if (existsSync(join(to, 'package.json'))) throw new Error(`${to} already holds a package`)
  const missing = [...FILES, ...FOLDERS].filter((path) => !existsSync(join(project, path)))
  if (missing.length > 0) throw new Error(`not built (npm ci, npm run build): ${missing.join(', ')}`)
  const copy = (path: string) => {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    copyFile(join(project, path), join(to, path))
  }
  const copyFolder = (folder: string, isWanted: (path: string) => boolean) => {
    for (const { name, parentPath } of filesBelow(join(project, folder))) {
      const path = relative(project, join(parentPath, name))
      if (isWanted(path)) copy(path)
    }
  }
  for (const path of FILES) copy(path)
  for (const folder of FOLDERS)
    copyFolder(folder, (path) => !BUILT.some((built) => path === built || path.startsWith(built + sep)))
  // A package of another platform is locked, and not installed.
  for (const folder of serverPackages(readFileSync(join(project, 'package-lock.json'), 'utf8')))
    if (existsSync(join(project, folder)))
      copyFolder(folder, (path) => !isOfAnother(relative(folder, path)) && !DECLARATION.test(path))
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

/** A package that lies within another is followed by itself, where it is needed. */
const isOfAnother = (path: string) => path.split(sep).includes('node_modules')
