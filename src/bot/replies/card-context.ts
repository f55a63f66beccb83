import type { CardContext, ItemOffers } from '#cards/context.ts'
import { whoMayIn } from '#domain/access/who-may.ts'
import type { Conversation } from '#domain/conversation.ts'
import { dayAt } from '#domain/day.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import { undoablesOf } from '#domain/undo.ts'
import type { BotServices } from '../services.ts'

/**
 * Returns what cards about a municipality are drawn from, as of now. What it has recorded itself counts only for the
 * municipality's own people (`isOwn`); others see what KOMBIT published.
 */
export async function cardContextOf(
  services: BotServices,
  municipality: string,
  isOwn = true,
): Promise<CardContext> {
  const [catalogue, records, handlings] = await Promise.all([
    services.editions.catalogue(),
    isOwn ? services.standings.recordsOf(municipality) : NO_RECORDS,
    isOwn ? services.handlings.of(municipality) : NO_HANDLINGS,
  ])
  const now = services.clock()
  return {
    catalogue,
    standings: standingsOf(catalogue, municipality, records),
    handlings,
    undoables: undoablesOf(records, handlings, now),
    today: dayAt(now),
    links: services.tabLinks,
  }
}

/** Returns what a card that a press is answered with is drawn from, where it stands. */
export async function contextHere(
  services: BotServices,
  municipality: string,
  conversation: Conversation,
): Promise<CardContext> {
  return { ...(await cardContextOf(services, municipality)), ...whoMayIn(conversation, services) }
}

type ItemContext = CardContext & { readonly offers: ItemOffers }

/** Returns what the card of one item is drawn from in a conversation: with those whom it can be given to there. */
export async function itemContextOf(
  services: BotServices,
  municipality: string,
  conversation: Conversation,
): Promise<ItemContext> {
  const { kind, person } = conversation
  const own = kind === 'personal' ? person : undefined
  const [context, members, settings, entries] = await Promise.all([
    contextHere(services, municipality, conversation),
    services.rosters.peopleOf(conversation),
    services.municipalitySettings.of(municipality),
    own && services.calendarEntries.eventsOf(own),
  ])
  const { deadlineLinks } = services
  const offers = { members, calendar: calendarOf(settings), deadlineLinks, entries }
  return { ...context, offers }
}
