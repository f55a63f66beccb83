import type { Temporal } from 'temporal-polyfill'
import type { AuditEntry, NotedEnd } from './audit.ts'
import { type Catalogue, type Obligation, solutionName } from './catalogue.ts'
import type { Conversation } from './conversation.ts'
import { type Day, startOf } from './day.ts'
import type { Edition } from './edition.ts'
import type { EvidenceEvent } from './evidence-event.ts'
import type { Handling } from './handling.ts'
import type { Person } from './person.ts'
import type { HandlingEntry } from './ports/handling-store.ts'
import type { Delivery } from './ports/outbox.ts'
import type { HistoryEntry } from './ports/standing-store.ts'
import { type OwnRecord, type Standing, standingOf } from './standing.ts'
import type { WorkingCalendar } from './working-days.ts'

/** All that Fristvagt knows of one agreement or task in one municipality, as it can be journalised. */
export interface Evidence {
  /** The municipality's four-digit code. */
  readonly municipality: string
  readonly obligation: Obligation
  readonly solution: string
  /** The days on which the municipality is at work. */
  readonly calendar: WorkingCalendar
  /** The edition that the item was last in. */
  readonly edition: Pick<Edition, 'id' | 'title' | 'date' | 'source'> | undefined
  readonly standing: Standing
  readonly handling: Handling | undefined
  /** What happened, earliest first. */
  readonly events: readonly EvidenceEvent[]
  /** Where it happened: the conversations that Fristvagt is still in, by id. */
  readonly places: ReadonlyMap<string, Conversation>
  /** What the municipality's audit trail has of the item, earliest first. */
  readonly trail: readonly AuditEntry[]
  /** The end of the municipality's audit chain when this was put together: by it, all before can be verified later. */
  readonly end: NotedEnd | undefined
  readonly madeAt: Temporal.Instant
  readonly madeBy: Person
}

/** What evidence is put together from; histories in any order. */
export interface EvidenceSources {
  readonly municipality: string
  readonly catalogue: Catalogue
  readonly obligation: Obligation
  readonly calendar: WorkingCalendar
  readonly record: OwnRecord | undefined
  readonly handling: Handling | undefined
  readonly deliveries: readonly Delivery[]
  readonly standingHistory: readonly HistoryEntry[]
  readonly handlingHistory: readonly HandlingEntry[]
  readonly places: ReadonlyMap<string, Conversation>
  readonly trail: readonly AuditEntry[]
  readonly end: NotedEnd | undefined
  readonly madeAt: Temporal.Instant
  readonly madeBy: Person
}

/** Returns the evidence of an item, its events in the order in which they happened. */
export function evidenceFrom(sources: EvidenceSources): Evidence {
  const { municipality, catalogue, obligation, calendar, record, trail } = sources
  const { handling, places, end, madeAt, madeBy } = sources
  const events = [
    ...publishedEvents(sources),
    ...sources.deliveries.flatMap((delivery) => askedEvents(delivery, obligation.id)),
    ...sources.standingHistory.map((entry): EvidenceEvent => ({ kind: 'recorded', ...entry })),
    ...sources.handlingHistory.map((entry): EvidenceEvent => ({ kind: 'handled', ...entry })),
  ]
  return {
    municipality,
    obligation,
    solution: solutionName(catalogue, obligation.item.solution),
    calendar,
    edition: catalogue.sourceOf.get(obligation.id),
    standing: standingOf(obligation, municipality, record),
    handling,
    events: events.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds),
    places,
    trail: [...trail].sort((a, b) => a.seq - b.seq),
    end,
    madeAt,
    madeBy,
  }
}

function publishedEvents({ municipality, catalogue, obligation }: EvidenceSources): EvidenceEvent[] {
  const on = (day: Day) => ({ at: startOf(day), day })
  const edition = catalogue.sourceOf.get(obligation.id)
  const published: EvidenceEvent[] = edition
    ? [{ kind: 'published', ...on(edition.date), source: edition.source }]
    : []
  if (obligation.type !== 'agreement' || !obligation.item.signatures) return published
  const { asOf, signed, missing } = obligation.item.signatures
  if (signed.includes(municipality)) published.push({ kind: 'listed', ...on(asOf), signed: true })
  if (missing.includes(municipality)) published.push({ kind: 'listed', ...on(asOf), signed: false })
  return published
}

/** A delivery that was never sent happened when it was planned. */
function askedEvents(delivery: Delivery, item: string): EvidenceEvent[] {
  const { id, conversation, day, state, attempts, unsure, error } = delivery
  return delivery.spec.lines
    .filter((line) => line.item === item)
    .map(({ stage }) => ({
      kind: 'asked',
      at: delivery.sentAt ?? delivery.createdAt,
      delivery: id,
      conversation,
      day,
      stage,
      ...(delivery.spec.audience === undefined ? {} : { escalatedTo: delivery.spec.audience }),
      state,
      attempts,
      unsure,
      ...(error === undefined ? {} : { error }),
    }))
}
