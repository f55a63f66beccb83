import { type Day, daysBetween, ZONE } from '#domain/day.ts'
import { bareWords } from './bare-words.ts'
import { hoursAt } from './clock.ts'
import { type DateInText, datesInText } from './dates-in-text.ts'
import { eventDetails } from './event-details.ts'
import { heldAt } from './event-place.ts'
import { solutionOfEvent } from './event-solution.ts'
import { eventKind, lastEventWord, namesEvent } from './event-words.ts'
import { found, type Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'
import { solutionsIn } from './topics.ts'

const HELD =
  /(?<!\p{L})(?:holdes|afholdes|holder|afholder|finder sted|bliver holdt|inviterer|invitere|foregår)(?!\p{L})/iu
/** "Vi holder dialogmøde i uge 2" does not say on which day. */
const MOST_DAYS = 5
const LONGEST = 400
const LONGEST_HEAD = 100
const NEIGHBOURS = 2

/**
 * Reads the meetings that a mail says take place on whole days, without hours: "Konferencen holdes den 18.-19. marts i
 * Odense". What has been held is news.
 */
export function readDayEvents(section: Section, reading: Reading): void {
  for (const [at, line] of section.lines.entries()) {
    if (!reading.isFree(line) || line.cells !== undefined || line.text.length > LONGEST) continue
    if (!HELD.test(line.text) || !namesEvent(line.text)) continue
    const [date] = datesInText(line.text, reading.meeting)
    if (date && isAhead(date, line, reading)) addDayEvent(section, at, date, reading)
  }
}

const isAhead = ({ written, end }: DateInText, { text }: Line, { meeting }: Reading) =>
  written.kind === 'days' &&
  written.from >= meeting &&
  daysBetween(written.from, written.to) <= MOST_DAYS &&
  hoursAt(text, end) === undefined

function addDayEvent(section: Section, at: number, date: DateInText, reading: Reading): void {
  const [line, above] = [section.lines[at], section.lines[at - 1]]
  if (!line || date.written.kind !== 'days') return
  const { from, to, stated } = date.written
  const key = reading.nextKey()
  const head = above && isHead(above, reading) ? above : undefined
  const title = head ? bareWords(head.text) : saidTitle(line.text, date.start)
  if (title === '') return
  const place = { key, where: line.where, words: line.text.trim() }
  const [named] = solutionsIn(line.text, reading)
  const about = { heading: title, theme: '', ...(named && { solution: named }) }
  const solution = solutionOfEvent({ ...place, title }, about, reading)
  for (const one of head ? [head, line] : [line]) reading.take(one, 'item')
  // The days of the meeting are no deadline for registering.
  const rest = { ...line, text: line.text.slice(date.end) }
  const near = { lines: [rest, ...section.lines.slice(at + 1, at + NEIGHBOURS)], links: [] }
  const held = heldAt(line.text.slice(date.end))
  const details = eventDetails(near, { key, title, on: to as Day, held }, reading)
  reading.events.push({
    key,
    where: line.where,
    item: {
      kind: eventKind(title) ?? 'meeting',
      title,
      start: from,
      ...(to > from && { end: to }),
      timeZone: ZONE,
      revision: 0,
      audience: [],
      ...(solution && { solution: solution.id }),
      ...details,
    },
    found: {
      row: found(line.where, line.text.trim()),
      title: found(line.where, title),
      start: found(line.where, line.text.slice(date.start, date.end), stated ? 'stated' : 'inferred'),
    },
  })
}

const isHead = (line: Line, reading: Reading) =>
  reading.isFree(line) &&
  line.cells === undefined &&
  line.text.length <= LONGEST_HEAD &&
  !/[.!?:]\s*$/.test(line.text) &&
  namesEvent(line.text) &&
  datesInText(line.text, reading.meeting).length === 0

/** From the word for it to what is said of it. */
function saidTitle(text: string, dateStart: number): string {
  const at = lastEventWord(text, dateStart)
  if (at === undefined) return ''
  const said = bareWords(text.slice(at, dateStart))
  const words = (HELD.exec(said) ? said.slice(0, HELD.exec(said)?.index) : said).replace(
    /[\s,;:–—-]+(?:den|d\.|på)?\s*$/iu,
    '',
  )
  return words === '' ? '' : `${words[0]?.toUpperCase()}${words.slice(1)}`.trim()
}
