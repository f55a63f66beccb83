import { pageTexts } from '#tab/texts/page-texts.ts'

interface MeetingsTexts {
  readonly view: string
  readonly views: Record<'list' | 'month', string>
  readonly week: string
  readonly previous: string
  readonly next: string
  readonly today: string
  readonly meetings: (count: number) => string
  readonly registrations: (count: number) => string
  readonly isToday: string
  readonly more: (count: number) => string
  readonly noneOnDay: string
  readonly registration: string
  /** Before the title of the meeting, where there is little room. */
  readonly register: string
  readonly keys: string
}

const da: MeetingsTexts = {
  view: 'Visning',
  views: { list: 'Liste', month: 'Måned' },
  week: 'Uge',
  previous: 'Forrige måned',
  next: 'Næste måned',
  today: 'I dag',
  meetings: (count) => (count === 0 ? 'ingen møder' : count === 1 ? '1 møde' : `${count} møder`),
  registrations: (count) => (count === 1 ? '1 frist for tilmelding' : `${count} frister for tilmelding`),
  isToday: 'i dag',
  more: (count) => `+ ${count} mere`,
  noneOnDay: 'Der er ingen møder den dag.',
  registration: 'Frist for tilmelding',
  register: 'Tilmelding:',
  keys: 'Piletasterne går til en anden dag, Page Up og Page Down til en anden måned, og Enter åbner mødet.',
}

const en: MeetingsTexts = {
  view: 'View',
  views: { list: 'List', month: 'Month' },
  week: 'Week',
  previous: 'Previous month',
  next: 'Next month',
  today: 'Today',
  meetings: (count) => (count === 0 ? 'no meetings' : count === 1 ? '1 meeting' : `${count} meetings`),
  registrations: (count) => (count === 1 ? '1 registration deadline' : `${count} registration deadlines`),
  isToday: 'today',
  more: (count) => `+ ${count} more`,
  noneOnDay: 'There are no meetings on that day.',
  registration: 'Registration deadline',
  register: 'Register:',
  keys: 'The arrows go to another day, Page Up and Page Down to another month, and Enter opens the meeting.',
}

/** The words of the meetings' list and month. */
export const useMeetingsTexts = pageTexts({ da, en })
export type { MeetingsTexts }
