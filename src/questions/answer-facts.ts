import type { Event } from '#domain/edition.ts'
import type { Answer, Intent, Understanding } from '#domain/question.ts'
import type { AnswerData } from './answer-data.ts'
import { familyOf } from './kinds.ts'
import { preparedOf } from './prepared.ts'
import type { Selected } from './select.ts'

/** The intents whose answers hold more than obligations. */
export const WITH_FACTS: readonly Intent[] = ['item_detail', 'deadline_of']

/** Returns whether a question is about whom to write to. */
export function isAboutContact({ filters }: Understanding): boolean {
  return filters.kind === 'contact'
}

/** "Hvad sker der den 8. januar" is also answered by a meeting or a milestone. */
function isOpen({ intent, filters }: Understanding): boolean {
  return intent === 'list_tasks' && filters.kind === undefined && filters.to !== undefined
}

/**
 * Returns the meetings of an answer: those asked for, or, where no obligation answers, those that do. Past ones only
 * where the time asked about is past.
 */
export function eventsFor(
  u: Understanding,
  selected: Selected,
  rows: number,
  data: AnswerData,
): readonly Event[] {
  const asked =
    u.intent === 'list_events' || u.intent === 'add_to_calendar' || familyOf(u.filters.kind) === 'event'
  const instead = rows === 0 && (isOpen(u) || (WITH_FACTS.includes(u.intent) && !isAboutContact(u)))
  if (!asked && !instead) return []
  const past = u.filters.from !== undefined && u.filters.from < data.today
  return selected.events.filter((e) => past || e.start.slice(0, 10) >= data.today)
}

type Facts = Pick<Answer, 'milestones' | 'notices' | 'contacts'>
const NONE: Facts = { milestones: [], notices: [], contacts: [] }

/** Returns the milestones, notices and contacts of an answer: where a kind was named, only what stands in for it. */
export function factsFor(
  u: Understanding,
  selected: Selected | undefined,
  rows: number,
  data: AnswerData,
): Facts {
  if (!selected) return NONE
  if (isOpen(u) && rows === 0) return { ...NONE, milestones: selected.milestones }
  if (!WITH_FACTS.includes(u.intent)) return NONE
  if (isAboutContact(u)) return { ...NONE, contacts: contactsFor(selected, data) }
  const narrowed = u.filters.kind !== undefined || (u.intent === 'deadline_of' && !u.topic)
  if ((!u.filters.solution && !u.topic) || (rows > 0 && narrowed)) return NONE
  const { milestones, notices, contacts } = selected
  // Of what closes or opens on a day that KOMBIT has not given, a notice may be all there is.
  if (u.intent === 'deadline_of')
    return { ...NONE, milestones, notices: rows + milestones.length === 0 ? notices : [] }
  return { milestones, notices, contacts: u.filters.solution ? contacts : [] }
}

/** Where nobody is named for a solution, whoever is named for no solution in particular can show the way. */
function contactsFor({ contacts }: Selected, { catalogue }: AnswerData): Answer['contacts'] {
  const { about } = preparedOf(catalogue)
  return contacts.length > 0 ? contacts : catalogue.contacts.filter((c) => about.get(c.topic)?.size === 0)
}
