import type { Language } from '../../../domain/language.ts'
import { language } from '../shared/preferences.ts'

const da = {
  headline: 'Ingen frist, aftale eller møde går tabt.',
  lead: 'Fristvagt gør udgaven fra KOMBITs programledermøde til påmindelser i Teams, svar på spørgsmål og møder i Outlook.',
  demo: 'Dette er en demo på din egen maskine. Ingen konto, intet sendes nogen steder hen.',
  start: 'Begynd her',
  chat: 'Chat og team',
  chatWhat: 'Skriv med Fristvagt, og lad den holde øje i teamet',
  tab: 'Fanen',
  tabWhat: 'Aftaler, opgaver og møder for jeres kommune',
  calendar: 'Kalender',
  calendarWhat: 'Se de møder, som Fristvagt har lagt i Outlook',
  clock: 'Uret er din tidsmaskine: spol frem, og se påmindelserne komme.',
  other: 'In English',
}

const en: typeof da = {
  headline: 'No deadline, agreement or meeting gets lost.',
  lead: 'Fristvagt turns the edition from KOMBIT’s programme-leader meeting into reminders in Teams, answers and Outlook meetings.',
  demo: 'This is a demo on your own machine. No account; nothing is sent anywhere.',
  start: 'Start here',
  chat: 'Chat and team',
  chatWhat: 'Write with Fristvagt, and let it watch over the team',
  tab: 'The tab',
  tabWhat: 'Your municipality’s agreements, tasks and meetings',
  calendar: 'Calendar',
  calendarWhat: 'See the meetings that Fristvagt put into Outlook',
  clock: 'The clock is your time machine: move it on, and watch the reminders come.',
  other: 'På dansk',
}

const TEXTS: Record<Language, typeof da> = { da, en }

/** Returns the words of the front page. */
export const words = (): typeof da => TEXTS[language()]
