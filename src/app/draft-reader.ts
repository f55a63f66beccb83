import { readDraft } from '#catalog/read-draft.ts'
import { UnreadableFileError } from '#catalog/source/unreadable-file-error.ts'
import type { ReadDraft } from '#domain/ports/draft-reader.ts'

/** Returns the reader of files, to which a file that cannot be read is an answer and no failure. */
export function draftReader(): ReadDraft {
  return async (file, hints) => {
    try {
      return await readDraft(file, hints)
    } catch (error) {
      if (error instanceof UnreadableFileError) return { unreadable: error.words }
      throw error
    }
  }
}
