import type { Obligation } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import type { FoundItem } from '#domain/published-item.ts'
import type { Standing } from '#domain/standing.ts'
import type { TabLinks } from '../context.ts'
import { capitalised } from '../wording/days.ts'
import { foundWords } from '../wording/found-words.ts'
import { eventTime } from '../wording/times.ts'
import { publishedEvent } from './published-event.ts'
import { publishedObligation } from './published-obligation.ts'
import type { PublishedContext } from './web-links.ts'

type Context = Omit<PublishedContext, 'links'>

/** Returns how what somebody has searched for is said to them, with links to the tab. */
export function foundItems(links: TabLinks) {
  return {
    foundObligation: (obligation: Obligation, context: Context, standing?: Standing): FoundItem => ({
      line: foundWords(obligation, standing, context.today, context.language),
      published: publishedObligation(obligation, { ...context, links }),
    }),
    foundEvent: (event: Event, context: Context): FoundItem => ({
      line: capitalised(eventTime(event, context.language)),
      published: publishedEvent(event, { ...context, links }),
    }),
  }
}
