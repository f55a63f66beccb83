import { pageTexts } from '#tab/texts/page-texts.ts'

interface HostCalendarTexts {
  readonly open: string
  readonly compose: string
  readonly notOpened: string
  readonly notComposed: string
}

const da: HostCalendarTexts = {
  open: 'Åbn i kalenderen',
  compose: 'Opret det selv i kalenderen',
  notOpened: 'Kalenderen kunne ikke åbnes herfra. Find det i Outlook i stedet.',
  notComposed: 'Kalenderen kunne ikke åbnes herfra. Brug et af de to links i stedet.',
}

const en: HostCalendarTexts = {
  open: 'Open in the calendar',
  compose: 'Make it yourself in the calendar',
  notOpened: 'The calendar could not be opened from here. Find it in Outlook instead.',
  notComposed: 'The calendar could not be opened from here. Use one of the two links instead.',
}

/** The words of the host's own calendar. */
export const useHostCalendarTexts = pageTexts({ da, en })
