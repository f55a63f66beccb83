import type { Appointment } from './appointment.ts'
import { type Day, startOf } from './day.ts'
import { type Deadline, isDecided } from './deadline.ts'
import type { Draft, DraftProblem, Found } from './draft.ts'
import type { Agreement, Event, Milestone, Task } from './edition.ts'
import { lastDayOf } from './event-days.ts'

/** An item that a mail tells of. */
export type ItemInMail =
  | { readonly kind: 'meeting'; readonly item: Event }
  | { readonly kind: 'agreement'; readonly item: Agreement }
  | { readonly kind: 'task'; readonly item: Task }
  | { readonly kind: 'milestone'; readonly item: Milestone }

/** The words that a field was read from; `row` has all of them. */
interface Quote {
  readonly field: string
  readonly words: string
  readonly how: Found['how']
}

/** Something that was found in a mail, with the words it was found in and what is doubtful about it. */
export type FoundInMail = ItemInMail & {
  /** The same each time that the same mail is read. */
  readonly key: string
  readonly quotes: readonly Quote[]
  readonly doubts: readonly DraftProblem[]
  /** It lies before today. */
  readonly past: boolean
}

/** What was found in a mail, in its order. */
export interface FoundInMails {
  readonly items: readonly FoundInMail[]
  /** Words with a day or in a table, of which nothing could be made. */
  readonly unread: readonly DraftProblem[]
}

/** More than a mail to people holds: a table that is longer is no mail that anybody goes through beside it. */
const MOST_ITEMS = 100

/** Returns what a mail tells of that has, or should have, a day; what it tells as news is left out. `today` is in Denmark. */
export function foundInMail({ edition, found, problems }: Draft, today: Day): FoundInMails {
  const all: readonly ItemInMail[] = [
    ...edition.events.map((item) => ({ kind: 'meeting', item }) as const),
    ...edition.agreements.map((item) => ({ kind: 'agreement', item }) as const),
    // A task that only asks to sign an agreement of the mail is that agreement.
    ...edition.tasks.flatMap((item) =>
      item.agreement === undefined ? [{ kind: 'task', item } as const] : [],
    ),
    ...edition.milestones.map((item) => ({ kind: 'milestone', item }) as const),
  ]
  const placed = all
    .map((one) => ({ one, row: found[one.item.id]?.row }))
    .sort((a, b) => lineOf(a.row) - lineOf(b.row))
  const seen = new Map<string, number>()
  const items = placed.slice(0, MOST_ITEMS).map(({ one, row }) => {
    const place = `${one.kind}-${lineOf(row)}`
    const nth = (seen.get(place) ?? 0) + 1
    seen.set(place, nth)
    const { id } = one.item
    return {
      ...one,
      key: nth === 1 ? place : `${place}-${nth}`,
      quotes: quotesOf(found[id] ?? {}),
      doubts: problems.filter(({ item, field }) => isAbout(item, id) && field !== 'id'),
      past: isPast(one, today),
    }
  })
  const unread = problems.filter(({ item }) => item === undefined)
  return { items, unread: [...unread, ...beyond(placed.length)] }
}

const lineOf = (row: Found | undefined) => row?.where.line ?? 0
const isAbout = (item: string | undefined, id: string) => item === id || item === `tasks/${id}`

function quotesOf(found: Readonly<Record<string, Found>>): readonly Quote[] {
  return Object.entries(found).map(([field, { words, how }]) => ({ field, words, how }))
}

/** Returns when something of a mail is due or takes place; undefined for a meeting, which has hours. */
export function deadlineInMail(one: ItemInMail): Deadline | undefined {
  switch (one.kind) {
    case 'agreement':
      return one.item.deadline
    case 'task':
      return one.item.due
    case 'milestone':
      return one.item.when
    default:
      return undefined
  }
}

function isPast(one: ItemInMail, today: Day): boolean {
  const due = deadlineInMail(one)
  if (one.kind === 'meeting') return lastDayOf(one.item) < today
  return due !== undefined && isDecided(due) && due.to < today
}

function beyond(items: number): readonly DraftProblem[] {
  if (items <= MOST_ITEMS) return []
  return [
    {
      id: 'beyond',
      where: { page: 1, line: 1 },
      words: '',
      what: {
        da: `Mailen har ${items} rækker. Her vises de første ${MOST_ITEMS}.`,
        en: `The mail has ${items} rows. The first ${MOST_ITEMS} are shown here.`,
      },
    },
  ]
}

/** What an appointment is made for, and of which part of a meeting. */
export interface AppointmentsOf {
  /** Returns nothing where there is no day. */
  readonly own: Appointment | undefined
  /** The last day of registering for a meeting, where one must. */
  readonly registration: Appointment | undefined
}

/** Returns the appointments of which nothing is past yet on a day in Denmark. */
export function stillAhead({ own, registration }: AppointmentsOf, today: Day): AppointmentsOf {
  const ahead = (one: Appointment | undefined) =>
    one && one.end.epochMilliseconds > startOf(today).epochMilliseconds ? one : undefined
  return { own: ahead(own), registration: ahead(registration) }
}
