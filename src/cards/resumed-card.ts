import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { nextWords } from './settings/next-words.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'

interface ResumedInput {
  readonly language: Language
  /** The name of who resumed. */
  readonly by: string
  /** The next day on which a card can come, and its hour, Danish time. */
  readonly next?: Day
  readonly time: string
}

/** Returns what stands in the channel once somebody has had its nudges go on. */
export function resumedCard({ language, by, next, time }: ResumedInput): Card {
  const texts = settingsTextsFor(language)
  const when = nextWords(next, time, language)
  return card({
    language,
    speak: `${texts.resumed}. ${when}`,
    body: [
      heading(texts.resumed, 'medium'),
      line([run(when)]),
      line([run(texts.collapsed, { subtle: true })]),
      line([run(texts.resumedBy(foreign(by, 80)), { subtle: true, size: 'small' })]),
      ...buttons([execute(texts.settings, { verb: 'show-settings' })]),
    ],
  })
}
