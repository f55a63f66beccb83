import type { CalendarTexts } from './text-groups.ts'
import type { Language, Texts } from './texts.ts'

type DeadlineWords = Omit<
  CalendarTexts,
  | 'movedSince'
  | 'openEntry'
  | 'outlook'
  | 'ics'
  | 'retry'
  | 'signInAndRetry'
  | 'hosted'
  | 'putRight'
  | 'stayedDeleted'
>

/** Returns the words of the calendar button: of a meeting, or of a deadline. */
export function calendarWords(texts: Pick<Texts, 'calendar' | 'language'>, deadline: boolean): CalendarTexts {
  return deadline ? { ...texts.calendar, ...DEADLINE[texts.language] } : texts.calendar
}

const DEADLINE: Record<Language, DeadlineWords> = {
  da: {
    add: 'Læg fristen i min kalender',
    adding: 'Lægger i kalenderen …',
    inCalendar: 'Fristen står i din kalender',
    offButThere: 'Fristen gælder ikke mere, men står i din kalender',
    update: 'Ret fristen i min kalender',
    updating: 'Retter i kalenderen …',
    added: 'Fristen ligger nu i din kalender som heldagsaftale. Den optager ingen tid.',
    already: 'Fristen lå allerede i din kalender. Der er ikke lagt en ny ind.',
    'added-again': 'Du havde slettet fristen i Outlook. Nu ligger den i din kalender igen.',
    updated: 'Fristen i din kalender er rettet. Påmindelse, kategorier og dine noter er, som de var.',
    remove: 'Fjern fristen fra min kalender',
    removing: 'Fjerner fra kalenderen …',
    removed: 'Fristen er fjernet fra din kalender.',
    orElse: 'Du kan også selv lægge fristen ind:',
    problems: {
      'needs-consent': {
        title: 'Fristvagt må ikke skrive i din kalender endnu',
        text: 'Jeres it-afdeling kan give tilladelsen for hele kommunen.',
      },
      'needs-sign-in': {
        title: 'Du skal logge ind igen',
        text: 'Microsoft vil sikre sig, at det er dig, før fristen kan lægges ind.',
      },
      'no-mailbox': {
        title: 'Du har ingen Outlook-kalender på denne konto',
        text: 'Brug kalenderfilen til den kalender, du bruger.',
      },
      failed: { title: 'Fristen kom ikke i kalenderen', text: 'Outlook svarede ikke, som det skulle.' },
    },
    notRemoved: {
      'needs-consent': {
        title: 'Fristvagt må ikke ændre din kalender',
        text: 'Du kan selv slette fristen i Outlook. Jeres it-afdeling kan give tilladelsen for hele kommunen.',
      },
      'needs-sign-in': {
        title: 'Du skal logge ind igen',
        text: 'Microsoft vil sikre sig, at det er dig, før fristen kan fjernes.',
      },
      'no-mailbox': {
        title: 'Du har ingen Outlook-kalender på denne konto',
        text: 'Slet fristen i den kalender, du bruger.',
      },
      failed: { title: 'Fristen blev ikke fjernet', text: 'Outlook svarede ikke, som det skulle.' },
    },
  },
  en: {
    add: 'Add the deadline to my calendar',
    adding: 'Adding to the calendar …',
    inCalendar: 'The deadline is in your calendar',
    offButThere: 'The deadline no longer stands, but is in your calendar',
    update: 'Update the deadline in my calendar',
    updating: 'Updating the calendar …',
    added: 'The deadline is now in your calendar as a whole day. It takes up no time.',
    already: 'The deadline was in your calendar already. No second entry was made.',
    'added-again': 'You had deleted the deadline in Outlook. It is in your calendar again now.',
    updated:
      'The deadline in your calendar is right again. Reminder, categories and your notes are as they were.',
    remove: 'Remove the deadline from my calendar',
    removing: 'Removing from the calendar …',
    removed: 'The deadline is no longer in your calendar.',
    orElse: 'You can also add the deadline yourself:',
    problems: {
      'needs-consent': {
        title: 'Fristvagt may not write in your calendar yet',
        text: 'Your IT department can give permission for the whole municipality.',
      },
      'needs-sign-in': {
        title: 'You need to sign in again',
        text: 'Microsoft wants to be sure that it is you before the deadline can be added.',
      },
      'no-mailbox': {
        title: 'This account has no Outlook calendar',
        text: 'Use the calendar file with the calendar you use.',
      },
      failed: { title: 'The deadline was not added', text: 'Outlook did not answer as it should.' },
    },
    notRemoved: {
      'needs-consent': {
        title: 'Fristvagt may not change your calendar',
        text: 'You can delete the deadline in Outlook yourself. Your IT department can give permission for the whole municipality.',
      },
      'needs-sign-in': {
        title: 'You need to sign in again',
        text: 'Microsoft wants to be sure that it is you before the deadline can be removed.',
      },
      'no-mailbox': {
        title: 'This account has no Outlook calendar',
        text: 'Delete the deadline in the calendar you use.',
      },
      failed: { title: 'The deadline was not removed', text: 'Outlook did not answer as it should.' },
    },
  },
}
