import { foreign } from '#cards/foreign-text.ts'
import { textsFor } from '#cards/texts/texts-for.ts'
import { capitalised, formatDay } from '#cards/wording/days.ts'
import { dueOf } from '#domain/catalogue.ts'
import { dayAt } from '#domain/day.ts'
import { type Deadline, isDecided } from '#domain/deadline.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Language } from '#domain/language.ts'
import { municipality as named } from '#domain/municipality.ts'
import { nameOf, type Person } from '#domain/person.ts'
import { type WorkingCalendar, workingDayOnOrBefore } from '#domain/working-days.ts'
import type { Fact } from './sheet.ts'
import { evidenceTexts } from './texts/texts-for.ts'

const LONGEST = 2_000

/** Returns words of a person or of the source as a document has them: whole, and on one line. */
export const words = (text: string): string => foreign(text, LONGEST)

/** Returns what the item is, and how it stands, in words. */
export function evidenceFacts(evidence: Evidence, language: Language): readonly Fact[] {
  const texts = evidenceTexts(language)
  const { labels } = texts
  const { obligation, municipality: code, edition, handling } = evidence
  const deadline = dueOf(obligation)
  const { audience } = obligation.item
  const isWritten = deadline.raw.trim() !== ''
  const facts: readonly (readonly [string, string | undefined])[] = [
    [labels.municipality, `${named(code)?.officialName ?? code} (${code})`],
    [labels.form, formOf(evidence, language)],
    [labels.solution, words(evidence.solution)],
    [labels.audience, audience.length === 0 ? undefined : words(audience.join(', '))],
    [
      labels.source,
      edition ? texts.edition(words(edition.source[language]), words(edition.id)) : texts.noEdition,
    ],
    [labels.written, isWritten ? texts.quoted(words(deadline.raw)) : texts.nothingWritten],
    [labels.read, capitalised(deadlineRead(deadline, evidence.calendar, language))],
    [labels.standing, capitalised(standingNow(evidence, language))],
    [labels.responsible, responsible(evidence, language)],
    [labels.snoozed, handling?.snooze && snoozed(evidence, language)],
    [labels.id, words(obligation.id)],
  ]
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}

function formOf({ obligation }: Evidence, language: Language): string {
  const { kinds, task } = textsFor(language).item
  return obligation.type === 'agreement' ? kinds[obligation.item.kind] : task
}

function deadlineRead(deadline: Deadline, calendar: WorkingCalendar, language: Language): string {
  const texts = evidenceTexts(language)
  if (deadline.kind === 'unreadable') return texts.unreadable(words(deadline.why))
  if (!isDecided(deadline)) return texts.undecided
  const { from, to } = deadline
  const last = workingDayOnOrBefore(to, calendar)
  const read =
    from === to ? formatDay(to, language) : texts.period(formatDay(from, language), formatDay(to, language))
  return last === to ? read : `${read} – ${texts.lastWorkingDay(formatDay(last, language))}`
}

function standingNow({ standing, obligation }: Evidence, language: Language): string {
  const texts = evidenceTexts(language)
  const state = texts.standings[standing.state][obligation.type]
  if (standing.asOf === undefined) return state
  const source =
    standing.source.kind === 'kombit' ? texts.kombit : texts.byPerson(person(standing.source.by, language))
  return texts.standingOf(state, formatDay(standing.asOf, language, 'dated'), source)
}

function responsible({ handling }: Evidence, language: Language): string {
  const texts = evidenceTexts(language)
  if (!handling?.assignment) return texts.nobody
  const { to, by, at } = handling.assignment
  const on = formatDay(dayAt(at), language, 'dated')
  return texts.assigned(person(to, language), person(by, language), on)
}

function snoozed({ handling }: Evidence, language: Language): string | undefined {
  if (!handling?.snooze) return undefined
  const { until, by, why } = handling.snooze
  return evidenceTexts(language).snoozed(
    formatDay(until, language, 'dated'),
    person(by, language),
    words(why),
  )
}

/** Returns a person's name as a document has it, or that it was removed. */
export function person(who: Person, language: Language): string {
  return words(nameOf(who, language))
}
