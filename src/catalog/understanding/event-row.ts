import { type Day, ZONE } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { audienceOf } from './audience.ts'
import { hasWords } from './bare-words.ts'
import { hoursAt } from './clock.ts'
import { noLink } from './event-registration.ts'
import { solutionOfEvent } from './event-solution.ts'
import { eventKind } from './event-words.ts'
import { readDeadline } from './read-deadline.ts'
import { found, type Reading } from './reading.ts'
import type { TableRow } from './table-rows.ts'
import type { Topic } from './topics.ts'

const TIMED = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/
const CLOCK = /(?:^|[\s,T])(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})(?::\d{2})?/

/** Adds the meeting that a row of a table holds, its day and hours in one cell or in two; returns false without a day or title. */
export function addEventRow(row: TableRow, topic: Topic | undefined, reading: Reading): boolean {
  const titled = row.has('title') ? 'title' : 'topic'
  const title = row.cell(titled)
  const { where } = row.line
  const started = momentOf(row.cell('when') || row.cell('begins') || row.cell('start'), reading.meeting)
  if (!hasWords(title) || !started.day) return false
  reading.take(row.line, 'item')
  const hour =
    started.hour ?? (row.cell('when') === '' ? undefined : hourOf(row.cell('begins') || row.cell('start')))
  const ended = momentOf(row.cell('end'), reading.meeting)
  const end = endOf(ended, started.end, started.day, hour)
  const key = reading.nextKey()
  const named = solutionOfEvent(
    {
      key,
      where,
      words: row.line.text,
      cell: row.cell('solution'),
      title,
    },
    topic,
    reading,
  )
  const audience = audienceOf(row.cell('audience'), reading.mend)
  const item: Omit<Event, 'id'> = {
    kind: eventKind(title) ?? eventKind(row.cell('type')) ?? eventKind(row.header(titled)) ?? 'meeting',
    title,
    start: hour === undefined ? started.day : `${started.day}T${hour}`,
    timeZone: ZONE,
    audience,
    revision: 0,
    ...(named && { solution: named.id }),
    ...(end !== undefined && { end }),
    ...placeOf(row),
    ...(row.cell('note') !== '' && { note: { da: row.cell('note'), en: row.cell('note') } }),
    ...registrationOf(row, key, reading),
  }
  reading.events.push({
    key,
    where,
    item,
    found: {
      row: found(where, row.line.text),
      title: found(where, title),
      start: found(where, row.cell('when') || row.cell('begins') || row.cell('start'), started.how),
    },
  })
  return true
}

function placeOf(row: TableRow): Partial<Event> {
  const [place, online, link] = [
    row.cell('place'),
    row.cell('online'),
    row.links('link')[0] ?? row.cell('link'),
  ]
  return {
    ...(place !== '' && { place }),
    ...(online !== '' && { online }),
    ...(/^https?:/.test(link) && { source: link }),
  }
}

function registrationOf(row: TableRow, key: number, reading: Reading): Partial<Event> {
  const text = row.cell('registration')
  if (text === '') return {}
  const { deadline, candidates } = readDeadline(text, reading.meeting)
  const url = row.links('registrationLink')[0] ?? row.cell('registrationLink')
  if ('to' in deadline && url !== '') return { registration: { deadline: deadline.to, url } }
  reading.doubts.push({
    key,
    field: 'registration',
    where: row.line.where,
    words: text,
    what: 'to' in deadline ? noLink(deadline.to) : UNREADABLE,
    ...(candidates.length > 0 && { candidates }),
  })
  return {}
}

const UNREADABLE = {
  da: 'Fristen for tilmelding kan ikke læses.',
  en: 'The deadline for registering cannot be read.',
}

interface Moment {
  readonly day?: Day
  readonly hour?: string
  readonly end?: string
  readonly how?: 'stated' | 'inferred'
}

function momentOf(text: string, meeting: Day): Moment {
  const [, iso, time] = TIMED.exec(text) ?? []
  const on = readDeadline(
    iso ?? text.replace(/[,\s]*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–—]\s*\d{1,2}[.:]\d{2})?\s*$/i, ''),
    meeting,
  )
  const hours = iso === undefined ? hoursIn(text) : undefined
  const hour = time ?? hours?.start ?? undefined
  const one = on.deadline.kind === 'day' ? on.deadline.from : undefined
  return {
    ...(one && { day: one, how: on.how }),
    ...(hour !== undefined && { hour }),
    ...(hours?.end !== undefined && { end: hours.end }),
  }
}

/** The hours at the end of a cell that begins with a day. */
function hoursIn(text: string) {
  const at = /[,\s]+(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–—]\s*\d{1,2}[.:]\d{2})?\s*$/i.exec(text)
  return at ? hoursAt(text, at.index) : hoursAt(text, 0)
}

function hourOf(text: string): string | undefined {
  const [, hour, minute] = CLOCK.exec(text) ?? []
  return hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`
}

function endOf(
  ended: Moment,
  sameCell: string | undefined,
  day: Day,
  hour: string | undefined,
): string | undefined {
  const until = sameCell ?? ended.hour
  if (hour === undefined) return ended.day
  return until === undefined ? undefined : `${ended.day ?? day}T${until}`
}
