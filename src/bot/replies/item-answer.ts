import { drawCard } from '#cards/draw-card.ts'
import { itemCard } from '#cards/item-card.ts'
import { type Notice, withNotice } from '#cards/with-notice.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import { offeredOf } from '../access/offered-people.ts'
import type { Here } from '../handlers/municipality-here.ts'
import type { IncomingAction } from '../incoming.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { cardContextOf } from './card-context.ts'

/**
 * Returns what a press about an item is answered with once it is done: the card that it was pressed on, as things stand
 * now, for who pressed alone; the refresh brings the same to the others. A card that is not kept true shows the item.
 */
export async function answerAfter(
  services: BotServices,
  incoming: IncomingAction,
  here: Here,
  item: string,
  notice?: Notice,
): Promise<ActionAnswer> {
  if (!here.spec) return itemAnswer(services, incoming, here, item, notice)
  const card = drawCard(here.spec, await cardContextOf(services, here.municipality))
  return { kind: 'card', card: withNotice(card, notice), summary: 'Fristvagt', shared: false }
}

/** Returns an item with all that can be done about it. In the place of another card it is for who pressed alone. */
export async function itemAnswer(
  services: BotServices,
  incoming: IncomingAction,
  { municipality, spec }: Here,
  item: string,
  notice?: Notice,
): Promise<ActionAnswer> {
  const { language, conversation } = incoming
  const [context, members, settings] = await Promise.all([
    cardContextOf(services, municipality),
    services.rosters.peopleOf(conversation),
    services.municipalitySettings.of(municipality),
  ])
  const obligation = context.catalogue.obligations.get(item)
  const standing = context.standings.get(item)
  if (!obligation || !standing) return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
  const people = offeredOf(members, context.handlings.get(item)?.assignment?.to)
  const inPlace = spec !== undefined
  const calendar = calendarOf(settings)
  const calendarLinks = services.deadlineLinks(obligation, context.catalogue, language)
  const handling = { people, calendar, ...(calendarLinks && { calendarLinks }) }
  const card = itemCard({ obligation, standing, context, language, municipality, ...handling, inPlace })
  return { kind: 'card', card: withNotice(card, notice), summary: 'Fristvagt', shared: !inPlace }
}
