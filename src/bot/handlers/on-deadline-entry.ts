import type { IncomingAction } from '../incoming.ts'
import { ownItemAnswer } from '../replies/item-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { pressToAdd, pressToRemove } from './calendar-press.ts'
import { municipalityHere } from './municipality-here.ts'

interface Said {
  readonly item: string
  readonly of?: string
}

/** Somebody wants the deadline of an agreement or a task in their own calendar, as a whole day. */
export function onAddDeadline(services: BotServices, incoming: IncomingAction, said: Said) {
  return onDeadline(services, incoming, said, pressToAdd)
}

/** Somebody wants a deadline out of their own calendar again. */
export function onRemoveDeadline(services: BotServices, incoming: IncomingAction, said: Said) {
  return onDeadline(services, incoming, said, pressToRemove)
}

async function onDeadline(
  services: BotServices,
  incoming: IncomingAction,
  { item, ...of }: Said,
  press: typeof pressToAdd,
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, of)
  if ('kind' in here) return here
  const pressed = await press(services, incoming, { part: 'deadline', id: item })
  if (pressed.kind === 'stands-not') return ownItemAnswer(services, incoming, here, item, undefined)
  if (pressed.kind !== 'done') return pressed
  const { state: entry, entryLink, also } = pressed
  return ownItemAnswer(services, incoming, here, item, {
    ...{ entry, also },
    ...(entryLink !== undefined && { entryLink }),
  })
}
