import { buttons, execute } from './button.ts'
import type { Element } from './element.ts'

const MOST_QUESTIONS = 12

/** Returns questions one below the other, each a button: side by side they would be cut on a phone. */
export function questionList(questions: readonly string[]): readonly Element[] {
  return questions.slice(0, MOST_QUESTIONS).flatMap((q) => buttons([execute(q, { verb: 'ask', q })]))
}
