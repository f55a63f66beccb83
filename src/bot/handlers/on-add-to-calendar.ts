import { addToCalendar } from '#actions/add-to-calendar.ts'
import { type EventCardState, stateByRecord } from '#cards/event-card.ts'
import type { CalendarOutcome } from '#domain/ports/calendar.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { alsoUpdated } from '../replies/also-updated.ts'
import { ownEventAnswer } from '../replies/own-event-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/**
 * Somebody wants a meeting in their own calendar. Without their token the client is asked for it, and presses again;
 * the new card is theirs alone, as the calendar is.
 */
export async function onAddToCalendar(
  services: BotServices,
  incoming: IncomingAction,
  id: string,
): Promise<ActionAnswer> {
  const { language, token } = incoming
  const texts = BOT_TEXTS[language]
  const catalogue = await services.editions.catalogue()
  const event = catalogue.events.get(id)
  if (!event) return { kind: 'notice', text: texts.itemGone }
  const outcome = await addToCalendar(services, {
    wanted: { part: 'meeting', id },
    origin: originOf(services, incoming),
    assertion: token,
    language,
  })
  if (outcome.kind === 'no-such-item' || outcome.kind === 'without-day')
    return { kind: 'notice', text: texts.itemGone }
  const canAsk = outcome.kind === 'needs-sign-in' && token === undefined && incoming.answer === 'invoke'
  if (canAsk && services.signIn) return { kind: 'sign-in', text: texts.signIn }
  const entry = 'webLink' in outcome ? outcome.webLink : undefined
  // A card from before still had the button: the new one says why there is none, and takes out what was put in.
  const state =
    outcome.kind === 'called-off'
      ? stateByRecord(event, (await services.calendarEntries.find(incoming.person, id))?.revision)
      : stateOf(outcome)
  const also = 'entry' in outcome ? await alsoUpdated(services, incoming) : []
  return ownEventAnswer(services, { event, catalogue, language, state, entry, also })
}

function stateOf(outcome: CalendarOutcome): EventCardState {
  switch (outcome.kind) {
    case 'added':
    case 'added-again':
    case 'already':
    case 'updated':
      return outcome.kind
    case 'failed':
      return { problem: outcome.kind, why: outcome.why }
    default:
      return { problem: outcome.kind }
  }
}
