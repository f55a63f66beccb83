import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { card } from './elements/card.ts'
import { line, run } from './elements/text.ts'

/** Returns a sentence as a card, for clients that show an answer only as a message. */
export function noticeCard(text: string, language: Language): Card {
  return card({ language, speak: text, body: [line([run(text)])] })
}
