import type { Day } from '#domain/day.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import { holdsEmail } from './contacts.ts'
import { type DateInText, datesInText } from './dates-in-text.ts'
import type { Line } from './sections.ts'

const MOST_LOOKED_AT = 2000
const MONTH =
  '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)(?:uar|ruar|ts|il|i|ust|tember|ober|ember)?\\.?'
const TIMES = new RegExp(
  String.raw`(?<![\p{L}\d])(?:uge(?:rne)?\s{1,3}\d|[12]\.?\s{0,3}halv[åa]r|[1-4]\.?\s{0,3}kvartal|[qk][1-4]\s{0,3}(?:20)?\d\d|${MONTH}[\s-]{1,3}(?:20)?\d\d(?!\d)|(?:primo|medio|ultimo)\s|(?:før|efter|inden)\s{1,3}(?:sommer|jul|påske|efterår|vinter|nytår)|(?:fra|i|til|inden|efter|før)\s{1,3}20\d\d(?!\d)|(?:forår|sommer|efterår|vinter)(?:et|en)?\s{1,3}20\d\d)`,
  'iu',
)
const ADDRESS = /https?:\/\/|\bwww\.|mailto:/i

/** Returns whether a line holds a time that is more than the day of the meeting that the file is from. */
export function holdsTime({ text }: Line, meeting: Day): boolean {
  const start = text.slice(0, MOST_LOOKED_AT)
  const dates = datesInText(start, meeting)
  const isMeeting = ({ written }: DateInText) =>
    written.kind === 'days' && written.from === meeting && written.to === meeting
  if (!dates.every(isMeeting)) return true
  const others = dates.reduce(
    (rest, { start: at, end }) => rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end),
    start,
  )
  return TIMES.test(others)
}

/** Returns whether a line holds an address on the web or for mail. */
export const holdsAddress = ({ text, links }: Line) =>
  links.length > 0 || ADDRESS.test(text.slice(0, MOST_LOOKED_AT)) || holdsEmail(text)

const plain = (name: string) =>
  name
    .replace(/\b(?:regions)?kommune\b/gi, ' ')
    .replace(/[^\p{L}-]+/gu, ' ')
    .trim()
    .toLowerCase()
const NAMES = new Set(MUNICIPALITIES.flatMap(({ name, aliases }) => [name, ...aliases].map(plain)))
const LONGEST_NAME = 60

/** Returns whether a line is the name of a municipality and nothing else. */
export const isMunicipality = ({ text }: Line) => text.length <= LONGEST_NAME && NAMES.has(plain(text))

/** Returns whether a line tells something that may not be lost: a time, an address, or a municipality. */
export const tells = (line: Line, meeting: Day) =>
  holdsTime(line, meeting) || holdsAddress(line) || isMunicipality(line)
