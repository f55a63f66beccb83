import { type Day, daysBetween, ZONE } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { fold } from '#domain/fold.ts'
import { type Hours, hoursAt } from './clock.ts'
import { type DateInText, datesInText } from './dates-in-text.ts'
import { agendaOf, listedAgenda } from './event-agenda.ts'
import { eventDetails } from './event-details.ts'
import { heldAt } from './event-place.ts'
import { solutionOfEvent } from './event-solution.ts'
import { eventTitle } from './event-title.ts'
import { eventKind, namesEvent } from './event-words.ts'
import { headingOf } from './headings.ts'
import { type Joined, joined } from './joined.ts'
import { type Doubt, found, type Reading } from './reading.ts'
import { type Line, paragraphsOf, type Section } from './sections.ts'
import { askWhichMeeting } from './shared-by-meetings.ts'
import { solutionsIn, type Topic } from './topics.ts'

/** The day and hours of a meeting, and the words that they stand in. */
interface Moment {
  readonly date: DateInText
  readonly hours: Hours
  readonly at: Joined
  readonly lines: readonly Line[]
}

/** Where a meeting is told of, and what may lend it a title. */
interface Around {
  readonly section: Section
  readonly topic: Topic | undefined
  readonly subject: string | undefined
  /** A heading above several meetings: what none of them says is asked about. */
  readonly shared?: string
}

/** Stands in for a title that nobody could read, until somebody says it. */
const NO_TITLE = 'Møde'

/** A week, or more, is when a meeting is to be, and not how long it lasts. */
const MOST_DAYS = 5
/** "Tilmelding senest fredag den 30. januar kl. 12" is a deadline's hour, and no meeting. */
const IS_DEADLINE = /(?<!\p{L})(?:senest|svarfrist|\p{L}*frist(?:en)?|deadline)(?!\p{L})[^.!?\n]{0,40}$/iu

/**
 * Reads the meetings that a section invites to: a day with hours, in words about a meeting. Where there are several, each has
 * only what stands in its own paragraph; the rest is asked about. What has been held is news.
 */
export function readEvents(
  section: Section,
  topic: Topic | undefined,
  subject: string | undefined,
  reading: Reading,
): void {
  const text = section.lines.map((line) => line.text).join('\n')
  if (!namesEvent(text) && !(subject !== undefined && namesEvent(subject))) return
  const moments = paragraphsOf(
    section.lines.filter((line) => reading.isFree(line) && line.cells === undefined),
  ).flatMap((paragraph) => momentsIn(joined(paragraph), reading.meeting))
  const several = areSeveral(moments, reading)
  for (const moment of moments) {
    const start = startOf(moment, reading.meeting)
    if (moment.date.written.kind === 'none') doubtDay(moment, reading)
    else if (start === undefined) continue
    else if (!several) addEvent({ section, topic, subject }, moment, start, reading)
    else
      addEvent(
        { section: ownOf(moment, moments), topic: undefined, subject: undefined, shared: headingOf(section) },
        moment,
        start,
        reading,
      )
  }
  if (several) askWhichMeeting(section, reading)
}

function momentsIn(at: Joined, meeting: Day): readonly Moment[] {
  return datesInText(at.text, meeting).flatMap((date) => {
    const hours = hoursAt(at.text, date.end)
    if (IS_DEADLINE.test(at.text.slice(Math.max(0, date.start - 80), date.start))) return []
    return hours ? [{ date, hours, at, lines: at.between(date.start, date.end + hours.length) }] : []
  })
}

/** Two that begin together are two where they end at different hours, or are about different solutions. */
function areSeveral(moments: readonly Moment[], reading: Reading): boolean {
  const ahead = moments.filter((one) => startOf(one, reading.meeting) !== undefined)
  const starts = new Set(ahead.map((one) => startOf(one, reading.meeting)))
  const ends = new Set(ahead.flatMap(({ hours }) => hours.end ?? []))
  const about = new Set(ahead.flatMap(({ lines }) => solutionsIn(textOf({ lines }), reading)[0]?.id ?? []))
  return starts.size > 1 || ends.size > 1 || about.size > 1
}

function startOf({ date: { written }, hours }: Moment, meeting: Day): string | undefined {
  if (written.kind === 'none' || written.from < meeting) return undefined
  // "I uge 2 kl. 13" does not say on which day.
  if (daysBetween(written.from, written.to) > MOST_DAYS) return undefined
  return `${written.from}T${hours.start}`
}

/** The paragraph of a meeting, or its lines alone where it shares that with another. */
function ownOf(moment: Moment, moments: readonly Moment[]): Section {
  const shares = moments.some((other) => other !== moment && other.at === moment.at)
  return { lines: shares ? moment.lines : moment.at.lines, links: [] }
}

function doubtDay({ date, at, lines }: Moment, reading: Reading): void {
  const [first] = lines
  if (!first || date.written.kind !== 'none') return
  for (const line of lines) reading.take(line, 'problem')
  const words = at.text.slice(date.start, date.end)
  reading.doubts.push({
    where: first.where,
    words: lines.map(({ text }) => text.trim()).join(' '),
    what: {
      da: `Et møde står til "${words}", men det er ingen dag, der kan læses.`,
      en: `A meeting is set for "${words}", which is no day that can be read.`,
    },
    candidates: date.written.candidates,
  })
}

function addEvent(
  { section, topic, subject, shared }: Around,
  { date, hours, at, lines }: Moment,
  start: string,
  reading: Reading,
): void {
  const [first] = lines
  const on = start.slice(0, 10) as Day
  if (!first) return
  const own = eventTitle(section, { text: at.text, start: date.start, on, lines }, reading, subject)
  const named = titleOr(own, shared)
  const from = reading.taken.length
  const key = reading.nextKey()
  const words = lines.map(({ text }) => text.trim()).join(' ')
  const place = { key, where: first.where, words }
  const lasts = endOf(hours, lastOf(date, on))
  if (isToldAgain({ start, title: named.title, ...lasts }, lines, reading)) return
  const solution = solutionOfEvent({ ...place, title: named.title }, topic, reading)
  for (const line of [...lines, ...named.lines]) reading.take(line, 'item')
  const end = date.end + hours.length
  const held = heldAt(at.text.slice(end, at.lineEnd(end - 1)))
  const details = eventDetails(section, { key, title: named.title, on, held }, reading)
  const timed = agendaOf(section, first, hours, key, reading)
  const agenda = timed.length > 0 || subject === undefined ? timed : listedAgenda(section, reading)
  const item: Omit<Event, 'id'> = {
    kind: kindOf(named, section, shared),
    title: named.title || NO_TITLE,
    start,
    timeZone: ZONE,
    revision: 0,
    audience: [],
    ...(solution && { solution: solution.id }),
    ...lasts,
    ...(isRecorded(section) && { recorded: true }),
    ...(agenda.length > 0 && { agenda }),
    ...details,
  }
  const how = date.written.kind === 'days' && date.written.stated ? 'stated' : 'inferred'
  reading.events.push({
    key,
    item,
    where: first.where,
    found: {
      row: found(first.where, wordsSince(from, reading)),
      title: found(first.where, named.title),
      start: found(first.where, at.text.slice(date.start, end), how),
    },
  })
  if (own.title === '') askTitle(place, named.title, reading)
  askWhetherOff(place, subject, reading)
}

/** The same meeting told of twice is one, which ends when either says. */
function isToldAgain(
  { start, title, end }: Pick<Event, 'start' | 'title' | 'end'>,
  lines: readonly Line[],
  reading: Reading,
): boolean {
  const at = reading.events.findIndex(({ item }) => item.start === start && item.title === title)
  const known = reading.events[at]
  if (!known) return false
  for (const line of lines) reading.take(line, 'item')
  const ends = known.item.end ?? end
  reading.events[at] = { ...known, item: { ...known.item, ...(ends !== undefined && { end: ends }) } }
  return true
}

function askWhetherOff(place: Omit<Doubt, 'what'>, subject: string | undefined, reading: Reading): void {
  if (!OFF.test(`${place.words} ${subject ?? ''}`)) return
  reading.doubts.push({ ...place, field: 'start', what: MAY_BE_OFF })
}

function askTitle(place: Omit<Doubt, 'what'>, title: string, reading: Reading): void {
  reading.doubts.push({ ...place, field: 'title', what: title === '' ? NO_WORDS : SHARED })
}

const endOf = ({ start, end = '' }: Hours, on: Day) => (end > start ? { end: `${on}T${end}` } : {})
/** "3.-5. december kl. 9-15" ends on the last of its days. */
const lastOf = ({ written }: DateInText, on: Day) => (written.kind === 'days' ? written.to : on)
const titleOr = (own: ReturnType<typeof eventTitle>, shared = '') =>
  own.title === '' ? { title: shared, lines: [] } : own
const textOf = ({ lines }: Pick<Section, 'lines'>) => lines.map(({ text }) => text).join(' ')
const isRecorded = (section: Section) => /bliver (?:optaget|opiaget)|optages\b/i.test(fold(textOf(section)))

function kindOf(named: ReturnType<typeof eventTitle>, section: Section, shared = ''): Event['kind'] {
  return (
    eventKind(`${named.title} ${textOf(named)}`) ??
    eventKind(textOf(section)) ??
    eventKind(shared) ??
    'meeting'
  )
}

const NO_WORDS = { da: 'Mødets titel kan ikke læses.', en: 'The title of the meeting cannot be read.' }
const OFF = /(?<!\p{L})(?:aflys\p{L}*|udskyd\p{L}*|udskudt|flyttet|rykket)(?!\p{L})/iu
const MAY_BE_OFF = {
  da: 'Der står, at noget er aflyst, flyttet eller udskudt.',
  en: 'It says that something is called off, moved or put off.',
}
const SHARED = {
  da: 'Mødets titel er den overskrift, der står over flere møder.',
  en: 'The title of the meeting is the heading that stands above several.',
}

const wordsSince = (from: number, { taken }: Reading) =>
  taken
    .slice(from)
    .map(({ text }) => text.trim())
    .join(' / ')
