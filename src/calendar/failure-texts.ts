import type { Bilingual } from '#domain/language.ts'

/** Why a meeting did not come into the calendar, and what the person can do. Says nothing of our insides. */
export type FailureReason = 'busy' | 'not-set-up' | 'refused'

/** What the person reads for each reason. */
export const FAILURE_TEXTS: Readonly<Record<FailureReason, Bilingual>> = {
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
