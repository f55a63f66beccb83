import type { Catalogue } from './catalogue.ts'
import type { Edition, Event } from './edition.ts'
import { sameValue } from './review/same-value.ts'

/** What people who have the meeting in their calendar must be told of when it changes. */
const TOLD = [
  'start',
  'end',
  'timeZone',
  'online',
  'place',
  'joinUrl',
  'source',
  'registration',
  'calledOff',
] as const satisfies readonly (keyof Event)[]

/**
 * Returns the edition with the revisions of its meetings as they are to be published: one that moves, changes its link or
 * its registration, is called off or stands again has a higher one than `standing` (the meetings published so far, by id)
 * has; none has a lower one.
 */
export function withRevisions(edition: Edition, standing: ReadonlyMap<string, Event>): Edition {
  return { ...edition, events: edition.events.map((event) => withRevision(event, standing.get(event.id))) }
}

function withRevision(event: Event, standing: Event | undefined): Event {
  if (!standing) return event
  const hasChanged = TOLD.some((field) => !sameValue(event[field], standing[field]))
  const revision = Math.max(event.revision, standing.revision + (hasChanged ? 1 : 0))
  return revision === event.revision ? event : { ...event, revision }
}

/**
 * Returns the editions of a catalogue, each as it is to stand, in which a meeting stands again as it stood before a later
 * edition changed it: that one is gone, and those who have the meeting in their calendars are to hear of it.
 */
export function raisedEditions(before: Catalogue, after: Catalogue): readonly Edition[] {
  const back = [...after.events.values()].filter(
    (event) => withRevision(event, before.events.get(event.id)) !== event,
  )
  const standing = new Map(back.flatMap(({ id }) => entryOf(before, id)))
  const editions = new Set(back.flatMap(({ id }) => after.sourceOf.get(id) ?? []))
  return [...editions].map((edition) => withRevisions(edition, standing))
}

function entryOf({ events }: Catalogue, id: string): readonly (readonly [string, Event])[] {
  const event = events.get(id)
  return event ? [[id, event]] : []
}
