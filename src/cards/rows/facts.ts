import type { Obligation } from '#domain/catalogue.ts'
import { type Deadline, isDecided } from '#domain/deadline.ts'
import type { Language } from '#domain/language.ts'
import type { CardContext } from '../context.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { foreign } from '../foreign-text.ts'
import type { Texts } from '../texts/texts.ts'
import { textsFor } from '../texts/texts-for.ts'
import { dateWords } from '../wording/days.ts'

/** A label of ours and what the source says; the latter is never rendered as Markdown. */
export type Fact = readonly [label: string, value: string]

/** Returns what is known of an obligation beyond title, deadline, standing and source; what is unknown is left out. */
export function factsOf(obligation: Obligation, context: CardContext, language: Language): readonly Fact[] {
  const { row } = textsFor(language)
  const { item } = obligation
  const facts: (Fact | undefined)[] = [
    item.doubt && [row.doubt, item.doubt[language]],
    ...(obligation.type === 'agreement'
      ? [sentFact(obligation.item, context, language)]
      : taskFacts(obligation.item, context, language)),
    item.audience.length > 0 ? [row.audience, item.audience.join(', ')] : undefined,
    item.note && [row.note, item.note[language]],
  ]
  return facts.filter((fact) => fact !== undefined)
}

/** Returns the facts as lines, the label quieter than the value. */
export function factLines(facts: readonly Fact[]): readonly Element[] {
  return facts.map(([label, value]) =>
    line([run(`${label}: `, { subtle: true, size: 'small' }), run(foreign(value, 400), { size: 'small' })]),
  )
}

type Agreement = Extract<Obligation, { type: 'agreement' }>['item']
type Task = Extract<Obligation, { type: 'task' }>['item']

function sentFact(agreement: Agreement, context: CardContext, language: Language): Fact {
  return [textsFor(language).row.sending, whenWords(agreement.sent, context, language)]
}

function taskFacts(task: Task, context: CardContext, language: Language): readonly (Fact | undefined)[] {
  const { row } = textsFor(language)
  return [
    isDecided(task.start) ? [row.starts, whenWords(task.start, context, language)] : undefined,
    task.klik.code === undefined ? undefined : [row.klik, task.klik.code],
    task.workingTitle ? [row.workingTitle, task.title] : undefined,
  ]
}

/** A sending or a start as a day, or in the source's own words where those are no day. */
function whenWords(when: Deadline, { today }: CardContext, language: Language): string {
  const { row }: Texts = textsFor(language)
  if (when.kind === 'day') return dateWords(when.from, today, language)
  if (when.kind === 'period') return foreign(when.raw, 80)
  return when.kind === 'unreadable' ? row.sentUnreadable(foreign(when.raw, 80)) : row.sentUndecided
}
