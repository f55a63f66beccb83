import { type Day, ZONE } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { fold } from '#domain/fold.ts'
import { agendaRow, type Hours, hoursAt } from './clock.ts'
import { type DateInText, datesInText } from './dates-in-text.ts'
import { eventDetails } from './event-details.ts'
import { eventTitle } from './event-title.ts'
import { eventKind, namesEvent } from './event-words.ts'
import { type Joined, joined } from './joined.ts'
import { found, type Reading } from './reading.ts'
import { type Line, paragraphsOf, type Section } from './sections.ts'
import { solutionsIn, type Topic } from './topics.ts'

/** The day and hours of a meeting, and the words that they stand in. */
interface Moment {
  readonly date: DateInText
  readonly hours: Hours
  readonly at: Joined
}

/** Stands in for a title that nobody could read, until somebody says it. */
const NO_TITLE = 'Møde'

/** Reads the meetings that a section invites to: a day with hours, in words about a meeting. What has been held is news. */
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
  for (const moment of moments) {
    const { written, start, end } = moment.date
    const lines = moment.at.between(start, end + moment.hours.length)
    if (written.kind === 'none') doubtDay(moment, lines, reading)
    else if (written.from >= reading.meeting) addEvent(section, topic, subject, moment, written.from, reading)
  }
}

function momentsIn(at: Joined, meeting: Day): readonly Moment[] {
  return datesInText(at.text, meeting).flatMap((date) => {
    const hours = hoursAt(at.text, date.end)
    return hours ? [{ date, hours, at }] : []
  })
}

function doubtDay({ date, at }: Moment, lines: readonly Line[], reading: Reading): void {
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
  section: Section,
  topic: Topic | undefined,
  subject: string | undefined,
  { date, hours, at }: Moment,
  on: Day,
  reading: Reading,
): void {
  const lines = at.between(date.start, date.end + hours.length)
  const [first] = lines
  if (!first) return
  const named = eventTitle(section, { text: at.text, start: date.start, on, lines }, reading, subject)
  const start = `${on}T${hours.start}`
  const from = reading.taken.length
  const solution = solutionsIn(named.title, reading)[0] ?? topic?.solution
  // The same meeting told of twice.
  if (reading.events.some(({ item }) => item.start === start && item.solution === solution?.id)) {
    for (const line of lines) reading.take(line, 'prose')
    return
  }
  for (const line of [...lines, ...named.lines]) reading.take(line, 'item')
  const key = reading.nextKey()
  const details = eventDetails(section, { key, title: named.title, on }, reading)
  const agenda = agendaOf(section, reading)
  const sectionText = section.lines.map((line) => line.text).join(' ')
  const item: Omit<Event, 'id'> = {
    kind:
      eventKind(`${named.title} ${named.lines.map(({ text }) => text).join(' ')}`) ??
      eventKind(sectionText) ??
      'meeting',
    title: named.title || NO_TITLE,
    start,
    timeZone: ZONE,
    revision: 0,
    audience: [],
    ...(solution && { solution: solution.id }),
    ...(hours.end !== undefined && hours.end > hours.start && { end: `${on}T${hours.end}` }),
    ...(/bliver (?:optaget|opiaget)|optages\b/i.test(fold(sectionText)) && { recorded: true }),
    ...(agenda.length > 0 && { agenda }),
    ...details,
  }
  const words = at.text.slice(date.start, date.end + hours.length)
  const how = date.written.kind === 'days' && date.written.stated ? 'stated' : 'inferred'
  reading.events.push({
    key,
    item,
    where: first.where,
    found: {
      row: found(first.where, wordsSince(from, reading)),
      title: found(first.where, named.title),
      start: found(first.where, words, how),
    },
  })
  if (named.title === '')
    reading.doubts.push({
      key,
      field: 'title',
      where: first.where,
      words: lines.map(({ text }) => text.trim()).join(' '),
      what: { da: 'Mødets titel kan ikke læses.', en: 'The title of the meeting cannot be read.' },
    })
}

const wordsSince = (from: number, { taken }: Reading) =>
  taken
    .slice(from)
    .map(({ text }) => text.trim())
    .join(' / ')

/** Rows with an hour each are what the meeting talks of, and no meetings. */
function agendaOf(section: Section, reading: Reading): readonly string[] {
  return section.lines.flatMap((line) => {
    const row = reading.isFree(line) ? agendaRow(line.text) : undefined
    if (row === undefined) return []
    reading.take(line, 'item')
    return [row]
  })
}
