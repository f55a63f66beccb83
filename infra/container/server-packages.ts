import { z } from 'zod'
import { LEFT_OUT } from './left-out.ts'

const names = z.record(z.string(), z.string()).default({})
const entry = z.object({ dependencies: names, optionalDependencies: names, peerDependencies: names })
const lockFile = z.object({ packages: z.record(z.string(), entry) })
type Packages = z.output<typeof lockFile>['packages']

/**
 * Returns the folders of the packages that the server needs, as `node_modules/…`, from the text of package-lock.json: those
 * that package.json lists, but for what is left out, and whatever they bring along; never a development tool.
 */
export function serverPackages(lock: string): readonly string[] {
  const { packages } = lockFile.parse(JSON.parse(lock))
  const listed = Object.keys(packages['']?.dependencies ?? {}).filter((name) => !LEFT_OUT.includes(name))
  const found = new Set<string>()
  const follow = (name: string, from: string): void => {
    const path = placeOf(packages, name, from)
    // What is optional, or only wished for, may be nowhere.
    if (path === undefined || found.has(path)) return
    found.add(path)
    const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? entry.parse({})
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      follow(next, path)
  }
  for (const name of listed) follow(name, '')
  return [...found].sort()
}

/** Where Node finds a package from inside another: in its own folder, else in the one around it, and so on. */
function placeOf(packages: Packages, name: string, from: string): string | undefined {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (path in packages) return path
  if (from === '') return undefined
  return placeOf(packages, name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))
}
