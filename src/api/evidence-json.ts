import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { dueOf } from '#domain/catalogue.ts'
import type { Evidence } from '#domain/evidence.ts'
import { conversationOf, type EvidenceEvent } from '#domain/evidence-event.ts'
import { isForgotten, type Person } from '#domain/person.ts'
import { placeNameOf } from '#domain/place-name.ts'
import type { evidenceSchema } from './report-schemas.ts'

/** Returns the evidence of an item as the contract of the API and of the command `evidence` has it. */
export function evidenceJson(evidence: Evidence): z.output<typeof evidenceSchema> {
  const { municipality, obligation, edition, trail, end, madeAt, madeBy } = evidence
  return {
    municipality,
    id: obligation.id,
    type: obligation.type,
    title: obligation.item.title,
    ...(edition && { edition: { id: edition.id, title: edition.title, date: edition.date } }),
    deadline: { ...dueOf(obligation) },
    events: evidence.events.map((event) => eventItem(event, evidence)),
    trail: trail.map(({ seq, at, action, by, hash }) => ({
      seq,
      at: moment(at),
      action,
      ...nameOf(by),
      hash,
    })),
    ...(end && { end: { seq: end.seq, hash: end.hash } }),
    madeAt: moment(madeAt),
    ...(isForgotten(madeBy) ? {} : { madeBy: madeBy.name }),
  }
}

function eventItem(event: EvidenceEvent, { places }: Evidence) {
  const conversation = conversationOf(event)
  const place = conversation === undefined ? viaOf(event) : placeNameOf(places.get(conversation), 'da')
  return {
    kind: event.kind,
    at: moment(event.at),
    ...('by' in event ? nameOf(event.by) : {}),
    ...(place === undefined ? {} : { place }),
    details: detailsOf(event),
  }
}

const viaOf = (event: EvidenceEvent) => ('via' in event ? event.via : undefined)

/** What is special about an event: codes, days, and the reasons that people gave. */
function detailsOf(event: EvidenceEvent): Record<string, unknown> {
  switch (event.kind) {
    case 'published':
      return { day: event.day, source: event.source }
    case 'listed':
      return { day: event.day, signed: event.signed }
    case 'asked': {
      const { day, delivery, stage, escalatedTo, state, attempts, unsure, error } = event
      return { day, delivery, stage, escalatedTo, state, attempts, unsure, error }
    }
    case 'recorded':
      return { state: event.state, reason: event.reason, undone: event.undone }
    case 'handled': {
      const { did, to, until, why, undone } = event
      return { did, to: to && nameOf(to).by, until, why, undone }
    }
  }
}

const moment = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 })
const nameOf = (by: Person | undefined): { readonly by?: string } =>
  !by || isForgotten(by) ? {} : { by: by.name }
