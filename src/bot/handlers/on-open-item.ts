import type { IncomingAction } from '../incoming.ts'
import { answerAfter, itemAnswer } from '../replies/item-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { municipalityHere } from './municipality-here.ts'

/** Somebody wants to do more about an item than its row offers. */
export async function onOpenItem(
  services: BotServices,
  incoming: IncomingAction,
  said: { readonly item: string; readonly of?: string },
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, said)
  return 'kind' in here ? here : itemAnswer(services, incoming, here, said.item)
}

/** Somebody goes back to the card that the item stands in the place of. */
export async function onCloseItem(
  services: BotServices,
  incoming: IncomingAction,
  said: { readonly of?: string },
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, said)
  if ('kind' in here) return here
  if (!here.spec) return { kind: 'notice', text: BOT_TEXTS[incoming.language].notUnderstood }
  return answerAfter(services, incoming, here, '')
}
