import type { Language } from '../../../domain/language.ts'
import { language } from '../shared/preferences.ts'

const da = {
  inbox: 'Indbakke',
  newMail: 'Ny mail',
  newMeeting: 'Ny mødeindkaldelse',
  find: 'Find møder og frister',
  insert: 'Sæt ind fra Fristvagt',
  toMe: 'Til',
  subject: 'Emne',
  invited: 'Deltagere',
  body: 'Tekst',
  regards: 'Venlig hilsen',
  closePane: 'Luk Fristvagt',
  pane: 'Fristvagt',
  newAppointment: 'Ny aftale i kalenderen',
  begins: 'Begynder',
  ends: 'Slutter',
  wholeDay: 'Hele dagen',
  place: 'Sted',
  notes: 'Noter',
  save: 'Gem',
  discard: 'Kassér',
  saved: 'Aftalen ligger i din kalender.',
  toCalendar: 'Se den i kalenderen',
  failed: 'Aftalen blev ikke gemt. Se tiderne efter, og prøv igen.',
  nothingSent: 'Demoen sender ikke noget.',
}

const en: typeof da = {
  inbox: 'Inbox',
  newMail: 'New mail',
  newMeeting: 'New meeting request',
  find: 'Find meetings and deadlines',
  insert: 'Insert from Fristvagt',
  toMe: 'To',
  subject: 'Subject',
  invited: 'Invited',
  body: 'Text',
  regards: 'Kind regards',
  closePane: 'Close Fristvagt',
  pane: 'Fristvagt',
  newAppointment: 'New appointment',
  begins: 'Begins',
  ends: 'Ends',
  wholeDay: 'All day',
  place: 'Place',
  notes: 'Notes',
  save: 'Save',
  discard: 'Discard',
  saved: 'The appointment is in your calendar.',
  toCalendar: 'See it in the calendar',
  failed: 'The appointment was not saved. Check the times and try again.',
  nothingSent: 'The demo sends nothing.',
}

const TEXTS: Record<Language, typeof da> = { da, en }

/** Returns the words of the mail page. */
export const words = (): typeof da => TEXTS[language()]
