import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Handlings } from '#domain/handling.ts'
import type { Standing } from '#domain/standing.ts'
import type { Undoable } from '#domain/undo.ts'

/** Addresses of the tab. */
export interface TabLinks {
  item(type: Obligation['type'] | 'event', id: string): string
  list(type: Obligation['type'] | 'event'): string
}

/** What a card about obligations is drawn from: the standings are those of one municipality. */
export interface CardContext {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  /** What was done so lately that it can be undone, by item id. */
  readonly undoables: ReadonlyMap<string, Undoable>
  readonly today: Day
  readonly links: TabLinks
  /** Nobody is mentioned, whoever is responsible. */
  readonly unmentioned?: true
}

const NOTHING_KNOWN: Standing = { state: 'unknown' }

/** Returns how the municipality stands to an obligation. */
export function standingIn(context: CardContext, item: string): Standing {
  return context.standings.get(item) ?? NOTHING_KNOWN
}
