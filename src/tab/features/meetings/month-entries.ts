import type { EventItem } from '#api/contract.ts'
import { addDaysTo } from '#tab/time/calendar-days.ts'
import { meetingDay } from './meeting-time.ts'

/** What stands in a month or a list of meetings: a meeting on its days, or the last day of registering for one. */
export interface MonthEntry {
  readonly key: string
  readonly part: 'meeting' | 'registration'
  readonly event: EventItem
  readonly from: string
  readonly to: string
}

/** Returns what stands in the calendar of meetings by their first day: each meeting, and each registration that is open. */
export function entriesOf(events: readonly EventItem[], today: string): readonly MonthEntry[] {
  const meetings = events.map((event) => {
    const from = meetingDay(event)
    return { key: event.id, part: 'meeting' as const, event, from, to: lastDay(event) }
  })
  const registrations = events.flatMap((event) => {
    const by = event.calledOff ? undefined : event.registration?.deadline
    if (by === undefined || by < today) return []
    return [{ key: `${event.id}-registration`, part: 'registration' as const, event, from: by, to: by }]
  })
  return [...registrations, ...meetings].sort(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to) * -1 || compare(startOf(a), startOf(b)),
  )
}

/** A meeting that ends at midnight is over on the day before; one that is written to end before it begins, on its day. */
function lastDay(event: EventItem): string {
  const first = meetingDay(event)
  const [last = first, hour] = event.end?.split('T') ?? []
  if (last <= first) return first
  return hour === '00:00' ? addDaysTo(last, -1) : last
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** What has no hour stands above what has one. */
const startOf = ({ part, event }: MonthEntry) => (part === 'registration' ? '' : event.start)
