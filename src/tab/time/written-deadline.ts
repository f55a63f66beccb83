import type { DeadlineItem } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'
import { daysFrom, isoWeek, relativeDay, writeDay, writePeriod } from './written-day.ts'

/** How a deadline is shown: `danger` is over it, `warning` is due within days, `plain` needs no alarm. */
export type Tone = 'danger' | 'warning' | 'plain'

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

const SOON_DAYS = 3

/**
 * Returns a deadline in words, seen from `today`. `standing` settles how loud it is: only an `open` obligation is
 * over its deadline; of a `settled` one nothing is counted, and of an `unknown` one nobody can tell.
 */
export function writeDeadline(
  deadline: DeadlineItem,
  today: string,
  standing: 'open' | 'unknown' | 'settled',
  texts: Texts,
): WrittenDeadline {
  const { raw, from, to } = deadline
  const words = raw === '' ? {} : { words: texts.time.quote(raw) }
  if (deadline.kind === 'unreadable') return { when: texts.time.unreadable, ...words, tone: 'plain' }
  if (from === undefined || to === undefined)
    return { when: raw === '' ? texts.time.noWords : texts.time.undecided, ...words, tone: 'plain' }
  const period = from !== to
  const written = {
    when: period ? writePeriod(from, to, texts.locale) : writeDay(from, texts.locale, 'short', today),
    week: texts.time.week(isoWeek(from), isoWeek(to)),
    ...(period ? words : {}),
  }
  if (standing === 'settled') return { ...written, tone: 'plain' }
  return { ...written, ...distanceTo(from, to, today, standing, texts) }
}

function distanceTo(from: string, to: string, today: string, standing: 'open' | 'unknown', texts: Texts) {
  const open = standing === 'open'
  if (to < today) {
    const distance = open ? texts.time.overdueBy(daysFrom(to, today)) : texts.time.passed
    return { distance, tone: open ? 'danger' : 'plain' } as const
  }
  const soon = daysFrom(today, to) <= SOON_DAYS || from < today
  const tone = open && soon ? 'warning' : 'plain'
  if (from === to) return { distance: relativeDay(today, from, texts.locale), tone } as const
  if (from <= today) return { distance: texts.time.running, tone } as const
  return { distance: texts.time.mayFall(relativeDay(today, from, texts.locale)), tone } as const
}
