import { describe, expect, it } from 'vitest'
import { ApiProblem, sayProblem } from '#tab/data/api-problem.ts'
import { da } from '#tab/texts/da.ts'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'

describe('what a person reads of a problem', () => {
  it('of ours has the id that IT finds it by', () => {
    expect(sayProblem(new ApiProblem('internal-error', 500, undefined, { traceId }), da)).toMatch(
      / \(Fejl-id til it-afdelingen: 4bf92f35\)$/,
    )
    expect(sayProblem(new ApiProblem('http-502', 502), da)).not.toContain('Fejl-id')
  })

  it('that they can mend themselves has none', () => {
    expect(sayProblem(new ApiProblem('not-found', 404, undefined, { traceId }), da)).not.toContain('Fejl-id')
  })
})
