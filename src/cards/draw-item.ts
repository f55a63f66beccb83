import { deadlineSubject, standsInCalendar } from '#domain/calendar-subject.ts'
import type { ItemSpec } from '#domain/card-spec.ts'
import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { isSettled } from '#domain/standing.ts'
import { confirmCard } from './confirm-card.ts'
import { type CardContext, type ItemOffers, standingIn } from './context.ts'
import { itemCard } from './item-card.ts'
import { noticeCard } from './notice-card.ts'
import { offeredOf } from './offered-people.ts'
import { textsFor } from './texts/texts-for.ts'

/** Returns the card of one item as things stand now; what has left the catalogue since then says so. */
export function drawItem(spec: ItemSpec, context: CardContext): Card {
  const { language, municipality, item } = spec
  const obligation = context.catalogue.obligations.get(item)
  if (!obligation) return noticeCard(textsFor(language).item.gone, language)
  const standing = standingIn(context, item)
  if (spec.asks && !isSettled(standing))
    return confirmCard({ obligations: [obligation], language, context, municipality })
  const inPlace = spec.behind !== undefined
  const card = { obligation, standing, context, language, municipality, inPlace }
  const { offers } = context
  if (!offers) return itemCard(card)
  const people = offeredOf(offers.members, context.handlings.get(item)?.assignment?.to)
  const calendarLinks = offers.deadlineLinks(obligation, context.catalogue, language)
  return itemCard({
    ...{ ...card, people, calendar: offers.calendar, ...(calendarLinks && { calendarLinks }) },
    ...entryOf(obligation, context.catalogue, offers),
  })
}

/** What has just come of a press, or how the deadline stands in the calendar of the person whose own chat it is. */
function entryOf(obligation: Obligation, catalogue: Catalogue, { pressed, entries }: ItemOffers) {
  if (pressed) return pressed
  const subject = deadlineSubject(obligation, catalogue)
  return { entry: standsInCalendar(subject, entries?.get(subject.name)) }
}
