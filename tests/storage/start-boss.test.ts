import { describe, expect, it } from 'vitest'
import { redactFields } from '#app/log/redact-fields.ts'
import { errorFrom } from '#storage/queue/start-boss.ts'

describe('what the queue tells of its workers', () => {
  /** As pg-boss hands it over: spread, and so no error any more. */
  const told = {
    ...{ code: '23505', severity: 'ERROR', hint: 'Ask Anna', internalQuery: "select 'Anna'" },
    ...{ message: 'invalid input: "Anna"', stack: 'Error: "Anna"\n    at work (file.js:1:2)' },
  } as unknown as Error

  it('is logged as the error that it was, without what a database repeated', () => {
    expect(redactFields({ err: errorFrom(told) })).toEqual({
      err: {
        ...{ code: '23505', severity: 'ERROR', type: 'Error' },
        ...{ message: 'invalid input: "…"', stack: ['at work (file.js:1:2)'] },
      },
    })
  })

  it('is left as it is where it is an error', () => {
    const error = new Error('it stands still')
    expect(errorFrom(error)).toBe(error)
  })
})
