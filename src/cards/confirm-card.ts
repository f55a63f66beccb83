import type { Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { CardContext } from './context.ts'
import { buttons, execute, openUrl } from './elements/button.ts'
import { draft } from './elements/card.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { line, run } from './elements/text.ts'
import { fitRows } from './fit.ts'
import { foreign } from './foreign-text.ts'
import { deadlineLine, titleLine } from './rows/obligation-row.ts'
import { textsFor } from './texts/texts-for.ts'
import { formatDay } from './wording/days.ts'

interface ConfirmInput {
  /** What it can be about; of several, one is chosen with its button. */
  readonly obligations: readonly Obligation[]
  readonly language: Language
  readonly context: CardContext
  /** Whose standing it is to be: four-digit code. */
  readonly municipality: string
  /** Until which day nobody is to be reminded; without, it is to be recorded as fulfilled. */
  readonly snoozeUntil?: Day
  /** What to say of the question itself, such as the words that were not understood. */
  readonly remark?: string
}

const MOST_ROWS = 10
const LONGEST_REMARK = 200

/**
 * Returns the question whether to record an obligation as fulfilled, or to have it rest, and of several, which one: a
 * sentence alone never changes anything.
 */
export function confirmCard(input: ConfirmInput): Card {
  return fitRows(Math.min(input.obligations.length, MOST_ROWS), (shown) => draw(input, shown))
}

function draw(input: ConfirmInput, shown: number): Card {
  const { obligations, language, context, remark } = input
  const { confirm, answer } = textsFor(language)
  const question = questionOf(input)
  const more = obligations.length - shown
  return draft({
    language,
    speak: question,
    body: [
      line([run(question, { bold: true, size: 'medium' })], 'none'),
      ...(remark === undefined ? [] : [line([run(foreign(remark, LONGEST_REMARK), { subtle: true })])]),
      ...obligations
        .slice(0, shown)
        .map((obligation, index) =>
          container(
            [
              titleLine(obligation, context),
              deadlineLine(obligation, { context, language }),
              ...buttons([
                deedButton(obligation, input),
                ...openUrl(
                  textsFor(language).buttons.open,
                  context.links.item(obligation.type, obligation.id),
                ),
              ]),
            ],
            { separator: index > 0, spacing: 'medium' },
          ),
        ),
      ...(more > 0 ? [line([run(`${answer.more(more)}.`, { subtle: true })], 'medium')] : []),
      line([run(confirm.explain, { subtle: true, size: 'small' })], 'medium'),
    ],
  })
}

function questionOf({ obligations, language, municipality, snoozeUntil }: ConfirmInput): string {
  const { confirm } = textsFor(language)
  const place = municipalityName(municipality)
  const [type = 'agreement', ...others] = new Set(obligations.map((o) => o.type))
  if (snoozeUntil !== undefined) {
    const ask = obligations.length === 1 ? confirm.snooze : confirm.whichSnooze
    return ask(formatDay(snoozeUntil, language, 'weekday'), place)
  }
  if (obligations.length === 1) return confirm.ask[type](place)
  return confirm.which[others.length > 0 ? 'mixed' : type]
}

function deedButton(obligation: Obligation, input: ConfirmInput): Element {
  const { language, municipality: of, snoozeUntil, obligations } = input
  const { confirm, buttons: titles } = textsFor(language)
  const { type, id: item } = obligation
  const options = {
    ...(obligations.length === 1 && { style: 'positive' as const }),
    about: foreign(obligation.item.title, 90),
  }
  if (snoozeUntil === undefined) return execute(titles.fulfil[type], { verb: 'fulfil', item, of }, options)
  const title = confirm.snoozeButton(formatDay(snoozeUntil, language, 'date'))
  return execute(title, { verb: 'snooze', item, of, until: snoozeUntil }, options)
}
