import { removeFromCalendar } from '#actions/remove-from-calendar.ts'
import type { EventCardState } from '#cards/event-card.ts'
import type { RemovalOutcome } from '#domain/ports/calendar.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { alsoUpdated } from '../replies/also-updated.ts'
import { ownEventAnswer } from '../replies/own-event-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** Somebody wants a meeting out of their own calendar again. Without their token the client is asked for it first. */
export async function onRemoveFromCalendar(
  services: BotServices,
  incoming: IncomingAction,
  id: string,
): Promise<ActionAnswer> {
  const { language, token } = incoming
  const texts = BOT_TEXTS[language]
  const catalogue = await services.editions.catalogue()
  const event = catalogue.events.get(id)
  if (!event) return { kind: 'notice', text: texts.itemGone }
  const origin = originOf(services, incoming)
  const outcome = await removeFromCalendar(services, {
    wanted: { part: 'meeting', id },
    origin,
    assertion: token,
  })
  if (outcome.kind === 'no-such-item') return { kind: 'notice', text: texts.itemGone }
  const canAsk = outcome.kind === 'needs-sign-in' && token === undefined && incoming.answer === 'invoke'
  if (canAsk && services.signIn) return { kind: 'sign-in', text: texts.signInToRemove }
  const also = outcome.kind === 'removed' ? await alsoUpdated(services, incoming) : []
  return ownEventAnswer(services, { event, catalogue, language, state: stateOf(outcome), also })
}

function stateOf(outcome: RemovalOutcome): EventCardState {
  if (outcome.kind === 'removed') return 'removed'
  const why = outcome.kind === 'failed' ? { why: outcome.why } : {}
  return { problem: outcome.kind, removing: true, ...why }
}
