import type { Understanding } from '#domain/question.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import { MOST_BUTTONS } from '../limits.ts'
import { buttons, execute } from './button.ts'
import type { Element } from './element.ts'

/** A question to ask with one press, as it is understood and not in words. */
interface Chip {
  readonly label: string
  readonly question: Understanding
}

/** Returns questions as buttons, each answered in the place of the card; at most six. */
export function chips(questions: readonly Chip[]): readonly Element[] {
  return buttons(
    questions
      .slice(0, MOST_BUTTONS)
      .map(({ label, question }) => execute(label, { verb: 'refine', question: encodeQuestion(question) })),
    'medium',
  )
}
