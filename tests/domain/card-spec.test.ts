import { describe, expect, it } from 'vitest'
import { itemsOf } from '#domain/card-spec.ts'
import { day } from '#domain/day.ts'

const common = { municipality: '0751', language: 'da', day: day('2025-12-01') } as const

describe('the items that a card shows', () => {
  it('are those of the lines of a morning card', () => {
    const lines = [
      { item: 'valg-ean', type: 'task', stage: 'due' },
      { item: 'flis-dba', type: 'agreement', stage: 'before-3' },
    ] as const
    expect(itemsOf({ ...common, kind: 'digest', lines })).toEqual(['valg-ean', 'flis-dba'])
  })

  it('are those of an answer', () => {
    expect(itemsOf({ ...common, kind: 'answer', heading: '', items: ['flis-dba'], more: 3 })).toEqual([
      'flis-dba',
    ])
  })
})
