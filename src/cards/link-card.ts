import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import { line, run } from './elements/text.ts'
import { textsFor } from './texts/texts-for.ts'

interface LinkInput {
  /** Our own words for the page. */
  readonly title: string
  readonly text: string
  readonly url: string
  readonly language: Language
}

/** Returns what a link to a page of the tab is shown as: which page it is, and nothing of what is on it. */
export function linkCard({ title, text, url, language }: LinkInput): Card {
  return card({
    language,
    speak: `${title}. ${text}`,
    body: [
      line([run(title, { bold: true, size: 'medium' })], 'none'),
      line([run(text, { subtle: true })]),
      ...buttons(openUrl(textsFor(language).buttons.open, url)),
    ],
  })
}
