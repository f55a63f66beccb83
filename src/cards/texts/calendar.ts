import type { CalendarPart } from '#domain/calendar-subject.ts'
import type { Language } from '#domain/language.ts'
import type { Texts } from './texts.ts'
import { textsFor } from './texts-for.ts'

/** What is said of a meeting or a deadline and one's calendar. */
export type CalendarTexts = Pick<
  Texts['event'],
  | 'added'
  | 'nowAdded'
  | 'already'
  | 'movedSince'
  | 'offButThere'
  | 'addedAgain'
  | 'updated'
  | 'removed'
  | 'problem'
  | 'notRemoved'
  | 'twoWays'
> & { readonly buttons: Record<'add' | 'update' | 'remove', string> }

/** Returns what is said of something that can stand in a calendar. */
export function calendarTexts(part: CalendarPart, language: Language): CalendarTexts {
  if (part !== 'meeting') return DEADLINES[language]
  const { event, buttons } = textsFor(language)
  const { addToCalendar, updateCalendar, removeFromCalendar } = buttons
  return { ...event, buttons: { add: addToCalendar, update: updateCalendar, remove: removeFromCalendar } }
}

const DEADLINES: Record<Language, CalendarTexts> = {
  da: {
    buttons: {
      add: 'Læg frist i min kalender',
      update: 'Ret frist i min kalender',
      remove: 'Fjern frist fra kalender',
    },
    added: 'Fristen står i din kalender',
    nowAdded: 'Fristen står nu i din kalender i Outlook, som heldagsaftale.',
    already: 'Fristen står allerede i din kalender. Jeg har ikke lagt den ind igen.',
    movedSince: 'Fristen står i din kalender, men er flyttet eller ændret siden',
    offButThere: 'Fristen står stadig i din kalender',
    addedAgain: 'Du havde slettet fristen i Outlook. Nu står den i din kalender igen.',
    updated:
      'Fristen i din kalender er rettet, så den passer igen. Påmindelse, kategorier og dine noter er, som de var.',
    removed: 'Fristen er fjernet fra din kalender.',
    twoWays: 'Imens kan du selv lægge den ind:',
    problem: {
      'needs-consent':
        'Jeg har ikke lov til at skrive i din kalender endnu – det skal jeres it-afdeling sige ja til.',
      'needs-sign-in':
        'Microsoft vil sikre sig, at det er dig, før jeg må skrive i din kalender. Prøv igen, eller åbn i Fristvagt, log ind, og gør det derfra.',
      'no-mailbox': 'Din konto har ikke en Outlook-kalender, som jeg kan skrive i.',
      failed: 'Det lykkedes ikke at lægge fristen i din kalender.',
    },
    notRemoved: {
      'needs-consent':
        'Jeg har ikke længere lov til at ændre din kalender – det skal jeres it-afdeling sige ja til. Du kan selv slette fristen i Outlook.',
      'needs-sign-in': 'Jeg mangler, at du logger ind, før jeg må fjerne fristen fra din kalender.',
      'no-mailbox': 'Din konto har ikke en Outlook-kalender, som jeg kan fjerne fristen fra.',
      failed: 'Det lykkedes ikke at fjerne fristen fra din kalender.',
    },
  },
  en: {
    buttons: {
      add: 'Add deadline to calendar',
      update: 'Update deadline entry',
      remove: 'Remove deadline entry',
    },
    added: 'The deadline is in your calendar',
    nowAdded: 'The deadline is now in your calendar in Outlook, as a whole day.',
    already: 'The deadline is in your calendar already. I have not added it again.',
    movedSince: 'The deadline is in your calendar, but has moved or changed since',
    offButThere: 'The deadline is still in your calendar',
    addedAgain: 'You had deleted the deadline in Outlook. It is in your calendar again now.',
    updated:
      'The deadline in your calendar is right again. Reminder, categories and your notes are as they were.',
    removed: 'The deadline is no longer in your calendar.',
    twoWays: 'Meanwhile you can add it yourself:',
    problem: {
      'needs-consent': 'I may not write in your calendar yet – your IT department has to agree to it.',
      'needs-sign-in':
        'Microsoft wants to make sure that it is you before I may write in your calendar. Try again, or open it in Fristvagt, sign in, and do it from there.',
      'no-mailbox': 'Your account has no Outlook calendar that I can write in.',
      failed: 'The deadline could not be put into your calendar.',
    },
    notRemoved: {
      'needs-consent':
        'I may no longer change your calendar – your IT department has to agree to it. You can delete the deadline in Outlook yourself.',
      'needs-sign-in': 'I need you to sign in before I may remove the deadline from your calendar.',
      'no-mailbox': 'Your account has no Outlook calendar that I can remove the deadline from.',
      failed: 'The deadline could not be removed from your calendar.',
    },
  },
}
