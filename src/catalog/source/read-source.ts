import { inWorker } from './in-worker.ts'
import type { SourceFile } from './read-file.ts'
import { READ_LIMITS, type ReadLimits } from './read-limits.ts'
import type { SourceDocument } from './source-document.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'

/** What the process that reads is given. */
export interface ReadOrder {
  readonly file: SourceFile
  readonly limits: ReadLimits
}

const READ_WORKER = new URL('./read-worker.ts', import.meta.url)

/**
 * Returns what a file says, read in a process of its own within the limits. Throws UnreadableFileError for every file
 * that cannot be read, with what to do about it. Reads nothing but the bytes, and connects to nothing.
 */
export async function readSource(
  file: SourceFile,
  limits: ReadLimits = READ_LIMITS,
): Promise<SourceDocument> {
  // Before it is copied into the process.
  if (file.bytes.length > limits.bytes) throw new UnreadableFileError('too-large')
  return inWorker<ReadOrder, SourceDocument>(READ_WORKER, { file, limits }, limits)
}
