import { expect, it } from 'vitest'
import { recentActivities } from '#bot/recent-activities.ts'

it('an activity is seen before only when it was', () => {
  const { seenBefore } = recentActivities()
  const answers = ['a', 'b', 'a', 'b', 'c'].map(seenBefore)
  expect(answers).toEqual([false, false, true, true, false])
})

it('an activity that is forgotten can come again', () => {
  const { seenBefore, forget } = recentActivities()
  seenBefore('a')
  forget('a')
  expect(seenBefore('a')).toBe(false)
})

it('only the newest activities are remembered, so that memory does not grow', () => {
  const { seenBefore } = recentActivities(2)
  for (const key of ['a', 'b', 'c']) seenBefore(key)
  expect(seenBefore('c')).toBe(true)
  expect(seenBefore('b')).toBe(true)
  expect(seenBefore('a')).toBe(false)
})
