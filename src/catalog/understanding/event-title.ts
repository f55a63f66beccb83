import type { Day } from '#domain/day.ts'
import { bareWords } from './bare-words.ts'
import { datesInText } from './dates-in-text.ts'
import { lastEventWord, namesEvent } from './event-words.ts'
import { headingLines, headingOf } from './headings.ts'
import { inSmallLetters } from './in-small-letters.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

const LABEL =
  /^\s*(?:\p{L}{0,20}webinar|\p{L}{0,20}m\S{1,2}de|kursus|konference|seminar|workshop|temadag|emne|titel)\s*:\s*(\S.{5,200})$/iu
const BEFORE_DAY = /^\s*(?:(?:man|tirs?|ons|tors?|fre|lør|søn)\.?\s+)?(?:d(?:en)?\.?\s*)?$/iu
const ARTICLE = /\s(?:(?:man|tirs?|ons|tors?|fre|lør|søn)\.\s*)?(?:d\.\s*)?$/iu
const INVITES = /\b(?:inviterer|indkalder|afholder|holder) /i
const LEAST_WORDS = 3
const LONGEST = 160
const SHORTEST = 6

/** Returns the title of a meeting on a day, and the line that it stands in where that is another than the date's. */
export function eventTitle(
  section: Section,
  {
    text,
    start,
    on,
    lines,
  }: { readonly text: string; readonly start: number; readonly on: Day; readonly lines: readonly Line[] },
  reading: Reading,
  subject: string | undefined,
): { readonly title: string; readonly lines: readonly Line[] } {
  const labelled = section.lines.flatMap((line) => {
    const title = LABEL.exec(line.text.slice(0, 2 * LONGEST))?.[1]
    return title === undefined ? [] : [{ title, lines: [line] }]
  })
  const dated = datedLines(section, on, lines, reading)
  const said = saidTitle(text, start)
  const heading = headingOf(section)
  const heads = headingLines(section).filter((line) => heading.includes(line.text.trim()))
  const candidates = [
    ...labelled,
    ...dated,
    ...(cleanTitle(said).split(' ').length >= LEAST_WORDS ? [{ title: said, lines: [] }] : []),
    ...(namesEvent(heading) ? [{ title: withoutDate(heading, reading), lines: heads }] : []),
    ...(subject !== undefined && namesEvent(subject)
      ? [{ title: withoutDate(subject, reading), lines: [] }]
      : []),
    ...(said === '' ? [] : [{ title: said, lines: [] }]),
    ...(heading === '' ? [] : [{ title: withoutDate(heading, reading), lines: heads }]),
  ]
  const cleaned = candidates
    .filter(({ title }) => !isDay(title, reading))
    .map((one) => ({ ...one, title: cleanTitle(one.title) }))
  const known = cleaned.find(({ title }) => knownEvent(title, reading))
  const best = known ?? cleaned.find(({ title }) => title.length >= SHORTEST) ?? { title: '', lines: [] }
  const right = reading.damaged ? (knownEvent(best.title, reading) ?? reading.mend(best.title)) : best.title
  return { title: inSmallLetters(right, reading), lines: best.lines }
}

const knownEvent = (title: string, reading: Reading) =>
  reading.titles.find(title).find(({ how, item }) => how === 'same' && item.type === 'event')?.item.title

/** "Tors. d. 8/1 kl. 9" is when, and not what. */
function isDay(title: string, reading: Reading): boolean {
  const [date] = datesInText(title, reading.meeting)
  return date !== undefined && BEFORE_DAY.test(title.slice(0, date.start))
}

/** Lines that say no more than the meeting and its day. */
function datedLines(section: Section, on: Day, own: readonly Line[], reading: Reading) {
  return section.lines.flatMap((line) => {
    if (
      own.includes(line) ||
      line.text.length > LONGEST ||
      !/^\s*\p{L}/u.test(line.text) ||
      !namesEvent(line.text)
    )
      return []
    const date = datesInText(line.text, reading.meeting).find(
      ({ written }) => written.kind === 'days' && written.from === on,
    )
    if (date === undefined) return []
    const before = line.text.slice(0, date.start)
    const title = INVITES.test(before) ? saidTitle(line.text, date.start) : before
    return [{ title, lines: [line] }]
  })
}

/** "… inviterer til dialogmøde om skattedata i SAPA torsdag den 8. januar": from the word for it to the date. */
function saidTitle(text: string, date: number): string {
  // "Tors. d. 5/1" has full stops, and begins no sentence.
  const dateStart = text.slice(0, date).replace(ARTICLE, ' ').length
  const sentence = Math.max(text.lastIndexOf('. ', dateStart - 2), text.lastIndexOf('! ', dateStart - 2)) + 1
  const within = text.slice(Math.max(sentence, dateStart - LONGEST), dateStart)
  const words = lastEventWord(within, within.length)
  return words === undefined ? '' : within.slice(words)
}

function withoutDate(subject: string, reading: Reading): string {
  const [date] = datesInText(subject, reading.meeting)
  return date && date.start > SHORTEST ? subject.slice(0, date.start) : subject
}

const TRAILING =
  /[\s,;:–—-]+(?:d|den|på|kl|til|fra|flytte[st]|udskydes|udskudt|rykke[st]|afholdes|finder sted|bliver holdt|holdes|er|(?:man|tirs?|ons|tors?|fre|lør|søn)\.)?\.?\s*$/iu
const NEW_LINE = /\s+/g

function cleanTitle(title: string): string {
  let clean = bareWords(title.replace(NEW_LINE, ' ').replaceAll(' | ', ' i '))
  for (let again = 0; again < 3; again++) clean = clean.replace(TRAILING, '').trim()
  const capital = `${(clean[0] ?? '').toUpperCase()}${clean.slice(1)}`
  return capital.replace(/^(?:Re|Fwd|Vs|Sv|Invitation(?: til)?|Husk):?\s+/i, '').slice(0, LONGEST)
}
