import type { ItemOffers } from '#cards/context.ts'
import { drawCard } from '#cards/draw-card.ts'
import { type Notice, withNotice } from '#cards/with-notice.ts'
import type { CardSpec, ItemSpec, ListSpec } from '#domain/card-spec.ts'
import type { Here } from '../handlers/municipality-here.ts'
import type { IncomingAction } from '../incoming.ts'
import type { ActionAnswer, Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { contextHere, itemContextOf } from './card-context.ts'

const FOR_WHO_PRESSED = { kind: 'card', summary: 'Fristvagt', shared: false } as const

/**
 * Returns what a press about an item is answered with once it is done: the card that it was pressed on, as things stand
 * now, for who pressed alone; the refresh brings the same to the others. An item gives way to the card that it stands in
 * the place of. A card that is not kept true becomes the item's, which is.
 */
export async function answerAfter(
  services: BotServices,
  incoming: IncomingAction,
  here: Here,
  item: string,
  notice?: Notice,
): Promise<ActionAnswer> {
  const { municipality, spec } = here
  const list = listOf(spec)
  if (!list) return itemAnswer(services, incoming, here, spec?.kind === 'item' ? spec.item : item, notice)
  const card = withNotice(
    drawCard(list, await contextHere(services, municipality, incoming.conversation)),
    notice,
  )
  return { ...FOR_WHO_PRESSED, card, ...(list !== spec && { shared: true, spec: list }) }
}

/**
 * Returns an item with all that can be done about it. In the place of a card that a team sees it is for who pressed
 * alone; in the place of any other it is what stands there from now on.
 */
export async function itemAnswer(
  services: BotServices,
  incoming: IncomingAction,
  { municipality, spec }: Here,
  item: string,
  notice?: Notice,
): Promise<ActionAnswer> {
  const { language, conversation } = incoming
  const { shown, stands } = itemShown(incoming, { municipality, spec }, item)
  const context = await itemContextOf(services, municipality, conversation)
  if (!context.catalogue.obligations.has(item)) return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
  const card = withNotice(drawCard(shown, context), notice)
  const isSeenByAll = !stands && (spec === undefined || conversation.kind === 'personal')
  return { ...FOR_WHO_PRESSED, card, ...(isSeenByAll && { shared: true, spec: shown }) }
}

/** Returns an item as its deadline is with the calendar of who pressed, and for them alone, wherever the card stands. */
export async function ownItemAnswer(
  services: BotServices,
  incoming: IncomingAction,
  here: Here,
  item: string,
  pressed: ItemOffers['pressed'],
): Promise<ActionAnswer> {
  const { shown } = itemShown(incoming, here, item)
  const context = await itemContextOf(services, here.municipality, incoming.conversation)
  const offers = { ...context.offers, ...(pressed && { pressed }) }
  return { ...FOR_WHO_PRESSED, card: drawCard(shown, { ...context, offers }) }
}

/** The item that is to be shown, and whether its own card is the one that was pressed. */
function itemShown({ language }: IncomingAction, { municipality, spec }: Here, item: string) {
  if (spec?.kind === 'item' && spec.item === item) return { shown: spec, stands: true }
  const behind = listOf(spec)
  const shown: ItemSpec = { kind: 'item', municipality, language, item, ...(behind && { behind }) }
  return { shown, stands: false }
}

/** Returns the card of many lines that stands there, or that the item there stands in the place of. */
function listOf(spec: CardSpec | undefined): ListSpec | undefined {
  if (spec?.kind === 'moved') return undefined
  return spec?.kind === 'item' ? spec.behind : spec
}

/** Returns an item with all that can be done about it, as a message of its own that is kept true. */
export async function itemReply(
  services: BotServices,
  { language, conversation }: Pick<IncomingAction, 'language' | 'conversation'>,
  municipality: string,
  item: string,
): Promise<Reply> {
  const spec: ItemSpec = { kind: 'item', municipality, language, item }
  const context = await itemContextOf(services, municipality, conversation)
  return { card: drawCard(spec, context), summary: 'Fristvagt', spec }
}
