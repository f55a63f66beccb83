import type { Language } from '../../../domain/language.ts'
import { language } from '../shared/preferences.ts'

const da = {
  title: 'Microsoft 365-samtykke',
  what: 'I Microsoft 365 bestemmer du – eller jeres administrator – hvad en app må. Her kan du prøve begge dele.',
  right: 'Læse og skrive i kalenderen',
  on: 'Fristvagt på vegne af',
  given: 'Givet',
  refused: 'Ikke givet',
  hint: 'Uden samtykke tilbyder Fristvagt i stedet et link til Outlook og en kalenderfil.',
  failed: 'Det lykkedes ikke. Prøv igen.',
}

const en: typeof da = {
  title: 'Microsoft 365 consent',
  what: 'In Microsoft 365 you – or your administrator – decide what an app may do. Try both here.',
  right: 'Read and write the calendar',
  on: 'Fristvagt on behalf of',
  given: 'Given',
  refused: 'Not given',
  hint: 'Without consent Fristvagt offers a link to Outlook and a calendar file instead.',
  failed: 'That did not work. Please try again.',
}

const TEXTS: Record<Language, typeof da> = { da, en }

/** Returns the words of the consent page. */
export const words = (): typeof da => TEXTS[language()]
