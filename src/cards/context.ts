import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Standing } from '#domain/standing.ts'

/** Addresses of the tab. */
export interface TabLinks {
  item(type: Obligation['type'] | 'event', id: string): string
  list(type: Obligation['type'] | 'event'): string
}

/** What a card about obligations is drawn from: the standings are those of one municipality. */
export interface CardContext {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly today: Day
  readonly links: TabLinks
}

const NOTHING_KNOWN: Standing = { state: 'unknown' }

/** Returns how the municipality stands to an obligation. */
export function standingIn(context: CardContext, item: string): Standing {
  return context.standings.get(item) ?? NOTHING_KNOWN
}
