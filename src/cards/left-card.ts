import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { textsFor } from './texts/texts-for.ts'

/** Returns what stands in the channel once somebody has ended its nudges; `by` is the person's name. */
export function leftCard({ language, by }: { readonly language: Language; readonly by: string }): Card {
  const texts = settingsTextsFor(language)
  return card({
    language,
    speak: `${texts.left}.`,
    body: [
      heading(texts.left, 'medium'),
      line([run(texts.leftText)]),
      line([run(texts.leftBy(foreign(by, 80)), { subtle: true, size: 'small' })]),
      ...buttons([execute(textsFor(language).buttons.preview, { verb: 'show-preview' })]),
    ],
  })
}
