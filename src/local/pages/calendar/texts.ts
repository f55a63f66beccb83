import type { Language } from '../../../domain/language.ts'
import { language } from '../shared/preferences.ts'

const da = {
  title: 'Kalender',
  week: 'Uge',
  earlier: 'Forrige uge',
  later: 'Næste uge',
  today: 'I dag',
  allDay: 'Hele dagen',
  empty: 'Ingen møder i denne uge',
  nothing: 'Kalenderen er tom. Læg et møde i den fra et kort eller fra fanen.',
  goTo: 'Gå til mødet',
  entries: 'Alle møder',
  details: 'Mødets detaljer',
  at: 'kl.',
  failed: 'Kalenderen kunne ikke læses. Prøv igen.',
  times: 'Alle tidspunkter er dansk tid.',
}

const en: typeof da = {
  title: 'Calendar',
  week: 'Week',
  earlier: 'Previous week',
  later: 'Next week',
  today: 'Today',
  allDay: 'All day',
  empty: 'No entries this week',
  nothing: 'The calendar is empty. Add a meeting from a card or from the tab.',
  goTo: 'Go to the entry',
  entries: 'All entries',
  details: 'Entry details',
  at: 'at',
  failed: 'The calendar could not be read. Please try again.',
  times: 'All times are in Danish time.',
}

const TEXTS: Record<Language, typeof da> = { da, en }

/** Returns the words of the calendar page. */
export const words = (): typeof da => TEXTS[language()]
