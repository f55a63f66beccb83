import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { Handling } from '#domain/handling.ts'
import type { OwnRecord } from '#domain/standing.ts'
import { undoableOf } from '#domain/undo.ts'
import { aPerson } from '#tests/support/factories.ts'

const now = Temporal.Instant.from('2025-12-01T07:00:00Z')
const by = aPerson()
const ago = (words: Temporal.DurationLike) => now.subtract(words)

function aRecord(at: Temporal.Instant): OwnRecord {
  return { item: 'sapa', state: 'fulfilled', change: 'said', by, at }
}

function aHandling(at: Temporal.Instant): Handling {
  return { item: 'sapa', latest: { change: 'done', did: 'assigned', by, at } }
}

it('offers to undo the newest of what was said and what was done', () => {
  const [earlier, later] = [ago({ minutes: 5 }), ago({ minutes: 2 })]
  expect(undoableOf(aRecord(earlier), aHandling(later), now)).toMatchObject({ change: 'done' })
  expect(undoableOf(aRecord(later), aHandling(earlier), now)).toMatchObject({ change: 'said' })
  expect(undoableOf(undefined, aHandling(later), now)).toMatchObject({ change: 'done', kind: 'handling' })
})

it('offers it for ten minutes, and not a moment longer', () => {
  expect(undoableOf(aRecord(ago({ minutes: 9, seconds: 59 })), undefined, now)).toBeDefined()
  expect(undoableOf(aRecord(ago({ minutes: 10 })), undefined, now)).toBeUndefined()
})

it('offers nothing where nothing was done, or nobody could say which change it was', () => {
  expect(undoableOf(undefined, undefined, now)).toBeUndefined()
  const { change: _, ...nameless } = aRecord(now)
  expect(undoableOf(nameless, { item: 'sapa' }, now)).toBeUndefined()
})
