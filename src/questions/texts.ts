import type { Language } from '#domain/language.ts'
import type { RowGroup } from '#domain/question.ts'

/** The words that answers are made of. */
export interface AnswerTexts {
  readonly agreements: string
  readonly tasks: string
  readonly both: string
  readonly kinds: Readonly<Record<string, string>>
  readonly statuses: Readonly<
    Record<'open' | 'overdue' | 'unsigned' | 'signed' | 'unclear', (what: string) => string>
  >
  readonly events: string
  readonly detail: string
  readonly deadline: string
  readonly missing: string
  readonly signedBy: string
  readonly calendar: string
  readonly markSigned: string
  readonly markDone: string
  readonly snooze: string
  readonly subscribe: string
  readonly unsubscribe: string
  readonly help: string
  readonly unknown: string
  readonly refused: string
  readonly asOf: (day: string) => string
  readonly except: (what: string) => string
  readonly from: (day: string) => string
  readonly until: (day: string) => string
  readonly groups: Readonly<Record<RowGroup, string>>
  readonly noDeadline: string
  readonly unreadableDeadline: (raw: string) => string
  readonly overdue: string
  readonly signedOn: (day: string) => string
  readonly nothing: string
  readonly more: (count: number) => string
  readonly unread: (words: string) => string
  readonly registerBy: (day: string) => string
  readonly whichMunicipality: string
  readonly missingCount: (count: number, title: string, asOf: string) => string
  readonly signedCount: (count: number, title: string, asOf: string) => string
  readonly notKnownWho: (what: string) => string
  readonly noContact: string
  readonly months: readonly string[]
}

const MONTHS_DA = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const ANSWER_TEXTS: Record<Language, AnswerTexts> = {
  da: {
    agreements: 'aftaler',
    tasks: 'opgaver',
    both: 'opgaver og aftaler',
    kinds: {
      tilslutningsaftale: 'tilslutningsaftaler',
      databehandleraftale: 'databehandleraftaler',
      serviceaftale: 'serviceaftaler',
      dataudvekslingsaftale: 'dataudvekslingsaftaler',
      webinar: 'webinarer',
      'dialogue-meeting': 'dialogmøder',
      event: 'møder',
    },
    statuses: {
      open: (what) => `åbne ${what}`,
      overdue: (what) => `${what} over fristen`,
      unsigned: (what) => `ikke underskrevne ${what}`,
      signed: (what) => `underskrevne eller udførte ${what}`,
      unclear: (what) => `${what} uden en kendt frist`,
    },
    events: 'møder',
    detail: 'Det ved jeg',
    deadline: 'Frist',
    missing: 'Kommuner, der ikke har underskrevet',
    signedBy: 'Kommuner, der har underskrevet',
    calendar: 'Møder til din kalender',
    markSigned: 'Markér som underskrevet',
    markDone: 'Markér som udført',
    snooze: 'Udskyd påmindelser',
    subscribe: 'Påmindelser',
    unsubscribe: 'Stop påmindelser',
    help: 'Spørg mig om aftaler, opgaver, møder og frister',
    unknown: 'Det forstod jeg ikke. Spørg gerne om aftaler, opgaver, møder eller frister.',
    refused:
      'Din besked ser ud til at indeholde et CPR-nummer. Jeg har hverken besvaret eller gemt den. Skriv aldrig CPR-numre her.',
    asOf: (day) => `pr. ${day}`,
    except: (what) => `undtagen ${what}`,
    from: (day) => `fra ${day}`,
    until: (day) => `til og med ${day}`,
    groups: {
      open: 'Åbne',
      unknown: 'Status ukendt (KOMBIT har ikke oplyst, hvem der har underskrevet)',
      'not-sent': 'Endnu ikke udsendt af KOMBIT',
      fulfilled: 'Underskrevet eller udført',
    },
    noDeadline: 'ingen frist endnu',
    unreadableDeadline: (raw) => (raw === '' ? 'fristen kan ikke læses' : `fristen "${raw}" kan ikke læses`),
    overdue: 'over fristen',
    signedOn: (day) => `pr. ${day}`,
    nothing: 'Jeg fandt intet, der passer.',
    more: (count) => `… og ${count} mere`,
    unread: (words) => `Det her forstod jeg ikke, og svaret tager ikke højde for det: ${words}`,
    registerBy: (day) => `tilmelding senest ${day}`,
    whichMunicipality: 'Hvilken kommune gælder det?',
    missingCount: (count, title, asOf) => `${title}: ${count} kommuner mangler at underskrive pr. ${asOf}`,
    signedCount: (count, title, asOf) => `${title}: ${count} kommuner har underskrevet pr. ${asOf}`,
    notKnownWho: (what) =>
      `${what}: KOMBIT har ikke offentliggjort, hvilke kommuner der mangler, så det ved jeg ikke.`,
    noContact: 'Jeg kender ingen kontaktperson for netop det. Prøv:',
    months: MONTHS_DA,
  },
  en: {
    agreements: 'agreements',
    tasks: 'tasks',
    both: 'tasks and agreements',
    kinds: {
      tilslutningsaftale: 'accession agreements (tilslutningsaftaler)',
      databehandleraftale: 'data processing agreements (databehandleraftaler)',
      serviceaftale: 'service agreements (serviceaftaler)',
      dataudvekslingsaftale: 'data exchange agreements (dataudvekslingsaftaler)',
      webinar: 'webinars',
      'dialogue-meeting': 'dialogue meetings',
      event: 'meetings',
    },
    statuses: {
      open: (what) => `open ${what}`,
      overdue: (what) => `overdue ${what}`,
      unsigned: (what) => `unsigned ${what}`,
      signed: (what) => `signed or completed ${what}`,
      unclear: (what) => `${what} without a known deadline`,
    },
    events: 'meetings',
    detail: 'What I know',
    deadline: 'Deadline',
    missing: 'Municipalities that have not signed',
    signedBy: 'Municipalities that have signed',
    calendar: 'Meetings for your calendar',
    markSigned: 'Mark as signed',
    markDone: 'Mark as done',
    snooze: 'Snooze reminders',
    subscribe: 'Reminders',
    unsubscribe: 'Stop reminders',
    help: 'Ask me about agreements, tasks, meetings and deadlines',
    unknown: 'I did not understand that. Ask me about agreements, tasks, meetings or deadlines.',
    refused:
      'Your message seems to hold a CPR number. I have neither answered nor stored it. Never write CPR numbers here.',
    asOf: (day) => `as of ${day}`,
    except: (what) => `except ${what}`,
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    groups: {
      open: 'Open',
      unknown: 'Status unknown (KOMBIT has not said who has signed)',
      'not-sent': 'Not yet sent by KOMBIT',
      fulfilled: 'Signed or done',
    },
    noDeadline: 'no deadline yet',
    unreadableDeadline: (raw) =>
      raw === '' ? 'the deadline cannot be read' : `the deadline "${raw}" cannot be read`,
    overdue: 'overdue',
    signedOn: (day) => `as of ${day}`,
    nothing: 'I found nothing that fits.',
    more: (count) => `… and ${count} more`,
    unread: (words) => `I did not understand this, and the answer leaves it out: ${words}`,
    registerBy: (day) => `register by ${day}`,
    whichMunicipality: 'Which municipality is it about?',
    missingCount: (count, title, asOf) => `${title}: ${count} municipalities had not signed as of ${asOf}`,
    signedCount: (count, title, asOf) => `${title}: ${count} municipalities had signed as of ${asOf}`,
    notKnownWho: (what) =>
      `${what}: KOMBIT has not published which municipalities are missing, so I do not know.`,
    noContact: 'I know no contact for exactly that. Try:',
    months: MONTHS_EN,
  },
}

/** Returns a day as it is written in a sentence: "1. december 2025", "1 December 2025". */
export function dayText(day: string, language: Language): string {
  const month = ANSWER_TEXTS[language].months[Number(day.slice(5, 7)) - 1] ?? ''
  return `${Number(day.slice(8))}${language === 'da' ? '.' : ''} ${month} ${day.slice(0, 4)}`
}
