import type { Language } from '#domain/language.ts'
import type { CardContext } from '../context.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { sourceWords } from '../wording/source-words.ts'

/** Returns the line at the foot of a card: as of when it holds, and which editions its items are from. */
export function sourceLine(items: readonly string[], context: CardContext, language: Language): Element {
  return line([run(sourceWords(items, context, language), { subtle: true, size: 'small' })], 'medium')
}
