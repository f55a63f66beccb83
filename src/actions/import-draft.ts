import type { Day } from '#domain/day.ts'
import type { Bilingual } from '#domain/language.ts'
import type { Origin } from '#domain/origin.ts'
import type { HandedIn, ReadDraft } from '#domain/ports/draft-reader.ts'
import type { DraftStore, StoredDraft } from '#domain/ports/draft-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import type { Fault } from '#domain/review/shape-faults.ts'
import { sha256 } from './sha256.ts'

/** What importing needs. */
export interface ImportPorts {
  readonly drafts: Pick<DraftStore, 'ofFile' | 'add'>
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly readDraft: ReadDraft
}

/** A file to import; `again` reads one anew that there is a draft of. */
export interface ImportRequest extends HandedIn {
  readonly meetingDate?: Day
  readonly again?: boolean
}

/** What became of an import. Nothing was written unless it was `imported`. */
export type ImportOutcome =
  | { readonly outcome: 'imported' | 'unchanged'; readonly draft: StoredDraft }
  | { readonly outcome: 'too-many' }
  | { readonly outcome: 'unreadable'; readonly why: Bilingual }
  | { readonly outcome: 'no-edition'; readonly faults: readonly Fault[] }

const LONGEST_NAME = 200

/** Reads a file into a draft. The same file changes nothing, and is not read a second time unless that is asked for. */
export async function importDraft(
  { drafts, editions, readDraft }: ImportPorts,
  { name, bytes, meetingDate, again = false }: ImportRequest,
  origin: Origin,
): Promise<ImportOutcome> {
  const hash = await sha256(bytes)
  const known = again ? undefined : await drafts.ofFile(hash)
  if (known) return { outcome: 'unchanged', draft: known }
  const published = await editions.catalogue()
  const read = await readDraft({ name, bytes }, { published, ...(meetingDate && { meetingDate }) })
  if ('unreadable' in read) return { outcome: 'unreadable', why: read.unreadable }
  const { draft, text } = read
  const faults = editionFaults(draft.edition)
  if (faults.length > 0) return { outcome: 'no-edition', faults }
  return drafts.add({ name: fileName(name), hash, again, text }, { draft, decisions: [] }, origin)
}

/** Without a path, which says where somebody keeps their files. */
function fileName(name: string): string {
  const last = name.replace(/^.*[\\/]/s, '').toWellFormed()
  return last
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, LONGEST_NAME)
    .toWellFormed()
}
