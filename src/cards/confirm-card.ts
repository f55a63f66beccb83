import type { Obligation } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { CardContext } from './context.ts'
import { buttons, execute, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import { line, run } from './elements/text.ts'
import { deadlineLine, titleLine } from './rows/obligation-row.ts'
import { textsFor } from './texts/texts-for.ts'

interface ConfirmInput {
  readonly obligation: Obligation
  readonly language: Language
  readonly context: CardContext
  /** Whose standing it is to be: four-digit code. */
  readonly municipality: string
}

/** Returns the question whether to record an obligation as fulfilled: a sentence alone never changes anything. */
export function confirmCard({ obligation, language, context, municipality }: ConfirmInput): Card {
  const { confirm, buttons: titles } = textsFor(language)
  const { type, id } = obligation
  const question = confirm.ask[type](municipalityName(municipality))
  return card({
    language,
    speak: question,
    body: [
      line([run(question, { bold: true, size: 'medium' })], 'none'),
      titleLine(obligation, context),
      deadlineLine(obligation, { context, language }),
      line([run(confirm.explain, { subtle: true, size: 'small' })]),
      ...buttons([
        execute(titles.fulfil[type], { verb: 'fulfil', item: id, of: municipality }, { style: 'positive' }),
        ...openUrl(titles.open, context.links.item(type, id)),
      ]),
    ],
  })
}
