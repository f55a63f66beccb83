import { type Entry, fromBufferPromise } from 'yauzl'
import type { ReadLimits } from '../read-limits.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'

/** More parts than any workbook has. */
const MOST_PARTS = 5_000

/** The parts of a packed file, by their names, each unpacked when it is asked for; nothing for one that is not there. */
export type Parts = (name: string) => Promise<Uint8Array | undefined>

/**
 * Returns the parts of a packed file. What they say they are when unpacked counts together, and who said less than it is
 * is refused. Throws UnreadableFileError for what is locked or too large; other errors for what is broken.
 */
export async function unpack(bytes: Uint8Array, limits: ReadLimits): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  })
  if (zip.entryCount > MOST_PARTS) throw new UnreadableFileError('unsafe-content')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  let left = limits.unpackedBytes
  return async (name) => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return undefined
    if (entry.isEncrypted()) throw new UnreadableFileError('encrypted')
    left -= entry.uncompressedSize
    if (left < 0) throw new UnreadableFileError('too-costly')
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
}
