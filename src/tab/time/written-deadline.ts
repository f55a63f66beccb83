import type { DeadlineItem } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'
import { daysFrom, isoWeek, relativeDay, writeDay, writePeriod } from './written-day.ts'

/** How a deadline is shown: `danger` is over it, `warning` is due within days, `plain` needs no alarm. */
type Tone = 'danger' | 'warning' | 'plain'

export interface WrittenDeadline {
  /** The day or period, or what is said in their place. */
  readonly when: string
  readonly week?: string
  /** How far off it is. */
  readonly distance?: string
  /** The words of the source, quoted; present when they were vague, and so the day is our reading of them. */
  readonly words?: string
  readonly tone: Tone
}

const SOON_DAYS = 7

/** What of the texts a deadline is written with. */
type TimeTexts = Pick<Texts, 'time' | 'locale'>

/**
 * Whose deadline it is: an `open` obligation can be over it; of an `unknown` one nobody can tell, but that it is near
 * is worth a look; one `waiting` to be sent presses nobody yet; of a `settled` one nothing is counted.
 */
export type Pressure = 'open' | 'unknown' | 'waiting' | 'settled'

/** Returns a deadline in words, seen from `today`, as loud as the `pressure` asks for. */
export function writeDeadline(
  deadline: DeadlineItem,
  today: string,
  pressure: Pressure,
  texts: TimeTexts,
): WrittenDeadline {
  const { raw, from, to } = deadline
  const words = raw === '' ? {} : { words: texts.time.quote(raw) }
  if (deadline.kind === 'unreadable') return { when: texts.time.unreadable, ...words, tone: 'plain' }
  if (from === undefined || to === undefined) {
    const said = raw.toLowerCase() === texts.time.undecided.toLowerCase()
    const when = raw === '' ? texts.time.noWords : texts.time.undecided
    return { when, ...(said ? {} : words), tone: 'plain' }
  }
  const period = from !== to
  const written = {
    when: period ? writePeriod(from, to, texts.locale) : writeDay(from, texts.locale, 'short', today),
    week: texts.time.week(isoWeek(from), isoWeek(to)),
    ...(period ? words : {}),
  }
  if (pressure === 'settled') return { ...written, tone: 'plain' }
  return { ...written, ...distanceTo(from, to, today, pressure, texts) }
}

function distanceTo(from: string, to: string, today: string, pressure: Pressure, texts: TimeTexts) {
  if (to < today)
    return pressure === 'open'
      ? ({ distance: texts.time.overdueBy(daysFrom(to, today)), tone: 'danger' } as const)
      : ({ distance: texts.time.passed, tone: 'plain' } as const)
  const near = daysFrom(today, to) <= SOON_DAYS || from < today
  const tone = near && pressure !== 'waiting' ? ('warning' as const) : ('plain' as const)
  if (from === to) return { distance: relativeDay(today, from, texts.locale), tone }
  if (from <= today) return { distance: texts.time.running, tone }
  return { distance: texts.time.mayFall(relativeDay(today, from, texts.locale)), tone }
}
