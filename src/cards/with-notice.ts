import type { Card } from '#domain/ports/messenger.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { line, run } from './elements/text.ts'
import { withinLimits } from './limits.ts'

/** What a press led to: done, or not, and why. May hold names, which are shown as they stand. */
export interface Notice {
  readonly text: string
  readonly tone: 'done' | 'attention'
}

/** Returns the card with a notice above all else. */
export function withNotice(card: Card, notice: Notice | undefined): Card {
  if (!notice) return card
  const style = notice.tone === 'done' ? 'good' : 'warning'
  const [first, ...rest] = Array.isArray(card.body) ? (card.body as readonly Element[]) : []
  // Cards begin close to their upper edge, which here is the notice.
  const below = first ? [{ ...first, spacing: 'medium' }, ...rest] : []
  return withinLimits({
    ...card,
    body: [container([line([run(notice.text, { bold: true })], 'none')], { style }), ...below],
  })
}
