import { expect, it } from 'vitest'
import { recentActivities } from '#bot/recent-activities.ts'

it('an activity is seen before only when it was', () => {
  const seen = recentActivities()
  expect([seen('a'), seen('b'), seen('a'), seen('b'), seen('c')]).toEqual([false, false, true, true, false])
})

it('only the newest activities are remembered, so that memory does not grow', () => {
  const seen = recentActivities(2)
  for (const key of ['a', 'b', 'c']) seen(key)
  expect(seen('c')).toBe(true)
  expect(seen('b')).toBe(true)
  expect(seen('a')).toBe(false)
})
