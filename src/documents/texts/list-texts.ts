import type { Language } from '#domain/language.ts'

/** The columns of a list as a file, in their order; a column that does not belong to the kind of the list is left out. */
export type ListColumn =
  | 'month'
  | 'solution'
  | 'title'
  | 'kind'
  | 'workingTitle'
  | 'step'
  | 'klik'
  | 'sentFrom'
  | 'sentTo'
  | 'sentWords'
  | 'startFrom'
  | 'startTo'
  | 'startWords'
  | 'audience'
  | 'deadlineFrom'
  | 'deadlineTo'
  | 'week'
  | 'deadlineWords'
  | 'standing'
  | 'asOf'
  | 'source'
  | 'responsible'
  | 'snoozedUntil'
  | 'doubt'
  | 'edition'
  | 'id'

interface ListTexts {
  readonly columns: Readonly<Record<ListColumn, string>>
  readonly title: Readonly<Record<'agreement' | 'task', string>>
  readonly about: string
  readonly yes: string
  readonly listed: string
  readonly kombit: string
  readonly labels: Readonly<Record<'municipality' | 'rows' | 'made', string>>
}

const TEXTS: Readonly<Record<Language, ListTexts>> = {
  da: {
    columns: {
      month: 'Måned',
      solution: 'Løsning',
      title: 'Titel',
      kind: 'Type',
      workingTitle: 'Arbejdstitel',
      step: 'Trin',
      klik: 'KLIK',
      sentFrom: 'Udsendt fra',
      sentTo: 'Udsendt til',
      sentWords: 'Udsendt, som KOMBIT skriver',
      startFrom: 'Start fra',
      startTo: 'Start til',
      startWords: 'Start, som KOMBIT skriver',
      audience: 'Målgruppe',
      deadlineFrom: 'Frist fra',
      deadlineTo: 'Frist senest',
      week: 'Uge',
      deadlineWords: 'Frist, som KOMBIT skriver',
      standing: 'Status',
      asOf: 'Pr.',
      source: 'Ifølge',
      responsible: 'Ansvarlig',
      snoozedUntil: 'Udskudt til',
      doubt: 'Usikker oplysning',
      edition: 'Kilde',
      id: 'Id i Fristvagt',
    },
    title: { agreement: 'Aftaler', task: 'Opgaver' },
    about: 'Om listen',
    yes: 'ja',
    listed: 'ja',
    kombit: 'KOMBIT',
    labels: { municipality: 'Kommune', rows: 'Antal', made: 'Lavet' },
  },
  en: {
    columns: {
      month: 'Month',
      solution: 'Solution',
      title: 'Title',
      kind: 'Kind',
      workingTitle: 'Working title',
      step: 'Step',
      klik: 'KLIK',
      sentFrom: 'Sent from',
      sentTo: 'Sent until',
      sentWords: 'Sent, as KOMBIT wrote it',
      startFrom: 'Start from',
      startTo: 'Start until',
      startWords: 'Start, as KOMBIT wrote it',
      audience: 'Audience',
      deadlineFrom: 'Deadline from',
      deadlineTo: 'Deadline until',
      week: 'Week',
      deadlineWords: 'Deadline, as KOMBIT wrote it',
      standing: 'Status',
      asOf: 'As of',
      source: 'According to',
      responsible: 'Responsible',
      snoozedUntil: 'Snoozed until',
      doubt: 'Uncertain',
      edition: 'Source',
      id: 'Id in Fristvagt',
    },
    title: { agreement: 'Agreements', task: 'Tasks' },
    about: 'About the list',
    yes: 'yes',
    listed: 'yes',
    kombit: 'KOMBIT',
    labels: { municipality: 'Municipality', rows: 'Rows', made: 'Made' },
  },
}

/** Returns the words of a list as a file. */
export const listTexts = (language: Language): ListTexts => TEXTS[language]
