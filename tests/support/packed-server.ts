import { copyFileSync, linkSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packServer } from '../../infra/container/pack-server.ts'
import { inProject } from './manifest.ts'

/** The server as it is shipped, in a folder of its own outside the project. */
export interface PackedServer extends Disposable {
  readonly folder: string
}

/** Packs the server as the image does, but for linking files where the machine lets it: they are many. */
export function packedServer(): PackedServer {
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-packed-'))
  packServer({ project: inProject('.'), to: folder, copyFile: linked })
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

function linked(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // The temporary folder may lie on another disk.
    copyFileSync(from, to)
  }
}
