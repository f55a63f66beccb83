import type { IncomingAction } from '../incoming.ts'
import { ownEventAnswer } from '../replies/own-event-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { pressToAdd } from './calendar-press.ts'

/** What of which meeting a button is about. */
export interface EventPart {
  readonly event: string
  readonly part?: 'registration'
}

/**
 * Somebody wants a meeting, or the last day of registering for it, in their own calendar. Without their token the client
 * is asked for it, and presses again; the new card is theirs alone, as the calendar is.
 */
export async function onAddToCalendar(
  services: BotServices,
  incoming: IncomingAction,
  { event: id, ...said }: EventPart,
): Promise<ActionAnswer> {
  const part = said.part ?? 'meeting'
  const pressed = await pressToAdd(services, incoming, { part, id })
  if (pressed.kind === 'done') return ownEventAnswer(services, incoming, { id, part, ...pressed })
  // A card from before still had the button: the new one says why there is none, and takes out what was put in.
  return pressed.kind === 'stands-not' ? ownEventAnswer(services, incoming, { id }) : pressed
}
