import type { Bilingual } from '#domain/language.ts'

/** What the person reads for each reason that something failed, and what they can do. Says nothing of our insides. */
export type FailureTexts = Readonly<Record<'busy' | 'not-set-up' | 'refused', Bilingual>>

/** Why a meeting did not come into the calendar. */
export const FAILURE_TEXTS: FailureTexts = {
  busy: {
    da: 'Outlook svarer ikke lige nu. Prøv igen om et øjeblik – mødet kommer kun ind én gang.',
    en: 'Outlook is not answering right now. Try again in a moment – the meeting will only be added once.',
  },
  'not-set-up': {
    da: 'Fristvagt mangler adgang til Microsoft 365. Sig det til jeres it-afdeling, og brug Outlook-linket eller kalenderfilen så længe.',
    en: 'Fristvagt has no access to Microsoft 365. Tell your IT department, and use the Outlook link or the calendar file meanwhile.',
  },
  refused: {
    da: 'Outlook ville ikke tage imod mødet. Brug Outlook-linket eller kalenderfilen i stedet.',
    en: 'Outlook would not take the meeting. Use the Outlook link or the calendar file instead.',
  },
}

/** Why a meeting was not taken out of the calendar. */
export const REMOVAL_FAILURE_TEXTS: FailureTexts = {
  busy: {
    da: 'Outlook svarer ikke lige nu. Prøv igen om et øjeblik.',
    en: 'Outlook is not answering right now. Try again in a moment.',
  },
  'not-set-up': {
    da: 'Fristvagt mangler adgang til Microsoft 365. Sig det til jeres it-afdeling, og slet mødet i Outlook så længe.',
    en: 'Fristvagt has no access to Microsoft 365. Tell your IT department, and delete the meeting in Outlook meanwhile.',
  },
  refused: {
    da: 'Outlook ville ikke fjerne mødet. Slet det i Outlook i stedet.',
    en: 'Outlook would not remove the meeting. Delete it in Outlook instead.',
  },
}
