import type { Catalogue } from '#domain/catalogue.ts'
import { type Day, day, isDay } from '#domain/day.ts'
import { fold } from '#domain/fold.ts'
import type { SourceDocument } from '../source/source-document.ts'
import { datesInText } from './dates-in-text.ts'

/** The day of the meeting that a file is from. `told` is false where nothing says it, and the day stands in for it. */
export interface MeetingDay {
  readonly on: Day
  readonly told: boolean
}

const IN_NAME = /(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})/
const MEETING = /programleder/
const FIRST_LINES = 40
const EARLIEST = day('2000-01-01')

/**
 * Returns the day of the meeting: as given, of a mail the day it was sent, as in the file's name, beside the meeting's name on the first slides, or as the
 * file says it was written. Else that of the newest published edition, which is not told.
 */
export function meetingDay(
  document: SourceDocument,
  published: Catalogue,
  given: Day | undefined,
): MeetingDay {
  const newest = [...published.sourceOf.values()]
    .map(({ date }) => date)
    .sort()
    .at(-1)
  const sent = document.kind === 'mail' ? document.written : undefined
  const told =
    given ??
    sent ??
    inName(document.name) ??
    onFirstSlides(document, newest ?? document.written) ??
    document.written
  return told ? { on: told, told: true } : { on: newest ?? EARLIEST, told: false }
}

function inName(name: string): Day | undefined {
  const [, year, month, date] = IN_NAME.exec(name) ?? []
  const text = `${year}-${month}-${date}`
  return isDay(text) ? text : undefined
}

function onFirstSlides({ pages }: SourceDocument, about: Day | undefined): Day | undefined {
  if (about === undefined) return undefined
  const lines = pages
    .slice(0, 3)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'text' ? block.lines : [])))
    .slice(0, FIRST_LINES)
  const at = lines.findIndex(({ text }) => MEETING.test(fold(text.slice(0, 200))))
  if (at < 0) return undefined
  const text = lines
    .slice(at, at + 3)
    .map((line) => line.text.slice(0, 200))
    .join(' ')
  const [date] = datesInText(text, about)
  return date?.written.kind === 'days' && date.written.stated && date.written.from === date.written.to
    ? date.written.from
    : undefined
}
