import type { Catalogue } from './catalogue.ts'
import type { Day } from './day.ts'
import type { Event } from './edition.ts'
import { lastDayOf } from './event-days.ts'

/** Returns the meetings that an edition has moved, changed, called off or brought back, each as it was before. */
export function movedEvents(before: Pick<Catalogue, 'events'>, after: Pick<Catalogue, 'events'>) {
  return [...after.events.values()].flatMap((now): readonly Event[] => {
    const was = before.events.get(now.id)
    const same = !was || (was.revision >= now.revision && isOff(was) === isOff(now))
    return same ? [] : [was]
  })
}

/** Returns whether a meeting is not held. */
export const isOff = ({ calledOff }: Pick<Event, 'calledOff'>): boolean => calledOff === true

/** Returns whether an entry of a revision is not as the meeting is now, or stands although it is not held. */
export function isBehind(entry: number, event: Pick<Event, 'revision' | 'calledOff'>): boolean {
  return entry < event.revision || isOff(event)
}

/** Returns whether nobody needs to hear of it any more: it is over, as it was and as it is. `today` is a day in Denmark. */
export function isLongOver(now: Event, was: Pick<Event, 'start' | 'end'> | undefined, today: Day): boolean {
  return lastDayOf(now) < today && (!was || lastDayOf(was) < today)
}
