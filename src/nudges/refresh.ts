import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import { dayAt } from '#domain/day.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { LiveCard, LiveCards } from '#domain/ports/live-cards.ts'
import { type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import { standingsOf } from '#domain/standing.ts'
import type { DrawContext, Drawing } from './deliver.ts'

export interface RefreshPorts {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly conversations: ConversationStore
  readonly liveCards: LiveCards
  readonly messenger: Messenger
  readonly drawing: Drawing
  readonly clock: Clock
}

const CARDS_STAY_TRUE_FOR = Temporal.Duration.from({ hours: 24 * 90 })

/** Redraws every live card of a municipality that shows the item. Throws when one is worth trying again. */
export async function refresh(ports: RefreshPorts, municipality: string, item: string): Promise<void> {
  await ports.liveCards.flush()
  const since = ports.clock().subtract(CARDS_STAY_TRUE_FOR)
  const [cards, catalogue, own] = await Promise.all([
    ports.liveCards.showing(municipality, item, since),
    ports.editions.catalogue(),
    ports.standings.recordsOf(municipality),
  ])
  const context = {
    catalogue,
    standings: standingsOf(catalogue, municipality, own),
    today: dayAt(ports.clock()),
  }
  const faults: unknown[] = []
  for (const card of cards) {
    const fault = await redraw(ports, card, context)
    if (fault) faults.push(fault)
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${cards.length} cards not refreshed`)
}

async function redraw(ports: RefreshPorts, live: LiveCard, context: DrawContext): Promise<unknown> {
  const conversation = await ports.conversations.find(live.conversation)
  if (!conversation) return ports.liveCards.forget(live.conversation, live.activity)
  try {
    await ports.messenger.update(conversation, live.activity, ports.drawing.draw(live.spec, context))
    return undefined
  } catch (error) {
    if (!(error instanceof MessengerError) || error.fault === 'retry' || error.fault === 'ambiguous')
      return error
    // A card that is gone or locked would be tried for ever, and hold back the others.
    await ports.liveCards.forget(live.conversation, live.activity)
    return undefined
  }
}
