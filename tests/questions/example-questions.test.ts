import { describe, expect, it } from 'vitest'
import type { Language } from '#domain/language.ts'
import { exampleQuestions } from '#questions/example-questions.ts'
import { aCatalogue, anEdition } from '#tests/support/factories.ts'
import { asked, december, idsOf } from './december.ts'

const LANGUAGES: readonly Language[] = ['da', 'en']

describe.each(LANGUAGES)('the example questions in %s', (language) => {
  it('are six, and each has an answer in this very catalogue', () => {
    const questions = exampleQuestions(december, language)
    expect(new Set(questions).size).toBe(6)
    for (const question of questions) {
      const answer = asked(question)
      expect(answer.understanding, question).toMatchObject({ language, unread: [] })
      expect(idsOf(answer).length, question).toBeGreaterThan(0)
    }
  })

  it('are six for an empty catalogue too', () => {
    expect(exampleQuestions(aCatalogue(anEdition()), language)).toHaveLength(6)
  })
})
