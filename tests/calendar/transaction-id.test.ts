import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transactionId } from '#calendar/transaction-id.ts'

describe('a transaction id', () => {
  it('is a UUID, the same for the same parts', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        expect(transactionId(...parts)).toMatch(uuid)
        expect(transactionId(...parts)).toBe(transactionId(...parts))
      }),
    )
  })

  it('is another for another event, person or revision, however the letters fall', () => {
    const ids = [
      ['a', 'bc', 0],
      ['ab', 'c', 0],
      ['a', 'bc', 1],
      ['a', 'bc', '0'],
    ].map((p) => transactionId(...p))
    expect(new Set(ids).size).toBe(4)
  })
})
