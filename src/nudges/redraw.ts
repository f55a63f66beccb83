import { Temporal } from 'temporal-polyfill'
import { type EditingRules, whoMayIn } from '#domain/access/who-may.ts'
import type { CardSpec, ItemSpec } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import type { Person } from '#domain/person.ts'
import type { JobPayloads } from '#domain/ports/jobs.ts'
import type { LiveCard } from '#domain/ports/live-cards.ts'
import { type Card, type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { Scope } from '#domain/scope.ts'
import { drawContextOf, ownSideNow } from './draw-context.ts'
import type { Drawing } from './drawing.ts'
import { movedContextOf } from './moved-context.ts'
import { keyOf, oldestTrueCard, type RefreshPorts } from './refresh.ts'
import { retryDelay } from './retry-delay.ts'
import { mayBeShown, storesOfCard } from './stores-of-card.ts'
import { type SlotPorts, takeSlot } from './take-slot.ts'
import { watchedCall } from './watched-call.ts'
import { withoutMentions } from './without-mentions.ts'

/** What redrawing a card needs. */
export interface RedrawPorts extends RefreshPorts, SlotPorts, EditingRules {
  readonly messenger: Messenger
  /** Returns what a tenant may (still) be told of. */
  readonly scopeOf: (tenant: string) => Scope
  readonly drawing: Drawing
  /** Returns who is in a conversation, as far as Teams tells. Never throws. */
  readonly membersOf: (conversation: Conversation) => Promise<readonly Person[]>
}

/**
 * Brings one live card up to date, or puts that off, as Teams asks or its budget does. What is recorded while it writes
 * is written too: of several at once, the one that writes last must not write what stood before.
 */
export async function redraw(ports: RedrawPorts, job: JobPayloads['redraw']): Promise<void> {
  const { municipality, conversation, activity, tries = 0 } = job
  const stores = storesOfCard(ports.stores, municipality)
  const live = await stores.liveCards.find(municipality, conversation, activity)
  if (!live || Temporal.Instant.compare(live.sentAt, oldestTrueCard(ports.clock())) < 0) return
  const later = (afterSeconds: number, failed: number) =>
    ports.jobs.enqueue(
      'redraw',
      { municipality, conversation, activity, ...(failed > 0 ? { tries: failed } : {}) },
      { once: keyOf(conversation, activity), afterSeconds },
    )
  try {
    const wait = await write(ports, stores, live)
    if (wait > 0) await later(wait, tries)
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error
    if (error.fault === 'retry' || error.fault === 'ambiguous')
      return later(retryDelay(error, tries, ports.random), tries + 1)
    // A card that is gone or locked would be tried for ever.
    await stores.liveCards.forget(live)
  }
}

/** Returns 0 once the card shows what stands, else after how many seconds to try. Throws MessengerError. */
async function write(ports: RedrawPorts, stores: Stores, live: LiveCard): Promise<number> {
  const conversation = await stores.conversations.find(live.conversation)
  if (!conversation) {
    await stores.liveCards.forget(live)
    return 0
  }
  const { id, tenant, serviceUrl } = conversation
  if (!mayBeShown(ports.scopeOf(tenant), live.spec.municipality)) return 0
  let { spec } = live
  let unmentioned: true | undefined
  for (;;) {
    const wait = await takeSlot(ports, { conversation: id, tenant, serviceUrl }, 'refresh')
    if (wait > 0) return wait
    const card = await drawNow(ports, stores, { conversation, spec }, unmentioned)
    try {
      await watchedCall(ports.health, conversation, () =>
        ports.messenger.update(conversation, live.activity, card),
      )
    } catch (error) {
      if (!(await withoutMentions(error, card, () => drawNow(ports, stores, { conversation, spec }, true))))
        throw error
      unmentioned = true
      continue
    }
    // Somebody may have put another card in its place while this one was written.
    const standing = await stores.liveCards.find(live.spec.municipality, live.conversation, live.activity)
    if (!standing) return 0
    spec = standing.spec
    const now = await drawNow(ports, stores, { conversation, spec }, unmentioned)
    if (JSON.stringify(now) === JSON.stringify(card)) return 0
  }
}

/** Draws the card as all stands in the store at this moment, whatever this instance has heard of. */
async function drawNow(
  ports: RedrawPorts,
  stores: Stores,
  { spec, conversation }: { readonly spec: CardSpec; readonly conversation: Conversation },
  unmentioned?: true,
): Promise<Card> {
  if (spec.kind === 'moved') {
    const { person } = conversation
    if (!person) throw new MessengerError('missing', 'what a person is told stands in their own chat alone')
    return ports.drawing.draw(spec, await movedContextOf(stores, spec, person, ports.clock()))
  }
  const own = await ownSideNow(stores, spec.municipality)
  const context = {
    ...(await drawContextOf(stores, spec.municipality, own, ports.clock())),
    ...whoMayIn(conversation, ports),
    ...(spec.kind === 'item' && { offers: await offersIn(ports, stores, spec, conversation) }),
  }
  return ports.drawing.draw(spec, unmentioned ? { ...context, unmentioned } : context)
}

async function offersIn(
  { membersOf, stores, scopeOf }: RedrawPorts,
  { municipalitySettings }: Stores,
  { municipality }: ItemSpec,
  conversation: Conversation,
) {
  const { kind, person, tenant } = conversation
  const own = kind === 'personal' ? person : undefined
  const [members, settings, entries] = await Promise.all([
    membersOf(conversation),
    municipalitySettings.of(municipality),
    own && stores.as(scopeOf(tenant)).calendarEntries.eventsOf(own),
  ])
  return { members, calendar: calendarOf(settings), entries }
}
