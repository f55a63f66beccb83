import { Temporal } from 'temporal-polyfill'
import { itemsOf } from '#domain/card-spec.ts'
import type { Clock } from '#domain/clock.ts'
import { dayAt } from '#domain/day.ts'
import type { LiveCard } from '#domain/ports/live-cards.ts'
import { type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import { coversMunicipality, type Scope, scopeOfMunicipality } from '#domain/scope.ts'
import { type OwnRecords, standingsOf } from '#domain/standing.ts'
import type { DrawContext, Drawing } from './drawing.ts'

/** What refreshing needs. */
export interface RefreshPorts {
  readonly stores: ScopedStores
  readonly messenger: Messenger
  /** Returns what a tenant may (still) be told of. */
  readonly scopeOf: (tenant: string) => Scope
  readonly drawing: Drawing
  readonly clock: Clock
}

const CARDS_STAY_TRUE_FOR = Temporal.Duration.from({ hours: 24 * 90 })

/**
 * Redraws every live card of a municipality that shows the item. Throws when one is worth trying again. What is recorded
 * while it writes is written too: of several refreshes at once, the one that writes last must not write what stood before.
 */
export async function refresh(ports: RefreshPorts, municipality: string, item: string): Promise<void> {
  const since = ports.clock().subtract(CARDS_STAY_TRUE_FOR)
  const stores = ports.stores.as(scopeOfMunicipality(municipality))
  const cards = await stores.liveCards.showing(municipality, item, since)
  if (cards.length === 0) return
  let written: OwnRecords
  let own = await stores.standings.recordsNow(municipality)
  do {
    written = own
    await redrawAll(ports, stores, cards, { municipality, own: written })
    own = await stores.standings.recordsNow(municipality)
  } while (!sameRecords(cards, own, written))
}

async function redrawAll(
  ports: RefreshPorts,
  stores: Stores,
  cards: readonly LiveCard[],
  { municipality, own }: { readonly municipality: string; readonly own: OwnRecords },
): Promise<void> {
  const catalogue = await stores.editions.catalogue()
  const standings = standingsOf(catalogue, municipality, own)
  const context = { catalogue, standings, today: dayAt(ports.clock()) }
  const faults: unknown[] = []
  for (const card of cards) {
    const fault = await redraw(ports, stores, card, context)
    if (fault) faults.push(fault)
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${cards.length} cards not refreshed`)
}

/** Returns whether the cards would show the same from one as from the other. */
function sameRecords(cards: readonly LiveCard[], one: OwnRecords, other: OwnRecords): boolean {
  const shown = new Set(cards.flatMap((card) => itemsOf(card.spec)))
  const record = (of: OwnRecords, item: string) => `${of.get(item)?.state} ${of.get(item)?.at}`
  return [...shown].every((item) => record(one, item) === record(other, item))
}

async function redraw(
  ports: RefreshPorts,
  stores: Stores,
  live: LiveCard,
  context: DrawContext,
): Promise<unknown> {
  const conversation = await stores.conversations.find(live.conversation)
  if (!conversation) return stores.liveCards.forget(live)
  if (!coversMunicipality(ports.scopeOf(conversation.tenant), live.spec.municipality)) return undefined
  try {
    await ports.messenger.update(conversation, live.activity, ports.drawing.draw(live.spec, context))
    return undefined
  } catch (error) {
    if (!(error instanceof MessengerError) || error.fault === 'retry' || error.fault === 'ambiguous')
      return error
    // A card that is gone or locked would be tried for ever, and hold back the others.
    await stores.liveCards.forget(live)
    return undefined
  }
}
