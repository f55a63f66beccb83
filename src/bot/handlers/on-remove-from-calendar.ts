import type { IncomingAction } from '../incoming.ts'
import { ownEventAnswer } from '../replies/own-event-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { pressToRemove } from './calendar-press.ts'
import type { EventPart } from './on-add-to-calendar.ts'

/**
 * Somebody wants a meeting, or the last day of registering for it, out of their own calendar again. Without their token
 * the client is asked for it first.
 */
export async function onRemoveFromCalendar(
  services: BotServices,
  incoming: IncomingAction,
  { event: id, ...said }: EventPart,
): Promise<ActionAnswer> {
  const part = said.part ?? 'meeting'
  const pressed = await pressToRemove(services, incoming, { part, id })
  if (pressed.kind === 'done') return ownEventAnswer(services, incoming, { id, part, ...pressed })
  return pressed.kind === 'stands-not' ? ownEventAnswer(services, incoming, { id }) : pressed
}
