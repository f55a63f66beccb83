import { Temporal } from 'temporal-polyfill'
import { type EditingRules, whoMayIn } from '#domain/access/who-may.ts'
import type { DigestSpec } from '#domain/card-spec.ts'
import type { Clock } from '#domain/clock.ts'
import type { Conversation } from '#domain/conversation.ts'
import { type Card, type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import type { Delivery, SendOutcome } from '#domain/ports/outbox.ts'
import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import { coversMunicipality, type Scope, scopeOfMunicipality } from '#domain/scope.ts'
import { stillDue } from '#domain/still-due.ts'
import type { Subscription } from '#domain/subscription.ts'
import { drawContextOf } from './draw-context.ts'
import type { Drawing } from './drawing.ts'
import { retryDelay } from './retry-delay.ts'
import { sincePlanned } from './since-planned.ts'
import { type SlotPorts, takeSlot } from './take-slot.ts'
import { watchedCall } from './watched-call.ts'
import { withoutMentions } from './without-mentions.ts'

/** What delivering needs. */
export interface DeliverPorts extends SlotPorts, EditingRules {
  readonly stores: ScopedStores
  readonly messenger: Messenger
  /** Returns what a tenant may (still) be told of. */
  readonly scopeOf: (tenant: string) => Scope
  readonly drawing: Drawing
  readonly clock: Clock
}

/** A morning's card is of no use at night; the next morning brings what it would have brought. */
const USEFUL_FOR = Temporal.Duration.from({ hours: 12 })
/** More than fit into the useful time, but where a connector asks to be tried again at once, and again. */
const MOST_ATTEMPTS = 200

/** Sends one delivery of the outbox, if it can be claimed and is still due, and settles how it went. */
export async function deliver(ports: DeliverPorts, id: string): Promise<void> {
  const claimed = await ports.stores.system.outbox.claim(id, ports.clock())
  if (!claimed) return
  const stores = ports.stores.as(scopeOfMunicipality(claimed.municipality))
  await stores.outbox.settle(id, await attempt(ports, stores, claimed), ports.clock())
}

async function attempt(
  ports: DeliverPorts,
  ofMunicipality: Stores,
  delivery: Delivery,
): Promise<SendOutcome> {
  const { spec } = delivery
  if (isOver(delivery, ports.clock())) return { kind: 'skipped', why: 'its morning is long over' }
  const conversation = await ofMunicipality.conversations.find(delivery.conversation)
  if (!conversation)
    return {
      kind: 'gone',
      error: 'Fristvagt is not in the conversation any more',
      why: 'removed',
    }
  const scope = ports.scopeOf(conversation.tenant)
  if (!coversMunicipality(scope, spec.municipality))
    return { kind: 'skipped', why: 'the tenant of the channel does not act for the municipality' }
  // From here on as the channel's own tenant: what else its team may have chosen is seen by nobody else.
  const stores = ports.stores.as(scope)
  const [own, records, handlings] = await Promise.all([
    stores.subscriptions.of(conversation.id),
    stores.standings.recordsOf(spec.municipality),
    stores.handlings.of(spec.municipality),
  ])
  const why = await whyNoMore(stores, conversation, own, spec)
  if (why !== undefined) return { kind: 'skipped', why }
  const context = {
    ...(await drawContextOf(stores, spec.municipality, { records, handlings }, ports.clock())),
    ...whoMayIn(conversation, ports),
  }
  const still = stillDue(spec, await sincePlanned(stores, { conversation, own }, delivery, context))
  if (!still)
    return { kind: 'skipped', why: 'everything was signed, done, put off or given to others meanwhile' }
  const drawn = (unmentioned?: true) =>
    ports.drawing.draw(still, unmentioned ? { ...context, unmentioned } : context)
  return send(ports, conversation, delivery, { drawn, summary: ports.drawing.summarise(still, context) })
}

interface Sending {
  readonly drawn: (unmentioned?: true) => Card
  readonly summary: string
}

async function send(
  ports: DeliverPorts,
  conversation: Conversation,
  delivery: Delivery,
  { drawn, summary }: Sending,
): Promise<SendOutcome> {
  const { id, tenant, serviceUrl } = conversation
  let card = drawn()
  for (;;) {
    // As the last thing before the send: a budget counts when calls arrive.
    const wait = await takeSlot(ports, { conversation: id, tenant, serviceUrl }, 'nudge')
    if (wait > 0) return { kind: 'postponed', afterSeconds: wait }
    try {
      const activity = await watchedCall(ports.health, conversation, () =>
        ports.messenger.send(conversation, card, summary),
      )
      return { kind: 'sent', activity }
    } catch (error) {
      if (!(error instanceof MessengerError)) throw error
      const plain = await withoutMentions(error, card, () => drawn(true))
      if (!plain) return outcomeOf(error, delivery, ports)
      card = plain
    }
  }
}

/**
 * Returns why a conversation is not to have what was planned for it in a municipality's name; undefined when it still is.
 * What a ladder brings to a person in their own chat needs no yes of theirs, and is stopped by their pause.
 */
async function whyNoMore(
  { conversations }: Stores,
  conversation: Conversation,
  subscription: Subscription | undefined,
  { municipality, audience }: DigestSpec,
): Promise<string | undefined> {
  if (audience !== undefined)
    return subscription?.state === 'paused' ? 'the person has paused Fristvagt' : undefined
  if (subscription?.state !== 'active') return 'the subscription is not active'
  if (subscription.municipality !== municipality) return 'the channel follows another municipality by now'
  const chosen = await conversations.municipalityOf(conversation)
  if (chosen === undefined || chosen === municipality) return undefined
  return 'the team has chosen another municipality, and not said yes for it yet'
}

/** Returns what becomes of a delivery whose send failed; its attempts count that send. */
export function outcomeOf(
  error: MessengerError,
  delivery: Pick<Delivery, 'attempts' | 'createdAt'>,
  { clock, random }: Pick<DeliverPorts, 'clock' | 'random'>,
): SendOutcome {
  const { message, why, unsure } = error
  switch (error.fault) {
    case 'gone':
    case 'blocked':
      return { kind: 'gone', error: message, why }
    case 'missing':
    case 'permanent':
      return { kind: 'failed', error: message }
    case 'ambiguous':
      return { kind: 'ambiguous', error: message }
    case 'retry': {
      const afterSeconds = retryDelay(error, delivery.attempts, random)
      const next = clock().add({ seconds: afterSeconds })
      if (isOver(delivery, next) || delivery.attempts >= MOST_ATTEMPTS)
        return { kind: 'failed', error: `gave up: ${message}`, unsure }
      return { kind: 'retry', afterSeconds, error: message, unsure }
    }
  }
}

/** Returns whether a delivery is of no use any more at a moment. */
function isOver({ createdAt }: Pick<Delivery, 'createdAt'>, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(createdAt.add(USEFUL_FOR), at) < 0
}
