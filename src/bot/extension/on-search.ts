import { dayAt } from '#domain/day.ts'
import { NO_RECORDS, standingsSeenBy } from '#domain/standing.ts'
import { SEARCHED, type SearchResult, search } from '#questions/search.ts'
import type { IncomingChoice, IncomingSearch } from '../incoming.ts'
import { cardContextOf } from '../replies/card-context.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import type { ExtensionAnswer, Result } from './extension-response.ts'
import { shareEvent } from './share-event.ts'
import { shareObligation } from './share-obligation.ts'

/**
 * Somebody searches from the box they write messages in. What they find is about their own municipality; what it says of
 * how things stand there is in the list, which they alone see, and on no card.
 */
export async function onSearch(services: BotServices, incoming: IncomingSearch): Promise<ExtensionAnswer> {
  const { language, person, skip, count } = incoming
  const texts = BOT_TEXTS[language]
  const among = SEARCHED.find((kind) => kind === incoming.command)
  if (!among) return { kind: 'words', text: texts.searchUnknown }
  const [catalogue, own] = await Promise.all([
    services.editions.catalogue(),
    services.conversations.municipalityOfPerson(person),
  ])
  const records = own === undefined ? NO_RECORDS : await services.standings.recordsOf(own)
  const found = search(among, incoming.text, {
    ...{ catalogue, language, today: dayAt(services.clock()) },
    ...(own !== undefined && { own }),
    standings: standingsSeenBy(own, records, catalogue),
  })
  if (found.refused) return { kind: 'words', text: texts.searchRefused }
  const results = await resultsOf(services, page(found, skip, count), language, own)
  // The page after the last is empty: words in its place would stand below what was found.
  return results.length === 0 && skip === 0
    ? { kind: 'words', text: texts.searchNothing }
    : { kind: 'results', results }
}

/** Somebody chose what they found: the card of it, as it is now. */
export async function onChosen(services: BotServices, incoming: IncomingChoice): Promise<ExtensionAnswer> {
  const { language, person, type, item } = incoming
  const [catalogue, own] = await Promise.all([
    services.editions.catalogue(),
    services.conversations.municipalityOfPerson(person),
  ])
  const event = type === 'event' ? catalogue.events.get(item) : undefined
  const obligation = type === 'event' ? undefined : catalogue.obligations.get(item)
  if (event) return { kind: 'results', results: [await shareEvent(services, event, language)] }
  if (obligation) {
    const shown = await shareObligation(services, obligation, { language, municipality: own })
    return { kind: 'results', results: [shown] }
  }
  return { kind: 'words', text: BOT_TEXTS[language].itemGone }
}

function page({ obligations, events }: SearchResult, skip: number, count: number): SearchResult {
  return { obligations: obligations.slice(skip, skip + count), events: events.slice(skip, skip + count) }
}

async function resultsOf(
  services: BotServices,
  { obligations, events }: SearchResult,
  language: IncomingSearch['language'],
  municipality: string | undefined,
): Promise<readonly Result[]> {
  const seen = municipality === undefined ? undefined : await cardContextOf(services, municipality)
  const options = { language, municipality, ...(seen && { seen }) }
  return Promise.all([
    ...obligations.map((obligation) => shareObligation(services, obligation, options)),
    ...events.map((event) => shareEvent(services, event, language)),
  ])
}
