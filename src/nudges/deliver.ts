import type { Clock } from '#domain/clock.ts'
import { dayAt } from '#domain/day.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import { type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import type { Delivery, Outbox, SendOutcome } from '#domain/ports/outbox.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import { standingsOf } from '#domain/standing.ts'
import type { Drawing } from './drawing.ts'

/** What delivering needs. */
export interface DeliverPorts {
  readonly outbox: Outbox
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly conversations: ConversationStore
  readonly subscriptions: SubscriptionStore
  readonly messenger: Messenger
  /** Returns whether a tenant may (still) be told of a municipality (four-digit code). */
  readonly mayActFor: (tenant: string, municipality: string) => boolean
  readonly drawing: Drawing
  readonly clock: Clock
}

const FIRST_RETRY_SECONDS = 5
const LONGEST_RETRY_SECONDS = 900
const MOST_ATTEMPTS = 12

/** Sends one delivery of the outbox, if it can be claimed and is still due, and settles how it went. */
export async function deliver(ports: DeliverPorts, id: string): Promise<void> {
  const claimed = await ports.outbox.claim(id, ports.clock())
  if (!claimed) return
  await ports.outbox.settle(id, await attempt(ports, claimed), ports.clock())
}

async function attempt(ports: DeliverPorts, delivery: Delivery): Promise<SendOutcome> {
  const { spec } = delivery
  const [conversation, subscription, catalogue, own] = await Promise.all([
    ports.conversations.find(delivery.conversation),
    ports.subscriptions.of(delivery.conversation),
    ports.editions.catalogue(),
    ports.standings.recordsOf(spec.municipality),
  ])
  if (!conversation)
    return {
      kind: 'gone',
      error: 'Fristvagt is not in the conversation any more',
    }
  if (subscription?.state !== 'active') return { kind: 'skipped', why: 'the subscription is not active' }
  if (subscription.municipality !== spec.municipality)
    return { kind: 'skipped', why: 'the channel follows another municipality by now' }
  const chosen = await ports.conversations.municipalityOf(conversation)
  if (chosen !== undefined && chosen !== spec.municipality)
    return { kind: 'skipped', why: 'the team has chosen another municipality, and not said yes for it yet' }
  if (!ports.mayActFor(conversation.tenant, spec.municipality))
    return { kind: 'skipped', why: 'the tenant of the channel does not act for the municipality' }
  const standings = standingsOf(catalogue, spec.municipality, own)
  const lines = spec.lines.filter((line) => standings.get(line.item)?.state !== 'fulfilled')
  if (lines.length === 0) return { kind: 'skipped', why: 'everything was signed or done meanwhile' }
  const context = { catalogue, standings, today: dayAt(ports.clock()) }
  const still = { ...spec, lines }
  try {
    const card = ports.drawing.draw(still, context)
    const activity = await ports.messenger.send(conversation, card, ports.drawing.summarise(still, context))
    return { kind: 'sent', activity }
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error
    return outcomeOf(error, delivery.attempts)
  }
}

/** Returns what becomes of a delivery whose send failed; `attempts` counts the sends before this one. */
export function outcomeOf(error: MessengerError, attempts: number): SendOutcome {
  const { message } = error
  switch (error.fault) {
    case 'gone':
    case 'blocked':
      return { kind: 'gone', error: message }
    case 'permanent':
      return { kind: 'failed', error: message }
    case 'ambiguous':
      return { kind: 'ambiguous', error: message }
    case 'retry': {
      if (attempts >= MOST_ATTEMPTS) return { kind: 'failed', error: `gave up: ${message}` }
      const backoff = Math.min(FIRST_RETRY_SECONDS * 2 ** attempts, LONGEST_RETRY_SECONDS)
      return {
        kind: 'retry',
        afterSeconds: error.retryAfterSeconds ?? backoff,
        error: message,
      }
    }
  }
}
