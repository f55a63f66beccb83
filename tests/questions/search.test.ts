import { describe, expect, it } from 'vitest'
import { standingsOf } from '#domain/standing.ts'
import { type Searched, search } from '#questions/search.ts'
import { december, TODAY } from './december.ts'

function found(among: Searched, text: string): readonly string[] {
  const { obligations, events } = search(among, text, {
    ...{ catalogue: december, today: TODAY, own: '0751', language: 'da' },
    standings: (code) => standingsOf(december, code, new Map()),
  })
  return [...obligations.map(({ id }) => id), ...events.map(({ id }) => id)]
}

describe('searching while one types', () => {
  it('finds by the beginning of a name, with and without æ, ø and å', () => {
    expect(found('agreements', 'fli')).toEqual(['flis-dba'])
    expect(found('agreements', '3xbeg')).toEqual(['3x-datastandarder'])
    expect(found('meetings', 'dialogmoede')).toEqual(found('meetings', 'dialogmøde'))
    expect(found('meetings', 'dialogmø')).not.toEqual([])
  })

  it('finds by another name of the solution, and by who it is for', () => {
    expect(found('agreements', 'bob')).toEqual(expect.arrayContaining(['borgerblikket-dba-a']))
    expect(found('agreements', 'eessi systemansvarlig')).toEqual(['eessi-dba'])
  })

  it('keeps tasks, agreements and meetings apart', () => {
    const types = (among: Searched) =>
      new Set(found(among, '').map((id) => december.obligations.get(id)?.type))
    expect(types('tasks')).toEqual(new Set(['task']))
    expect(types('agreements')).toEqual(new Set(['agreement']))
    expect(found('meetings', '').every((id) => december.events.has(id))).toBe(true)
  })

  it('shows what is next for nothing typed: what is ahead, the nearest first', () => {
    expect(found('agreements', '')[0]).toBe('flis-dba')
    expect(found('agreements', '  ').indexOf('eessi-dba')).toBeGreaterThan(
      found('agreements', '').indexOf('3x-datastandarder'),
    )
  })

  it('shows first, of what is found by its words, what is still ahead', () => {
    const isAhead = found('agreements', 'a').map((id) => {
      const due = december.agreements.get(id)?.deadline
      return due !== undefined && 'to' in due && due.to >= TODAY
    })
    const others = isAhead.indexOf(false)
    expect(others).toBeGreaterThan(0)
    expect(isAhead.slice(others)).not.toContain(true)
  })

  it('answers a question where no title has its words, but none that is half understood or about others', () => {
    expect(found('agreements', 'hvilke er ikke underskrevet')).toContain('flis-dba')
    expect(found('tasks', 'hvad har frist i denne uge')).not.toEqual([])
    expect(found('agreements', 'hvilke har Odder ikke underskrevet')).toEqual([])
    expect(found('agreements', 'hvad er klokken i tokyo')).toEqual([])
  })

  it('does not search for a CPR number', () => {
    const result = search('tasks', '010190-1234', {
      ...{ catalogue: december, today: TODAY, language: 'da', standings: () => new Map() },
    })
    expect(result).toEqual({ obligations: [], events: [], refused: true })
  })
})
