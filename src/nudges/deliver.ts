import { type EditingRules, whoMayIn } from '#domain/access/who-may.ts'
import type { DigestSpec } from '#domain/card-spec.ts'
import type { Clock } from '#domain/clock.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Jobs } from '#domain/ports/jobs.ts'
import type { Messenger } from '#domain/ports/messenger.ts'
import type { Delivery, SendOutcome } from '#domain/ports/outbox.ts'
import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import { coversMunicipality, type Scope } from '#domain/scope.ts'
import { stillDue } from '#domain/still-due.ts'
import type { Subscription } from '#domain/subscription.ts'
import { attemptMoved } from './attempt-moved.ts'
import { drawContextOf } from './draw-context.ts'
import type { Drawing } from './drawing.ts'
import { isOver, sendCard } from './send-card.ts'
import { sincePlanned } from './since-planned.ts'
import { storesOfCard } from './stores-of-card.ts'
import type { SlotPorts } from './take-slot.ts'

/** What delivering needs. */
export interface DeliverPorts extends SlotPorts, EditingRules {
  readonly stores: ScopedStores
  readonly messenger: Messenger
  /** Returns what a tenant may (still) be told of. */
  readonly scopeOf: (tenant: string) => Scope
  readonly drawing: Drawing
  readonly clock: Clock
  readonly jobs: Pick<Jobs, 'enqueue'>
}

/** While a deployment is upgraded: an instance that knows how sends it. */
const LEFT_TO_NEWER: SendOutcome = { kind: 'postponed', afterSeconds: 30 }
const isKnown = ({ kind }: { readonly kind: string }): boolean => kind === 'digest' || kind === 'moved'

/** Sends one delivery of the outbox, if it can be claimed and is still due, and settles how it went. */
export async function deliver(ports: DeliverPorts, id: string): Promise<void> {
  const claimed = await ports.stores.system.outbox.claim(id, ports.clock())
  if (!claimed) return
  const { spec, municipality } = claimed
  const stores = storesOfCard(ports.stores, municipality)
  if (!isKnown(spec)) return stores.outbox.settle(id, LEFT_TO_NEWER, ports.clock())
  if (spec.kind === 'digest')
    return stores.outbox.settle(id, await attempt(ports, stores, { ...claimed, spec }), ports.clock())
  const { outcome, outdated } = await attemptMoved(ports, { ...claimed, spec })
  await stores.outbox.settle(id, outcome, ports.clock())
  // What changed before the card was written down has found no card to redraw.
  if (outcome.kind === 'sent' && (await outdated?.()))
    await ports.jobs.enqueue('refresh', {
      municipality,
      item: spec.event,
      conversation: claimed.conversation,
    })
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
  return sendCard(ports, conversation, delivery, { drawn, summary: ports.drawing.summarise(still, context) })
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
