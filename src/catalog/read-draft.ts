import type { DraftWithText } from '#domain/ports/draft-reader.ts'
import { inWorker } from './source/in-worker.ts'
import type { SourceFile } from './source/read-file.ts'
import { READ_LIMITS, type ReadLimits } from './source/read-limits.ts'
import { UnreadableFileError } from './source/unreadable-file-error.ts'
import type { UnderstandOptions } from './understanding/understand.ts'

/** What the process that reads and understands is given. */
export interface DraftOrder {
  readonly file: SourceFile
  readonly options: UnderstandOptions
  readonly limits: ReadLimits
}

const DRAFT_WORKER = new URL('./read-draft-worker.ts', import.meta.url)

/**
 * Returns the draft edition that a file holds and its words, read and understood in a process of its own within the limits: whoever waits
 * for an answer meanwhile gets it. Throws UnreadableFileError, as `readSource` does.
 */
export async function readDraft(
  file: SourceFile,
  options: UnderstandOptions,
  limits: ReadLimits = READ_LIMITS,
): Promise<DraftWithText> {
  // Before it is copied into the process.
  if (file.bytes.length > limits.bytes) throw new UnreadableFileError('too-large')
  return inWorker<DraftOrder, DraftWithText>(DRAFT_WORKER, { file, options, limits }, limits)
}
