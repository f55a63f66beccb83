import { readFileSync } from 'node:fs'
import type { Answer, Intent } from '#domain/question.ts'
import { conversed, idsOf } from './december.ts'

/** One question, checked by hand against the December edition: Aarhus asks it on 1 December 2025. */
export interface Golden {
  readonly q: string
  /** What was asked before it, that it leans on. */
  readonly after?: readonly string[]
  readonly intent: Intent
  readonly items: readonly string[]
  /** For "who is missing": how many municipalities. */
  readonly municipalities?: number
  readonly unread?: readonly string[]
}

/** The questions of golden.jsonl. */
export const GOLDEN: readonly Golden[] = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden)

/** Returns what is answered. */
export const answerTo = ({ q, after = [] }: Golden): Answer => conversed(...after, q)

/** Returns an answer as a golden question has it, to be compared. */
export function goldenOf(answer: Answer): Required<Omit<Golden, 'q' | 'after'>> {
  const { intent, unread } = answer.understanding
  return { intent, items: idsOf(answer), municipalities: answer.municipalities.length, unread }
}
