import { pageTexts } from '#tab/texts/page-texts.ts'

/** Words of the tables of agreements and tasks, and of what stands above them. */
interface TableTexts {
  readonly agreement: string
  readonly task: string
  readonly blockedBy: string
  readonly action: string
  readonly group: string
  readonly groups: Readonly<Record<'standing' | 'solution' | 'month', string>>
  readonly sort: string
  readonly urgent: string
  readonly sorts: Readonly<
    Record<'deadline' | '-deadline' | 'solution' | 'title' | 'sent' | 'start' | 'standing', string>
  >
  readonly undated: string
  readonly select: (item: string) => string
  readonly selectAll: string
  readonly saveAs: (format: string) => string
  readonly saving: string
  readonly stop: string
  readonly savedAs: (name: string) => string
  readonly notSaved: string
}

export const useTableTexts = pageTexts<TableTexts>({
  da: {
    agreement: 'Aftale',
    task: 'Opgave',
    blockedBy: 'Venter på',
    action: 'Handling',
    group: 'Gruppér efter',
    groups: { standing: 'Efter status', solution: 'Efter løsning', month: 'Efter måned' },
    sort: 'Sortér efter',
    urgent: 'Mest presserende først',
    sorts: {
      deadline: 'Frist, tidligste først',
      '-deadline': 'Frist, seneste først',
      solution: 'Løsning',
      title: 'Titel',
      sent: 'Udsendt',
      start: 'Start',
      standing: 'Status',
    },
    undated: 'Uden dato',
    select: (item) => `Vælg ${item}`,
    selectAll: 'Vælg alle viste',
    saveAs: (format) => `Hent det viste til ${format}`,
    saving: 'Laver filen …',
    stop: 'Stop',
    savedAs: (name) => `${name} er hentet.`,
    notSaved: 'Filen blev ikke lavet.',
  },
  en: {
    agreement: 'Agreement',
    task: 'Task',
    blockedBy: 'Waits for',
    action: 'Action',
    group: 'Group by',
    groups: { standing: 'By status', solution: 'By solution', month: 'By month' },
    sort: 'Sort by',
    urgent: 'Most urgent first',
    sorts: {
      deadline: 'Deadline, earliest first',
      '-deadline': 'Deadline, latest first',
      solution: 'Solution',
      title: 'Title',
      sent: 'Sent',
      start: 'Start',
      standing: 'Status',
    },
    undated: 'Without a date',
    select: (item) => `Select ${item}`,
    selectAll: 'Select all shown',
    saveAs: (format) => `Download what is shown for ${format}`,
    saving: 'Making the file …',
    stop: 'Stop',
    savedAs: (name) => `${name} is downloaded.`,
    notSaved: 'The file was not made.',
  },
})
