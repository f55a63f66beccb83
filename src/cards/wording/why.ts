import { type Day, daysBetween } from '#domain/day.ts'
import { isDecided } from '#domain/deadline.ts'
import type { Language } from '#domain/language.ts'
import type { Nudge } from '#domain/nudge-plan.ts'
import { relativeDay } from './days.ts'

interface WhyTexts {
  before(days: number, what: string): string
  dueToday(what: string): string
  lastWorkingDay(what: string): string
  overdue(days: number, what: string): string
  meeting(when: string): string
  decided(when: string): string
  woken(when: string): string
  readonly deadline: string
  readonly registration: string
  readonly periodBegins: string
}

const days = (n: number) => `${n} ${n === 1 ? 'dag' : 'dage'}`
const inEnglish = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`

const TEXTS: Record<Language, WhyTexts> = {
  da: {
    before: (n, what) => `${days(n)} før ${what}`,
    dueToday: (what) => `${what} er i dag`,
    lastWorkingDay: (what) => `sidste arbejdsdag før ${what}`,
    overdue: (n, what) => `${days(n)} over ${what}`,
    meeting: (when) => `mødet er ${when}`,
    decided: (when) => `har fået en frist: ${when}`,
    woken: (when) => `har været udskudt: ${when}`,
    deadline: 'fristen',
    registration: 'tilmeldingsfristen',
    periodBegins: 'tidligste frist',
  },
  en: {
    before: (n, what) => `${inEnglish(n)} before ${what}`,
    dueToday: (what) => `${what} is today`,
    lastWorkingDay: (what) => `the last working day before ${what}`,
    overdue: (n, what) => `${inEnglish(n)} past ${what}`,
    meeting: (when) => `the meeting is ${when}`,
    decided: (when) => `has got a deadline: ${when}`,
    woken: (when) => `was snoozed: ${when}`,
    deadline: 'the deadline',
    registration: 'the registration deadline',
    periodBegins: 'the earliest deadline',
  },
}

/** Returns why an item is nudged about on a morning, counted in days from that morning: "14 dage før fristen". */
export function whyWords(
  nudge: Pick<Nudge, 'type' | 'stage' | 'deadline'>,
  today: Day,
  language: Language,
): string {
  const texts = TEXTS[language]
  const { stage } = nudge
  const when = countWords(nudge, today, language)
  return stage === 'decided' || stage === 'woken' ? texts[stage](when) : when
}

function countWords(
  { deadline, stage, type }: Pick<Nudge, 'type' | 'stage' | 'deadline'>,
  today: Day,
  language: Language,
): string {
  const texts = TEXTS[language]
  const what = type === 'registration' ? texts.registration : texts.deadline
  // Only what is decided is ever nudged about; the plan leaves the rest out.
  if (!isDecided(deadline)) return what
  if (stage === 'meeting-tomorrow') return texts.meeting(relativeDay(deadline.to, today, language))
  if (deadline.to < today) return texts.overdue(daysBetween(deadline.to, today), what)
  if (deadline.to === today) return texts.dueToday(what)
  if (stage === 'due') return texts.lastWorkingDay(what)
  if (deadline.from <= today) return texts.before(daysBetween(today, deadline.to), what)
  const earliest = deadline.kind === 'period' ? texts.periodBegins : what
  return texts.before(daysBetween(today, deadline.from), earliest)
}
