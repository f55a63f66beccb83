import type { Language } from '../../../domain/language.ts'
import { language } from '../shared/preferences.ts'

const da = {
  headline: 'Ingen frister, aftaler eller møder går tabt.',
  lead: 'Fristvagt gør materialet fra KOMBITs programledermøde til påmindelser i Teams, svar på spørgsmål og møder i Outlook.',
  demo: 'Det her er en demo på din egen maskine. Den kræver ingen konto, og det, du skriver, bliver på maskinen.',
  start: 'Begynd her',
  chat: 'Chat og team',
  chatWhat: 'Føj Fristvagt til teamet, få morgenens kort, og stil spørgsmål',
  tab: 'Fanen i Teams',
  tabWhat: 'Overblik, aftaler, opgaver, møder og tidslinje for jeres kommune',
  mail: 'Mail i Outlook',
  mailWhat: 'Find møder og frister i en mail fra KOMBIT, og læg dem i kalenderen',
  calendar: 'Kalender',
  calendarWhat: 'Se de møder, som Fristvagt har lagt i Outlook',
  clock: 'Uret er din tidsmaskine: Spol frem, og se påmindelserne komme.',
  other: 'In English',
}

const en: typeof da = {
  headline: 'No deadline, agreement or meeting gets lost.',
  lead: 'Fristvagt turns what KOMBIT’s programme-leader meeting hands out into reminders in Teams, answers to questions and meetings in Outlook.',
  demo: 'This is a demo on your own machine. It needs no account, and what you write stays on the machine.',
  start: 'Start here',
  chat: 'Chat and team',
  chatWhat: 'Add Fristvagt to the team, get the morning’s card, and ask questions',
  tab: 'The tab in Teams',
  tabWhat: 'Your municipality’s overview, agreements, tasks, meetings and timeline',
  mail: 'Mail in Outlook',
  mailWhat: 'Find meetings and deadlines in a mail from KOMBIT, and put them into the calendar',
  calendar: 'Calendar',
  calendarWhat: 'See the meetings that Fristvagt put into Outlook',
  clock: 'The clock is your time machine: move it on, and watch the reminders come.',
  other: 'På dansk',
}

const TEXTS: Record<Language, typeof da> = { da, en }

/** Returns the words of the front page. */
export const words = (): typeof da => TEXTS[language()]
