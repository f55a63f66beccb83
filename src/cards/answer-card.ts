import type { AnswerSpec } from '#domain/card-spec.ts'
import type { Obligation } from '#domain/catalogue.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Meaning, RowGroup } from '#domain/question.ts'
import { chipsOf } from '#domain/question-chips.ts'
import { decodeQuestion } from '#domain/question-code.ts'
import { answerGroups } from './answer-groups.ts'
import type { CardContext } from './context.ts'
import { buttons, openUrl } from './elements/button.ts'
import { draft } from './elements/card.ts'
import { chips } from './elements/chips.ts'
import type { Element } from './elements/element.ts'
import { folded } from './elements/folded.ts'
import { meaningLines } from './elements/meaning-lines.ts'
import { line, run } from './elements/text.ts'
import { fitRows } from './fit.ts'
import { foreign } from './foreign-text.ts'
import { obligationRow } from './rows/obligation-row.ts'
import { sourceLine } from './rows/source-line.ts'
import type { Texts } from './texts/texts.ts'
import { textsFor } from './texts/texts-for.ts'

const MOST_ROWS = 10
/** How many rows of a group are seen before one unfolds the rest. */
const SEEN_ROWS = 6
const LONGEST_HEADING = 200

interface AnswerExtra {
  /** The asker's municipality, where the card is about another. */
  readonly own?: string
  /** What the question could mean as well. */
  readonly meanings?: readonly Meaning[]
}

/**
 * Returns the answer to a question as a list: how many there are, what is open, not known, not yet sent and in place kept
 * apart, the first six of each to be seen and the rest folded, what waits for KOMBIT folded too; a link to what does not
 * fit, and buttons that widen and narrow the question.
 */
export function answerCard(spec: AnswerSpec, context: CardContext, extra: AnswerExtra = {}): Card {
  const groups = answerGroups(spec, context)
  const rows = groups.flatMap(({ group, rows }) => rows.map((obligation) => ({ group, obligation })))
  return fitRows(Math.min(rows.length, MOST_ROWS), (shown) =>
    draw(spec, context, rows.slice(0, shown), spec.more + rows.length - shown, extra),
  )
}

interface Row {
  readonly group: RowGroup
  readonly obligation: Obligation
}

function draw(
  spec: AnswerSpec,
  context: CardContext,
  rows: readonly Row[],
  more: number,
  extra: AnswerExtra,
): Card {
  const { answer } = textsFor(spec.language)
  const heading = foreign(spec.heading, LONGEST_HEADING)
  const drawn: AnswerSpec = { ...spec, heading, items: rows.map((row) => row.obligation.id), more }
  return draft({
    language: spec.language,
    wide: true,
    speak: answer.speak(rows.length + more, municipalityName(spec.municipality)),
    body: [
      line([run(heading, { bold: true, size: 'medium' })], 'none'),
      ...(rows.length === 0 ? [line([run(answer.nothing)])] : []),
      ...(rows.length + more > 1
        ? [line([run(answer.total(rows.length + more, rows.length), { subtle: true })])]
        : []),
      ...meaningLines(extra.meanings ?? [], spec.language),
      ...grouped(rows, drawn, context),
      ...moreLines(rows, drawn, context),
      sourceLine(drawn.items, context, spec.language),
      ...chips(chipsFor(drawn, context, extra)),
    ],
  })
}

function moreLines(rows: readonly Row[], spec: AnswerSpec, { links }: CardContext): readonly Element[] {
  const { answer, buttons: titles } = textsFor(spec.language)
  if (spec.more === 0) return []
  const type = rows.length > 0 && rows.every((row) => row.obligation.type === 'task') ? 'task' : 'agreement'
  const url = spec.question === undefined ? links.list(type) : links.answer(spec.question)
  return [
    line([run(`${answer.more(spec.more)}.`, { subtle: true })], 'medium'),
    ...buttons(openUrl(titles.seeAll, url)),
  ]
}

function chipsFor(spec: AnswerSpec, { catalogue, today }: CardContext, { own }: AnswerExtra) {
  const question = decodeQuestion(spec.question)
  if (!question) return []
  const solutions = spec.items.flatMap((id) => catalogue.obligations.get(id)?.item.solution ?? [])
  return chipsOf(question, { catalogue, today, solutions, own: spec.foreign ? own : spec.municipality })
}

function grouped(rows: readonly Row[], spec: AnswerSpec, context: CardContext): readonly Element[] {
  const { answer } = textsFor(spec.language)
  const counts = Map.groupBy(rows, (row) => row.group)
  return [...counts].flatMap(([group, inGroup]) => [
    line(
      [run(`${groupTitle(group, inGroup, answer)} (${inGroup.length})`, { bold: true, colour: 'accent' })],
      'large',
    ),
    ...rowsOf(inGroup, counts.size === 1, spec, context),
  ])
}

function rowsOf(
  rows: readonly Row[],
  alone: boolean,
  spec: AnswerSpec,
  context: CardContext,
): readonly Element[] {
  const { more, fewer, showThem } = textsFor(spec.language).buttons
  const group = rows[0]?.group
  const room = group === 'not-sent' && !alone ? 0 : SEEN_ROWS
  // A button that unfolds a single row would take the row's place.
  const seen = rows.length === room + 1 ? rows.length : Math.min(room, rows.length)
  const row =
    (size: 'full' | 'compact') =>
    ({ obligation }: Row, index: number): Element =>
      obligationRow(obligation, { context, spec, language: spec.language, size, separator: index > 0 })
  const rest = rows.slice(seen)
  return [
    ...rows.slice(0, seen).map(row('full')),
    ...folded(
      rest.map(row('compact')),
      `group-${group}`,
      `${seen === 0 ? showThem : more} (${rest.length})`,
      fewer,
    ),
  ]
}

function groupTitle(group: RowGroup, rows: readonly Row[], { groups }: Texts['answer']): string {
  if (group !== 'open' && group !== 'fulfilled') return groups[group]
  const [type, ...others] = new Set(rows.map((row) => row.obligation.type))
  return groups[group][others.length === 0 && type ? type : 'mixed']
}
