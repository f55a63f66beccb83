import type { WhoMay } from '#domain/access/who-may.ts'
import type { CardSpec, DigestSpec, MovedSpec } from '#domain/card-spec.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Handlings } from '#domain/handling.ts'
import type { Person } from '#domain/person.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Standing } from '#domain/standing.ts'
import type { Undoable } from '#domain/undo.ts'
import type { WorkingCalendar } from '#domain/working-days.ts'

/** What a card is drawn from: all as it is now, the standings those of one municipality. */
export interface DrawContext {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  /** What was done so lately that it can be undone, by item id. */
  readonly undoables: ReadonlyMap<string, Undoable>
  readonly today: Day
  /**
   * Given for the card of one item: whom it can be given to there, on which days the municipality works, and in somebody's
   * own chat what is in their calendar.
   */
  readonly offers?: {
    readonly members: readonly Person[]
    readonly calendar: WorkingCalendar
    readonly entries?: ReadonlyMap<string, number> | undefined
  }
  /** In somebody's own chat, who may use the buttons of a card where not everyone may. */
  readonly whoMay?: WhoMay
  /** Of the meeting that a person is told of, the revision that stands in their calendar; undefined: none. */
  readonly entry?: number | undefined
  /** Nobody is mentioned, whoever is responsible: Teams has refused the card with mentions. */
  readonly unmentioned?: true
}

/** How nudges become cards: wired up by app/compose, since nudges know nothing of cards. */
export interface Drawing {
  readonly draw: (spec: CardSpec, context: DrawContext) => Card
  /** Returns the one line that a notification shows. */
  readonly summarise: (spec: DigestSpec | MovedSpec, context: DrawContext) => string
}
