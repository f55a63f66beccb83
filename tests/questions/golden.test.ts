import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Intent } from '#domain/question.ts'
import { asked, idsOf } from './december.ts'

/** One question, checked by hand against the December edition: Aarhus asks it on 1 December 2025. */
interface Golden {
  readonly q: string
  readonly intent: Intent
  readonly items: readonly string[]
  /** For "who is missing": how many municipalities. */
  readonly municipalities?: number
  readonly unread?: readonly string[]
}

const golden = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden)

describe('over the December edition', () => {
  it.each(golden)('"$q"', ({ q, intent, items, municipalities, unread }) => {
    const answer = asked(q)
    expect(answer.understanding.intent).toBe(intent)
    expect(idsOf(answer)).toEqual(items)
    expect(answer.municipalities).toHaveLength(municipalities ?? 0)
    expect(answer.understanding.unread).toEqual(unread ?? [])
  })
})
