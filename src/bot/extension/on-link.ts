import { linkCard } from '#cards/link-card.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Published } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import type { ExtensionAnswer, Result } from './extension-response.ts'
import { shareEvent } from './share-event.ts'
import { shareObligation } from './share-obligation.ts'

/**
 * Somebody has pasted a link into a message: of the tab, or of a meeting's page that KOMBIT has. The card is for all who
 * read the message, whoever they are, so it holds what is published and nothing else. No result for any other link.
 */
export async function onLink(services: Published, url: string, language: Language): Promise<ExtensionAnswer> {
  const catalogue = await services.editions.catalogue()
  const target = services.readTabLink(url)
  const event = target?.page === 'event' ? catalogue.events.get(target.id ?? '') : eventOfPage(url, catalogue)
  if (event) return only(await shareEvent(services, event, language))
  if (!target) return { kind: 'results', results: [] }
  const obligation = catalogue.obligations.get(target.id ?? '')
  if (obligation) return only(await shareObligation(services, obligation, { language }))
  const { linkTitle, linkText } = BOT_TEXTS[language]
  const title = linkTitle[target.page]
  return only({ card: linkCard({ title, text: linkText, url, language }), title, text: linkText })
}

/** There is nothing to choose among: the card stands in the message. */
const only = ({ choice: _, ...result }: Result): ExtensionAnswer => ({ kind: 'results', results: [result] })

/** A page of several meetings is that of the next one to come, or of the last. */
function eventOfPage(url: string, catalogue: Catalogue): Event | undefined {
  const page = pageOf(url)
  if (page === undefined) return undefined
  return [...catalogue.events.values()]
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .find(({ source, registration }) =>
      [source, registration?.url].some((known) => known && pageOf(known) === page),
    )
}

/** Host and path are the page; the rest of an address says where the link was found. */
function pageOf(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (parsed?.protocol !== 'https:') return undefined
  return `${parsed.host.replace(/^www\./, '')}${parsed.pathname.replace(/\/+$/, '')}`.toLowerCase()
}
