import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { type Deadline, type Decided, isDecided } from '#domain/deadline.ts'
import type { Language } from '#domain/language.ts'
import { NO_CLOSING_DAYS, type WorkingCalendar, workingDayOnOrBefore } from '#domain/working-days.ts'
import { foreign } from '../foreign-text.ts'
import { dateWords, dayWords, formatDay, relativeDay } from './days.ts'

const COUNTED_DAYS = 31

interface DeadlineTexts {
  readonly undecided: string
  unreadable(raw: string): string
  quoted(raw: string): string
  mayFallFrom(day: string): string
  runningUntil(day: string): string
  readonly latestToday: string
  overdue(days: number): string
  longOverdue(was: string): string
  lastWorkingDay(day: string): string
  by(day: string): string
}

const TEXTS: Record<Language, DeadlineTexts> = {
  da: {
    undecided: 'Uafklaret – KOMBIT har ikke sat en frist',
    unreadable: (raw) => `Fristen kan ikke læses${raw === '' ? '' : `: »${raw}«`}`,
    quoted: (raw) => `»${raw}«`,
    mayFallFrom: (day) => `kan falde fra ${day}`,
    runningUntil: (day) => `kan falde når som helst, senest ${day}`,
    latestToday: 'senest i dag',
    overdue: (days) => `${days} ${days === 1 ? 'dag' : 'dage'} over fristen`,
    longOverdue: (was) => `fristen var ${was}`,
    lastWorkingDay: (day) => `sidste arbejdsdag er ${day}`,
    by: (day) => `senest ${day}`,
  },
  en: {
    undecided: 'Undecided – KOMBIT has set no deadline',
    unreadable: (raw) => `The deadline cannot be read${raw === '' ? '' : `: “${raw}”`}`,
    quoted: (raw) => `“${raw}”`,
    mayFallFrom: (day) => `may fall from ${day}`,
    runningUntil: (day) => `may fall any day, ${day} at the latest`,
    latestToday: 'today at the latest',
    overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
    longOverdue: (was) => `the deadline was ${was}`,
    lastWorkingDay: (day) => `the last working day is ${day}`,
    by: (day) => `by ${day}`,
  },
}

/**
 * Returns a deadline in plain words as seen from today: "om 4 dage – fredag 5. december", "3 dage over fristen
 * (28. november)", "kan falde fra 11. dec. · »Medio/ultimo dec«". A vague one is followed by the source's own words,
 * so the result goes into a TextRun. One on a day off names the last working day before it.
 */
export function deadlineWords(
  deadline: Deadline,
  today: Day,
  language: Language,
  calendar: WorkingCalendar = NO_CLOSING_DAYS,
): string {
  const texts = TEXTS[language]
  if (deadline.kind === 'unreadable') return texts.unreadable(foreign(deadline.raw, 80))
  if (!isDecided(deadline)) return texts.undecided
  const words =
    deadline.to < today ? pastWords(deadline, today, language) : aheadWords(deadline, today, language)
  const lastDay = lastWorkingDay(deadline, today, language, calendar)
  const quote =
    deadline.kind === 'period' && deadline.raw.trim() !== '' ? texts.quoted(foreign(deadline.raw, 80)) : ''
  return [words, lastDay, quote].filter((part) => part !== '').join(' · ')
}

/** Returns a deadline in as few words as a list in a notification has room for: "i dag", "om 4 dage". Never foreign. */
export function briefDeadlineWords(deadline: Deadline, today: Day, language: Language): string {
  const texts = TEXTS[language]
  if (deadline.kind === 'unreadable') return texts.unreadable('')
  if (!isDecided(deadline)) return texts.undecided
  if (deadline.kind === 'day' && deadline.to >= today) return relativeDay(deadline.to, today, language)
  if (deadline.to >= addDays(today, -COUNTED_DAYS) && deadline.to < today)
    return texts.overdue(daysBetween(deadline.to, today))
  return deadline.to < today ? pastWords(deadline, today, language) : aheadWords(deadline, today, language)
}

function pastWords({ to }: Decided, today: Day, language: Language): string {
  const texts = TEXTS[language]
  return to < addDays(today, -COUNTED_DAYS)
    ? texts.longOverdue(dateWords(to, today, language))
    : `${texts.overdue(daysBetween(to, today))} (${dateWords(to, today, language)})`
}

function aheadWords({ kind, from, to }: Decided, today: Day, language: Language): string {
  const texts = TEXTS[language]
  const short = (day: Day) =>
    day.slice(0, 4) === today.slice(0, 4)
      ? formatDay(day, language, 'short')
      : `${formatDay(day, language, 'short')} ${day.slice(0, 4)}`
  if (kind === 'period') {
    if (to === today) return texts.latestToday
    return from <= today ? texts.runningUntil(short(to)) : texts.mayFallFrom(short(from))
  }
  if (to === today) return relativeDay(to, today, language)
  return daysBetween(today, to) > COUNTED_DAYS
    ? texts.by(dayWords(to, today, language))
    : `${relativeDay(to, today, language)} – ${dayWords(to, today, language)}`
}

/** The last day that anyone is at work before a deadline on a day off; '' where it is a working day, or past. */
function lastWorkingDay(
  { to, from }: Decided,
  today: Day,
  language: Language,
  calendar: WorkingCalendar,
): string {
  const last = workingDayOnOrBefore(to, calendar)
  const countingDownToAnother = from > today && from !== to
  if (last === to || last < today || countingDownToAnother) return ''
  return TEXTS[language].lastWorkingDay(dayWords(last, today, language))
}
