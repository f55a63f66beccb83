import { Temporal } from 'temporal-polyfill'
import type { Conversation } from '#domain/conversation.ts'
import { type Card, MessengerError } from '#domain/ports/messenger.ts'
import type { Delivery, SendOutcome } from '#domain/ports/outbox.ts'
import type { DeliverPorts } from './deliver.ts'
import { retryDelay } from './retry-delay.ts'
import { takeSlot } from './take-slot.ts'
import { watchedCall } from './watched-call.ts'
import { withoutMentions } from './without-mentions.ts'

/** A morning's card is of no use at night; the next morning brings what it would have brought. */
const MORNING_USEFUL_FOR = Temporal.Duration.from({ hours: 12 })
/** Nothing else tells a person that a meeting in their calendar has moved. */
const MOVED_USEFUL_FOR = Temporal.Duration.from({ hours: 24 * 7 })
/** More than fit into the useful time, but where a connector asks to be tried again at once, and again. */
const MOST_ATTEMPTS = 200

type Age = Pick<Delivery, 'createdAt'> & {
  readonly spec?: { readonly kind: 'digest' | 'moved' }
}

/** What is to be sent, and how the card is drawn: again without mentions, where Teams refuses those. */
interface Sending {
  readonly drawn: (unmentioned?: true) => Card
  readonly summary: string
}

/** Sends a card as soon as its budget lets it. Returns how that ended. */
export async function sendCard(
  ports: Pick<DeliverPorts, 'messenger' | 'health' | 'budget' | 'pause' | 'random' | 'clock'>,
  conversation: Conversation,
  delivery: Age & Pick<Delivery, 'attempts'>,
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

/** Returns what becomes of a delivery whose send failed; its attempts count that send. */
export function outcomeOf(
  error: MessengerError,
  delivery: Age & Pick<Delivery, 'attempts'>,
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
export function isOver({ createdAt, spec }: Age, at: Temporal.Instant): boolean {
  const usefulFor = spec?.kind === 'moved' ? MOVED_USEFUL_FOR : MORNING_USEFUL_FOR
  return Temporal.Instant.compare(createdAt.add(usefulFor), at) < 0
}
