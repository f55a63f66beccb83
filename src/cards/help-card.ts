import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { card } from './elements/card.ts'
import { questionList } from './elements/question-list.ts'
import { heading, line, run } from './elements/text.ts'
import { textsFor } from './texts/texts-for.ts'

interface HelpInput {
  readonly language: Language
  /** Questions that can be asked, in the words to ask them in. */
  readonly questions: readonly string[]
}

/** Returns what Fristvagt can be asked, each question a button that asks it. */
export function helpCard({ language, questions }: HelpInput): Card {
  const { help } = textsFor(language)
  return card({
    language,
    speak: `${help.heading}. ${help.intro}`,
    body: [
      heading(help.heading),
      line([run(help.intro)]),
      ...questionList(questions),
      line([run(help.changes, { subtle: true, size: 'small' })], 'medium'),
    ],
  })
}
