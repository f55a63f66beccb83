import type { z } from 'zod'
import type { Answer } from '#domain/question.ts'
import type { answerSchema } from './question-contract.ts'

/** Returns an answer as the contract of the command `ask` and of POST /questions has it. */
export function answerJson(answer: Answer): z.output<typeof answerSchema> {
  const { intent, filters, except, topic, fresh } = answer.understanding
  return {
    intent,
    filters: filters,
    ...(except && { except }),
    ...(topic && { topic }),
    ...(fresh && { fresh }),
    items: [...answer.rows.map((row) => row.obligation.id), ...answer.events.map((event) => event.id)],
    municipalities: [...answer.municipalities],
    text: answer.text,
    asOf: answer.asOf,
  }
}
