import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { card } from './elements/card.ts'
import type { Element } from './elements/element.ts'
import { questionList } from './elements/question-list.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { textsFor } from './texts/texts-for.ts'

interface UnknownInput {
  readonly language: Language
  /** The words that were not understood. */
  readonly unread: readonly string[]
  /** Questions that would be understood. */
  readonly suggestions: readonly string[]
}

const MOST_WORDS = 8

/** Returns that a question was not understood, where it went wrong, and what could be asked instead. */
export function unknownCard({ language, unread, suggestions }: UnknownInput): Card {
  const { unknown } = textsFor(language)
  return card({
    language,
    speak: `${unknown.heading}.`,
    body: [
      heading(unknown.heading, 'medium'),
      ...unreadLine(unread, unknown.unread),
      ...(suggestions.length > 0 ? [line([run(unknown.suggest)]), ...questionList(suggestions)] : []),
    ],
  })
}

function unreadLine(unread: readonly string[], before: string): readonly Element[] {
  if (unread.length === 0) return []
  const words = unread.slice(0, MOST_WORDS).map((word) => foreign(word, 40))
  return [line([run(before, { subtle: true }), run(words.join(', '), { bold: true })])]
}
