import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { standingsOf } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { exampleQuestions } from '#questions/example-questions.ts'
import { sizeOf } from '#questions/nearest.ts'
import { aCatalogue, anEdition } from '#tests/support/factories.ts'
import { asked, december, idsOf, TODAY } from './december.ts'

const LANGUAGES: readonly Language[] = ['da', 'en']

describe.each(LANGUAGES)('the example questions in %s', (language) => {
  it('are six, and each has an answer in this very catalogue', () => {
    const questions = exampleQuestions(december, language, { today: TODAY, own: '0751' })
    expect(new Set(questions).size).toBe(6)
    for (const question of questions) {
      const answer = asked(question)
      expect(answer.understanding, question).toMatchObject({ language, unread: [] })
      expect(idsOf(answer).length, question).toBeGreaterThan(0)
    }
  })

  it('are six for an empty catalogue too', () => {
    expect(exampleQuestions(aCatalogue(anEdition()), language, { today: TODAY })).toHaveLength(6)
  })

  it('leave out what has no answer on the day: a week without deadlines, a year without meetings', () => {
    const later = day('2031-03-03')
    const questions = exampleQuestions(december, language, { today: later, own: '0751' })
    expect(questions).toHaveLength(6)
    for (const q of questions) {
      const standings = (code: string) => standingsOf(december, code, new Map())
      expect(
        sizeOf(ask(q, { catalogue: december, today: later, own: '0751', standings })),
        q,
      ).toBeGreaterThan(0)
    }
  })
})
