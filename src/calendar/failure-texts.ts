import type { CalendarPart } from '#domain/calendar-subject.ts'
import type { Bilingual } from '#domain/language.ts'

/** What the person reads for each reason that something failed, and what they can do. Says nothing of our insides. */
export interface FailureTexts {
  /** `retryAfter` is how many seconds Microsoft asks to be left alone; undefined: it does not say. */
  readonly busy: (retryAfter: number | undefined) => Bilingual
  readonly 'not-set-up': Bilingual
  readonly refused: Bilingual
}

/** Returns why a meeting or a deadline did not come into the calendar. */
export function additionFailures(part: CalendarPart): FailureTexts {
  const { da, en } = NAMES[part]
  return {
    busy: (seconds) => ({
      da: `Outlook svarer ikke lige nu. Prøv igen ${inDanish(seconds)} – ${da} kommer kun ind én gang.`,
      en: `Outlook is not answering right now. Try again ${inEnglish(seconds)} – ${en} will only be added once.`,
    }),
    'not-set-up': {
      da: 'Fristvagt mangler adgang til Microsoft 365. Sig det til jeres it-afdeling, og brug Outlook-linket eller kalenderfilen så længe.',
      en: 'Fristvagt has no access to Microsoft 365. Tell your IT department, and use the Outlook link or the calendar file meanwhile.',
    },
    refused: {
      da: `Outlook ville ikke tage imod ${da}. Brug Outlook-linket eller kalenderfilen i stedet.`,
      en: `Outlook would not take ${en}. Use the Outlook link or the calendar file instead.`,
    },
  }
}

/** Returns why a meeting or a deadline was not taken out of the calendar. */
export function removalFailures(part: CalendarPart): FailureTexts {
  const { da, en, it } = NAMES[part]
  return {
    busy: (seconds) => ({
      da: `Outlook svarer ikke lige nu. Prøv igen ${inDanish(seconds)}.`,
      en: `Outlook is not answering right now. Try again ${inEnglish(seconds)}.`,
    }),
    'not-set-up': {
      da: `Fristvagt mangler adgang til Microsoft 365. Sig det til jeres it-afdeling, og slet ${da} i Outlook så længe.`,
      en: `Fristvagt has no access to Microsoft 365. Tell your IT department, and delete ${en} in Outlook meanwhile.`,
    },
    refused: {
      da: `Outlook ville ikke fjerne ${da}. Slet ${it} i Outlook i stedet.`,
      en: `Outlook would not remove ${en}. Delete it in Outlook instead.`,
    },
  }
}

const DEADLINE = { da: 'fristen', it: 'den', en: 'the deadline' }
const NAMES = {
  meeting: { da: 'mødet', it: 'det', en: 'the meeting' },
  registration: DEADLINE,
  deadline: DEADLINE,
} as const satisfies Record<CalendarPart, object>

const MINUTE = 60
const minutesIn = (seconds: number) => Math.ceil(seconds / MINUTE)
const isAMoment = (seconds: number | undefined): seconds is undefined =>
  seconds === undefined || seconds <= MINUTE
const inDanish = (seconds: number | undefined) =>
  isAMoment(seconds) ? 'om et øjeblik' : `om ${minutesIn(seconds)} minutter`
const inEnglish = (seconds: number | undefined) =>
  isAMoment(seconds) ? 'in a moment' : `in ${minutesIn(seconds)} minutes`
