import { MOST_BUTTONS } from '../limits.ts'
import { buttons, execute } from './button.ts'
import type { Element } from './element.ts'

/** A question to ask with one press. */
export interface Chip {
  readonly label: string
  readonly q: string
}

/** Returns questions as buttons, at most as many as are shown without an overflow menu. */
export function chips(questions: readonly Chip[]): readonly Element[] {
  return buttons(
    questions.slice(0, MOST_BUTTONS).map(({ label, q }) => execute(label, { verb: 'ask', q })),
    'medium',
  )
}
