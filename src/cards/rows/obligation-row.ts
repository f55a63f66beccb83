import type { ListSpec } from '#domain/card-spec.ts'
import { dueOf, type Obligation, solutionName } from '#domain/catalogue.ts'
import { addDays } from '#domain/day.ts'
import { isDecided } from '#domain/deadline.ts'
import type { Language } from '#domain/language.ts'
import { dispatchOf, isSettled } from '#domain/standing.ts'
import { urgencyOf } from '#domain/urgency.ts'
import { type CardContext, standingIn } from '../context.ts'
import { buttons, buttonsInside, execute, openUrl, toggle } from '../elements/button.ts'
import { container } from '../elements/container.ts'
import type { Element } from '../elements/element.ts'
import { type Colour, line, run } from '../elements/text.ts'
import { foreign } from '../foreign-text.ts'
import { HANDLING_TEXTS } from '../texts/handling.ts'
import { textsFor } from '../texts/texts-for.ts'
import { capitalised } from '../wording/days.ts'
import { deadlineWords } from '../wording/deadlines.ts'
import { handlingWords } from '../wording/handlings.ts'
import { standingWords } from '../wording/standings.ts'
import { factLines, factsOf } from './facts.ts'

export interface RowOptions {
  readonly context: CardContext
  readonly language: Language
  /** The card that the row is on, so that its buttons can draw it again. */
  readonly spec: ListSpec
  /** `full` unfolds its details in place, `compact` links to them in the tab. */
  readonly size: 'full' | 'compact'
  readonly separator: boolean
  /** Why it is on the card, where its deadline alone does not say. */
  readonly remark?: string | undefined
}

/** Returns an obligation as a row of a list: settled it is one quiet line that can be undone. */
export function obligationRow(obligation: Obligation, options: RowOptions): Element {
  const standing = standingIn(options.context, obligation.id)
  return isSettled(standing) ? settledRow(obligation, options) : openRow(obligation, options)
}

/** Returns solution and title on one line. */
export function titleLine(obligation: Obligation, context: CardContext, size?: 'medium'): Element {
  return line(
    [
      run(foreign(solutionName(context.catalogue, obligation.item.solution), 60), {
        bold: true,
        ...(size && { size }),
      }),
      run(` · ${foreign(obligation.item.title, 160)}`, size ? { size } : {}),
    ],
    'default',
  )
}

/** Returns the deadline in words, coloured as it presses: the words say the same without the colour. */
export function deadlineLine(obligation: Obligation, { context, language }: RowBasics): Element {
  const words = capitalised(deadlineWords(dueOf(obligation), context.today, language))
  const colour = colourOf(obligation, context)
  return line([run(words, { colour, bold: colour !== 'default' })])
}

/** Returns what to do in a few words. */
export function todoWords(obligation: Obligation, { context, language }: RowBasics): string {
  const { row } = textsFor(language)
  if (obligation.type === 'agreement')
    return dispatchOf(obligation.item, context.today) === 'not-yet'
      ? row.await
      : row.sign[obligation.item.kind]
  return obligation.item.klik.listed ? row.doTaskInKlik : row.doTask
}

type RowBasics = Pick<RowOptions, 'context' | 'language'>
const SOON_DAYS = 7

function colourOf(obligation: Obligation, context: CardContext): Colour {
  const due = dueOf(obligation)
  const standing = standingIn(context, obligation.id)
  if (isSettled(standing)) return 'default'
  const urgency = urgencyOf(due, standing, context.today)
  if (urgency === 'today' || urgency === 'overdue') return 'attention'
  const soon = isDecided(due) && due.to >= context.today && due.from <= addDays(context.today, SOON_DAYS)
  return soon ? 'warning' : 'default'
}

/** A morning card is known by its message: were its spec in each of its buttons, fewer rows would fit. */
function aboutOf({ id: item }: Obligation, spec: ListSpec) {
  return { item, of: spec.municipality, ...(spec.kind === 'answer' && { spec }) }
}

/** Returns whether the card is the municipality's own: on another's, nothing can be recorded. */
function records({ spec }: RowOptions): boolean {
  return !(spec.kind === 'answer' && spec.foreign)
}

/** Returns whether KOMBIT has yet to send it, so that nobody can have signed it. */
function waits({ type, item }: Obligation, { today }: CardContext): boolean {
  return type === 'agreement' && dispatchOf(item, today) === 'not-yet'
}

function openRow(obligation: Obligation, options: RowOptions): Element {
  const { context, language, spec, size } = options
  const texts = textsFor(language)
  const standing = standingWords(standingIn(context, obligation.id), obligation.type, context.today, language)
  const name = nameOf(obligation, context)
  const details = `d-${obligation.id}`
  const link = openUrl(texts.buttons.open, context.links.item(obligation.type, obligation.id))
  const fulfil = { verb: 'fulfil', ...aboutOf(obligation, spec) } as const
  const press =
    records(options) && !waits(obligation, context)
      ? [execute(texts.buttons.fulfil[obligation.type], fulfil, { about: name })]
      : []
  const more = records(options)
    ? [
        execute(
          HANDLING_TEXTS[language].buttons.actions,
          { verb: 'open-item', item: obligation.id, of: spec.municipality },
          { about: name },
        ),
      ]
    : []
  const undo = records(options) ? undoButton(obligation, options, spec.municipality) : []
  return container(
    [
      titleLine(obligation, context),
      deadlineLine(obligation, options),
      ...(options.remark === undefined
        ? []
        : [line([run(options.remark, { colour: 'accent', bold: true, size: 'small' })])]),
      line([
        run(`${todoWords(obligation, options)} · ${standing}`, { subtle: true, size: 'small' }),
        ...(obligation.item.doubt
          ? [run(` · ${texts.row.doubt}`, { colour: 'warning', size: 'small', bold: true })]
          : []),
      ]),
      ...handlingLines(obligation, options),
      ...(size === 'full'
        ? [
            ...buttons([...press, toggle(texts.buttons.details, [details], name), ...undo]),
            container(
              [...factLines(factsOf(obligation, context, language)), ...buttonsInside([...more, ...link])],
              {
                id: details,
                hidden: true,
                style: 'emphasis',
              },
            ),
          ]
        : buttons([...press, ...more, ...undo])),
    ],
    { separator: options.separator, spacing: 'medium' },
  )
}

/** Returns who is responsible and until when it rests, as quiet lines. */
export function handlingLines(obligation: Obligation, { context, language }: RowBasics): readonly Element[] {
  return handlingWords(context.handlings.get(obligation.id), context.today, language).map((words) =>
    line([run(words, { size: 'small' })]),
  )
}

/** Returns the button that takes back what was done about an item in the last ten minutes, if anything was. */
export function undoButton(
  obligation: Obligation,
  { context, language }: RowBasics,
  of?: string,
): readonly Element[] {
  const { id: item } = obligation
  const undoable = context.undoables.get(item)
  if (!undoable) return []
  const { undo } = HANDLING_TEXTS[language].buttons
  return [
    execute(
      undo,
      { verb: 'undo', item, change: undoable.change, ...(of !== undefined && { of }) },
      { about: nameOf(obligation, context) },
    ),
  ]
}

function settledRow(obligation: Obligation, options: RowOptions): Element {
  const { context, language, spec } = options
  const standing = standingIn(context, obligation.id)
  const words = standingWords(standing, obligation.type, context.today, language)
  const name = nameOf(obligation, context)
  const reopen = { verb: 'reopen', ...aboutOf(obligation, spec) } as const
  const undo = undoButton(obligation, options, spec.municipality)
  const reopenButton = execute(textsFor(language).buttons.reopen, reopen, { about: name })
  const fulfilled = standing.state === 'fulfilled'
  return container(
    [
      line(
        [
          fulfilled
            ? run(`✓ ${capitalised(words)}`, { colour: 'good', bold: true, size: 'small' })
            : run(capitalised(words), { size: 'small' }),
          run(` · ${name}`, { subtle: true, size: 'small' }),
        ],
        'none',
      ),
      ...(records(options) && standing.state !== 'called-off'
        ? buttons(undo.length > 0 ? undo : [reopenButton])
        : []),
    ],
    { separator: options.separator, spacing: 'medium' },
  )
}

function nameOf(obligation: Obligation, context: CardContext): string {
  return foreign(
    `${solutionName(context.catalogue, obligation.item.solution)} · ${obligation.item.title}`,
    90,
  )
}
