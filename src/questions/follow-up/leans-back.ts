import type { AskedBefore } from '#domain/question.ts'
import { type Context, understand } from '../understand.ts'

/** Any question at all: what is understood otherwise after it leans on the one before. */
const SOMETHING: AskedBefore = { intent: 'list_tasks', filters: {}, items: ['something'] }

/** Returns whether it takes the question before to understand this one: "og i januar?", "mind mig om det". */
export function leansBack(text: string, context: Omit<Context, 'before'>): boolean {
  const { because } = understand(text, { ...context, before: SOMETHING })
  return because?.some((b) => b.before || b.gave === 'items') ?? false
}
