import type { Bilingual } from '#domain/language.ts'
import { mailSuggestion } from '#domain/mail-suggestion.ts'
import type { Origin } from '#domain/origin.ts'
import type { DraftStore, StoredDraft } from '#domain/ports/draft-store.ts'
import type { MailToRead } from '#domain/ports/mail-reader.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import type { Fault } from '#domain/review/shape-faults.ts'
import { type FindPorts, findInMail } from './find-in-mail.ts'
import { sha256 } from './sha256.ts'

/** What suggesting needs. */
export interface SuggestPorts extends FindPorts {
  readonly drafts: Pick<DraftStore, 'add'>
}

/** What became of a suggestion. Nothing was written unless it was `suggested`. */
export type SuggestOutcome =
  | { readonly outcome: 'suggested' | 'already'; readonly draft: StoredDraft; readonly items: number }
  | { readonly outcome: 'too-many'; readonly of: 'person' | 'all' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'unreadable'; readonly why: Bilingual }
  | { readonly outcome: 'no-such-item'; readonly key: string }
  | { readonly outcome: 'no-edition'; readonly faults: readonly Fault[] }

const MARK = 12
const LONGEST_NAME = 200

/**
 * Reads a mail again and hands the chosen items (by their keys) to those who publish, as a draft: of the mail it keeps these
 * and the words they stand in, and nothing else. The same items, whoever suggests them, are one suggestion.
 */
export async function suggestFromMail(
  ports: SuggestPorts,
  { mail, keys }: { readonly mail: MailToRead; readonly keys: readonly string[] },
  origin: Origin,
): Promise<SuggestOutcome> {
  const found = await findInMail(ports, mail)
  if (found.outcome !== 'read') return found
  const missing = keys.find((key) => !found.items.some((one) => one.key === key))
  if (missing !== undefined) return { outcome: 'no-such-item', key: missing }
  const chosen = found.items.filter(({ key }) => keys.includes(key))
  const items = chosen.map(({ kind, item }) => ({ kind, item }))
  const hash = await sha256(new TextEncoder().encode(JSON.stringify([found.draft.edition.date, items])))
  const { draft, text } = mailSuggestion(found.draft, chosen, { ...found, mark: hash.slice(0, MARK) })
  const faults = editionFaults(draft.edition)
  if (faults.length > 0) return { outcome: 'no-edition', faults }
  const name = `Forslag fra mail: ${draft.edition.title}`.slice(0, LONGEST_NAME).toWellFormed()
  const added = await ports.drafts.add(
    { name, hash, text, suggestion: true },
    { draft, decisions: [] },
    origin,
  )
  if (added.outcome === 'too-many') return { outcome: 'too-many', of: added.of ?? 'all' }
  const outcome = added.outcome === 'imported' ? 'suggested' : 'already'
  return { outcome, draft: added.draft, items: chosen.length }
}
