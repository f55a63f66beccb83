import type { Catalogue } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import { type EditionEvent, editionHistory } from '#domain/edition-history.ts'
import { conversationOfVia } from '#domain/evidence-event.ts'
import type { HandlingEntry } from '#domain/ports/handling-store.ts'
import type { HistoryEntry } from '#domain/ports/standing-store.ts'
import type { Stores } from '#domain/ports/stores.ts'

/** What has happened to an agreement or a task, as its page tells it; each kind in the order of its source. */
export interface ItemHistory {
  /** What KOMBIT's editions said of it, the same for everybody. */
  readonly published: readonly EditionEvent[]
  readonly recorded: readonly HistoryEntry[]
  readonly handled: readonly HandlingEntry[]
  /** Where it was recorded and handled: the conversations that Fristvagt is still in, by id. */
  readonly places: ReadonlyMap<string, Conversation>
}

/**
 * Returns what has happened to an item (its id) in a municipality (four-digit code). What was recorded of a task that only
 * asks to sign an agreement was recorded of the agreement; what the editions said is told of the task itself.
 */
export async function itemHistory(
  ports: Pick<Stores, 'standings' | 'handlings' | 'conversations'>,
  catalogue: Catalogue,
  { municipality, item }: { readonly municipality: string; readonly item: string },
): Promise<ItemHistory> {
  const agreement = catalogue.tasks.get(item)?.agreement
  const record = agreement !== undefined && catalogue.agreements.has(agreement) ? agreement : item
  const [recorded, handled] = await Promise.all([
    ports.standings.historyOf(municipality, record),
    ports.handlings.historyOf(municipality, record),
  ])
  const conversations = [...recorded, ...handled].flatMap(({ via }) => conversationOfVia(via) ?? [])
  return {
    published: editionHistory(catalogue.contents, item),
    recorded,
    handled,
    places: await ports.conversations.findAll([...new Set(conversations)]),
  }
}
