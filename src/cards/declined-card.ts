import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { textsFor } from './texts/texts-for.ts'

/** Returns what stands in the channel once somebody has said no; `by` is the person's name. */
export function declinedCard({ language, by }: { readonly language: Language; readonly by: string }): Card {
  const { declined, buttons: titles } = textsFor(language)
  return card({
    language,
    speak: `${declined.heading}.`,
    body: [
      heading(declined.heading, 'medium'),
      line([run(declined.later)]),
      line([run(declined.by(foreign(by, 80)), { subtle: true, size: 'small' })]),
      ...buttons([execute(titles.preview, { verb: 'show-preview' })]),
    ],
  })
}
