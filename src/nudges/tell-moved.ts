import type { MeetingBefore, MovedSpec } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import { dayAt } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { isLongOver, isOff } from '#domain/moved-events.ts'
import type { PersonKey } from '#domain/person.ts'
import type { CalendarEntry } from '#domain/ports/calendar-entry-store.ts'
import type { JobPayloads } from '#domain/ports/jobs.ts'
import { type RefreshPorts, refresh } from './refresh.ts'

/** Until another instance's publication is heard of. */
const HEARD_AFTER_SECONDS = 1

/**
 * Tells each person in whose calendar a meeting is otherwise than it was published what has become of it, in their own
 * chat, once a revision; and has what they were told before say so as well. Who has no chat with Fristvagt sees it in the
 * tab. Idempotent: any number of instances, and tries, tell nobody twice.
 */
export async function tellMoved(ports: RefreshPorts, job: JobPayloads['moved']): Promise<void> {
  const { system } = ports.stores
  const catalogue = await system.editions.catalogue()
  if (catalogue.revision < job.catalogue)
    return ports.jobs.enqueue('moved', job, { afterSeconds: HEARD_AFTER_SECONDS })
  const event = catalogue.events.get(job.event)
  if (!event) return
  await refresh(ports, '', event.id)
  const entries = await system.calendarEntries.untold(event)
  if (entries.length === 0) return
  const chats = new Map(
    (await system.conversations.personalOf(entries.map(({ person }) => person))).flatMap((chat) =>
      chat.person ? [[keyOf(chat.person), chat] as const] : [],
    ),
  )
  const befores = new Map<number, Event | undefined>()
  const now = ports.clock()
  for (const entry of entries) {
    const chat = chats.get(keyOf(entry.person))
    if (!chat) continue
    const { revision } = entry
    if (!befores.has(revision)) befores.set(revision, await system.editions.eventBefore(event.id, revision))
    const before = befores.get(revision)
    if (isLongOver(event, before, dayAt(now))) continue
    const to = { person: entry.person, conversation: chat.id }
    await system.outbox.tell(specOf(event, entry, before, chat), event, to, now)
  }
}

const keyOf = ({ tenant, id }: PersonKey) => `${tenant} ${id}`

function specOf(
  event: Event,
  { toldOff }: CalendarEntry,
  before: Event | undefined,
  { language }: Conversation,
): MovedSpec {
  return {
    ...{ kind: 'moved', municipality: '', language, event: event.id, revision: event.revision },
    ...(isOff(event) && { calledOff: true }),
    ...(before && { was: { ...shownOf(before), ...(toldOff && { calledOff: true }) } }),
  }
}

/** The rest of a meeting is not compared, and a card that is kept is to be small. */
function shownOf(event: Event): MeetingBefore {
  const { title, start, end, timeZone, online, place, joinUrl, source, registration, calledOff } = event
  const known = { end, online, place, joinUrl, source, registration, calledOff }
  const given = Object.entries(known).filter(([, value]) => value !== undefined)
  return { title, start, timeZone, ...Object.fromEntries(given) }
}
