import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface Stream {
  readonly nfd?: number
  readonly node: unknown
}

interface EmscriptenNodeFs {
  readonly stream_ops: { fsync?: (stream: Stream) => number }
  realPath(node: unknown): string
}

/**
 * The file system of an embedded database that survives a power cut: Emscripten's own has no fsync, so that
 * PostgreSQL's calls for one would succeed without reaching the disk. `onSync` is told of each file synced. One that is
 * `whileMade` syncs nothing until `syncFromNowOn`: whoever makes the database syncs all of it after that.
 */
export class DurableNodeFs extends NodeFS {
  readonly #onSync: (() => void) | undefined
  #syncs: boolean

  constructor(folder: string, onSync?: () => void, whileMade = false) {
    super(folder)
    this.#onSync = onSync
    this.#syncs = !whileMade
  }

  /** From now on what PostgreSQL wants to have on the disk is there when its call returns. */
  syncFromNowOn(): void {
    this.#syncs = true
  }

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args)
    const preRun = [emscriptenOpts.preRun ?? []].flat()
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [
          ...preRun,
          (module: unknown) => {
            this.#giveFsync((module as { NODEFS: EmscriptenNodeFs }).NODEFS)
          },
        ],
      },
    }
  }

  #giveFsync(nodeFs: EmscriptenNodeFs): void {
    nodeFs.stream_ops.fsync = (stream) => {
      if (!this.#syncs) return 0
      syncToDisk(stream, nodeFs)
      this.#onSync?.()
      return 0
    }
  }
}

function syncToDisk(stream: Stream, nodeFs: EmscriptenNodeFs): void {
  if (stream.nfd !== undefined) {
    fsyncSync(stream.nfd)
    return
  }
  const file = openSync(nodeFs.realPath(stream.node), 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
