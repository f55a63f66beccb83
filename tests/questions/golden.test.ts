import { describe, expect, it } from 'vitest'
import type { Because, Understanding } from '#domain/question.ts'
import { tokensOf } from '#questions/fold.ts'
import { answerTo, GOLDEN, goldenOf } from './golden.ts'

const named = ({ q, after = [] }: (typeof GOLDEN)[number]) => [...after, q].join(' → ')

describe('over the December edition', () => {
  it.each(GOLDEN.map((g) => [named(g), g] as const))('"%s"', (_, golden) => {
    const { intent, items, municipalities = 0, unread = [] } = golden
    expect(goldenOf(answerTo(golden))).toEqual({ intent, items, municipalities, unread })
  })
})

/** Every single value that a question is narrowed by, as `because` names it. */
function narrowings({ filters, except, topic, items, fresh }: Understanding): string[] {
  const listed = Object.entries({ ...filters, topic, items }).flatMap(([gave, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${gave} ${one}`),
  )
  const taken = Object.values(except ?? {}).flatMap((value) => [value].flat().map((one) => `except ${one}`))
  return [...listed, ...taken, ...(fresh ? ['fresh new'] : [])]
}

const valuesOf = ({ gave, value }: Because) => value.split(/,\s*/).map((one) => `${gave} ${one}`)

describe('every understanding explains itself', () => {
  it.each(GOLDEN.map((g) => [named(g), g] as const))('"%s"', (_, golden) => {
    const { understanding } = answerTo(golden)
    const { because = [], intent, unread } = understanding
    if (intent === 'help') return
    const written = tokensOf(golden.q)
      .map((t) => t.raw)
      .join(' ')
    const given = new Set(because.flatMap(valuesOf))
    expect(narrowings(understanding).filter((n) => !given.has(n))).toEqual([])
    if (intent !== 'unknown') expect(because.filter((b) => b.gave === 'intent')).not.toEqual([])
    // What gave something was written, and was read.
    for (const { words, gave, value } of because) {
      expect(written, `${gave} ${value}`).toContain(words)
      expect(words).not.toBe('')
    }
    expect(because.filter((b) => unread.includes(b.words))).toEqual([])
  })
})
