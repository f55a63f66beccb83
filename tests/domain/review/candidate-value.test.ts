import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { candidateValue } from '#domain/review/candidate-value.ts'
import { aProblem } from '#tests/support/draft-factories.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'

const taken = (signed: readonly string[], missing: readonly string[], candidate: unknown) => {
  const agreement = anAgreement({ signatures: { asOf: day('2025-11-20'), signed, missing } })
  const problem = aProblem({ item: agreement.id, field: 'signatures' })
  return candidateValue(anEdition({ agreements: [agreement] }), problem, candidate)
}

describe('a municipality that is taken for a name in doubt', () => {
  it.each([
    ['joins the list that was read', [], ['0727'], [], ['0727', '0751']],
    ['joins those who have signed where that was read', ['0727'], [], ['0727', '0751'], []],
    ['is no more among the others', ['0727', '0751'], ['0730'], ['0727'], ['0730', '0751']],
    ['is no more among the missing', ['0727'], ['0730', '0751'], ['0727', '0751'], ['0730']],
    ['stands there once', [], ['0751'], [], ['0751']],
  ])('%s', (_, signed, missing, nowSigned, nowMissing) => {
    expect(taken(signed, missing, '0751')).toMatchObject({ signed: nowSigned, missing: nowMissing })
  })

  it('is the candidate itself where that is no municipality', () => {
    expect(taken([], ['0727'], { asOf: '2025-11-20' })).toEqual({ asOf: '2025-11-20' })
    expect(taken([], ['0727'], '9999')).toBe('9999')
  })
})
