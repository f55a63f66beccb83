import { obligationNamed } from '#actions/obligation-named.ts'
import type { CardAction } from '#cards/verbs.ts'
import type { IncomingAction } from '../incoming.ts'
import type { BotServices } from '../services.ts'

/** Returns whether somebody presses about an item of a municipality that they have been made responsible for. */
export async function isResponsible(
  { editions, handlings }: BotServices,
  { person }: IncomingAction,
  action: CardAction,
  municipality: string | undefined,
): Promise<boolean> {
  if (!('item' in action) || municipality === undefined) return false
  const item = obligationNamed(await editions.catalogue(), action.item)?.id
  if (item === undefined) return false
  const to = (await handlings.of(municipality)).get(item)?.assignment?.to
  return to?.tenant === person.tenant && to.id === person.id
}
