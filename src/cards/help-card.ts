import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { questionList } from './elements/question-list.ts'
import { heading, line, run } from './elements/text.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { textsFor } from './texts/texts-for.ts'

interface HelpInput {
  readonly language: Language
  /** Greets somebody new, whose municipality (four-digit code) is known already. */
  readonly greets?: string
  /** Questions that can be asked, in the words to ask them in. */
  readonly questions: readonly string[]
}

/** Returns what Fristvagt can be asked, each question a button that asks it. */
export function helpCard({ language, questions, greets }: HelpInput): Card {
  const { help, welcome } = textsFor(language)
  const hello =
    greets === undefined
      ? [heading(help.heading)]
      : [
          heading(welcome.hello),
          line([run(welcome.who)]),
          line([run(help.answersFor(municipalityName(greets)), { bold: true })], 'medium'),
        ]
  return card({
    language,
    speak: `${help.heading}. ${help.intro}`,
    body: [
      ...hello,
      line([run(help.intro)]),
      ...questionList(questions),
      line([run(help.changes, { subtle: true, size: 'small' })], 'medium'),
      ...buttons([execute(settingsTextsFor(language).settings, { verb: 'show-settings', below: true })]),
    ],
  })
}
