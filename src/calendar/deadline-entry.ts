import { deadlineSubject } from '#domain/calendar-subject.ts'
import { type Catalogue, dueOf, type Obligation, solutionName } from '#domain/catalogue.ts'
import { addDays, type Day } from '#domain/day.ts'
import { isDecided } from '#domain/deadline.ts'
import type { Language } from '#domain/language.ts'
import type { Line } from './event-text.ts'
import { ENTRY_TEXTS } from './texts.ts'

/** The deadline of an agreement, a task or a registration as a calendar has it: a whole day that takes up nobody's time. */
export interface DeadlineEntry {
  /** Never changes: a later file with the same moves the entry. */
  readonly uid: string
  /** Nothing is to be done any more: a later file takes the entry out. */
  readonly calledOff: boolean
  /** Counts how often the deadline has moved, or was called off. */
  readonly revision: number
  readonly title: string
  /** The last day on which it is in time. */
  readonly on: Day
  /** The day after. */
  readonly until: Day
  readonly lines: readonly Line[]
  /** Where it stands in the tab, or where one registers. */
  readonly url: string
}

/** Returns the entry of an obligation's deadline, or undefined for one that has no day yet; `itemUrl` is of the tab. */
export function deadlineEntryOf(
  obligation: Obligation,
  catalogue: Catalogue,
  itemUrl: (type: Obligation['type'], id: string) => string,
  language: Language,
): DeadlineEntry | undefined {
  const due = dueOf(obligation)
  if (!isDecided(due)) return undefined
  const { id, type, item } = obligation
  const { name, revision } = deadlineSubject(obligation, catalogue)
  const url = itemUrl(type, id)
  const texts = ENTRY_TEXTS[language]
  const period: readonly Line[] = due.kind === 'period' ? [{ text: texts.inWords(due.raw) }] : []
  const doubt: readonly Line[] = item.doubt ? [{ text: item.doubt[language] }] : []
  return {
    uid: `${name}@fristvagt`,
    calledOff: item.calledOff === true,
    revision,
    title: `${solutionName(catalogue, item.solution)} · ${item.title}`,
    on: due.to,
    until: addDays(due.to, 1),
    lines: [
      { text: texts.lastDayOf[type] },
      ...period,
      ...doubt,
      { text: texts.open, url },
      { text: texts.addedBy },
    ],
    url,
  }
}
