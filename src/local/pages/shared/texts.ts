import type { Language } from '../../../domain/language.ts'
import { language } from './preferences.ts'

const da = {
  demo: 'Lokal demo',
  demoHint: 'Efterligner Microsoft 365 på din egen maskine',
  skip: 'Gå til indholdet',
  areas: 'Områder',
  chat: 'Chat',
  team: 'Team',
  mail: 'Mail',
  calendar: 'Kalender',
  consent: 'Samtykke',
  clock: 'Demoens ur',
  nextMorning: 'Næste morgen',
  nextWeek: 'En uge frem',
  timePasses: 'Tiden går …',
  profile: 'Profil og visning',
  actAs: 'Du er',
  owner: 'ejer af teamet',
  member: 'medlem, kan læse',
  theme: 'Tema',
  themes: { default: 'Lyst', dark: 'Mørkt', contrast: 'Høj kontrast' },
  language: 'Sprog',
  failed: 'Det lykkedes ikke. Prøv igen.',
  close: 'Luk',
}

const en: typeof da = {
  demo: 'Local demo',
  demoHint: 'Plays Microsoft 365 on your own machine',
  skip: 'Skip to content',
  areas: 'Areas',
  chat: 'Chat',
  team: 'Team',
  mail: 'Mail',
  calendar: 'Calendar',
  consent: 'Consent',
  clock: 'The demo’s clock',
  nextMorning: 'Next morning',
  nextWeek: 'A week ahead',
  timePasses: 'Time passes …',
  profile: 'Profile and display',
  actAs: 'You are',
  owner: 'owns the team',
  member: 'member, may read',
  theme: 'Theme',
  themes: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },
  language: 'Language',
  failed: 'That did not work. Please try again.',
  close: 'Close',
}

const TEXTS: Record<Language, typeof da> = { da, en }

/** Returns the words that all pages share. */
export const shared = (): typeof da => TEXTS[language()]
