import { expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { undecided } from '#domain/deadline.ts'
import { rowGroupOf } from '#domain/row-group.ts'
import type { Standing } from '#domain/standing.ts'
import { anAgreement, aTask } from '#tests/support/factories.ts'

const today = day('2025-12-01')
const kombit = { asOf: today, source: { kind: 'kombit' } } as const
const item = anAgreement({ sent: undecided('Uafklaret'), deadline: undecided('Uafklaret') })
const unsent = { type: 'agreement', id: item.id, item } as const

it.each<[string, Standing, string]>([
  ['nobody knows how it stands waits for KOMBIT', { state: 'unknown' }, 'not-sent'],
  ['KOMBIT counts as unsigned is open', { state: 'open', ...kombit }, 'open'],
  ['is signed is in place', { state: 'fulfilled', ...kombit }, 'fulfilled'],
])('an agreement not sent yet of which %s', (_what, standing, group) => {
  expect(rowGroupOf(unsent, standing, today)).toBe(group)
})

it('a task never waits to be sent', () => {
  const task = aTask()
  expect(rowGroupOf({ type: 'task', id: task.id, item: task }, { state: 'open' }, today)).toBe('open')
})

it('keeps what is not the municipality’s apart, sent or not', () => {
  const by = { tenant: 't', id: 'p', name: 'Mette Holm' }
  const said = { asOf: today, source: { kind: 'person', by } } as const
  const standing = { state: 'not-ours', ...said, reason: 'vi bruger det ikke' } as const
  expect(rowGroupOf(unsent, standing, today)).toBe('not-ours')
})
