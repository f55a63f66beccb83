import { describe, expect, test } from 'vitest'
import { mostUrgentFirst } from '#tab/components/most-urgent-first.ts'
import { agreementGroup, hasStatus } from '#tab/features/agreements/group-agreements.ts'
import { groupsOfStatus, taskGroup, taskState } from '#tab/features/tasks/group-tasks.ts'
import {
  anAgreementItem,
  aTaskItem,
  mixedAgreements,
  mixedTasks,
  onTheDay,
} from '#tests/support/tab-items.ts'

const TODAY = '2025-12-01'
const shown = (status: string) =>
  mixedAgreements()
    .filter((a) => hasStatus(a, status, TODAY))
    .map((a) => a.id)

describe('agreements', () => {
  test('are grouped by what is known of them', () => {
    expect(mixedAgreements().map((a) => [a.id, agreementGroup(a, TODAY)])).toEqual([
      ['late', 'overdue'],
      ['3x-datastandarder', 'unsigned'],
      ['flis-dba', 'unknown'],
      ['unreadable', 'unknown'],
      ['aula-dba', 'notSent'],
      ['signed', 'signed'],
      ['signed-by-kombit', 'signed'],
    ])
  })

  test('that were called off are apart, and neither open, unsigned nor overdue', () => {
    const standing = { state: 'unsigned' } as const
    const off = anAgreementItem({ deadline: onTheDay('2025-11-28'), standing, calledOff: true })
    expect(agreementGroup(off, TODAY)).toBe('calledOff')
    for (const status of ['open', 'unsigned', 'overdue']) expect(hasStatus(off, status, TODAY)).toBe(false)
    const task = aTaskItem({ deadline: onTheDay('2025-11-28'), calledOff: true })
    expect([taskGroup(task, TODAY), taskState(task)]).toEqual(['calledOff', 'calledOff'])
    expect(groupsOfStatus('open')).not.toContain('calledOff')
  })

  test('of unknown standing are never among the unsigned or overdue ones, however old', () => {
    const old = anAgreementItem({ deadline: onTheDay('2025-04-04') })
    expect(agreementGroup(old, TODAY)).toBe('unknown')
    expect(hasStatus(old, 'unsigned', TODAY)).toBe(false)
  })

  test('are found by the statuses of the address', () => {
    expect(shown('unsigned')).toEqual(['late', '3x-datastandarder'])
    expect(shown('unknown')).toEqual(['flis-dba', 'unreadable'])
    expect(shown('not-sent')).toEqual(['aula-dba'])
    expect(shown('unclear')).toEqual(['unreadable', 'aula-dba'])
    expect(shown('overdue')).toEqual(['late'])
    expect(shown('signed')).toEqual(['signed', 'signed-by-kombit'])
    expect(shown('nonsense')).toHaveLength(7)
    expect(shown('toString')).toHaveLength(7)
  })
})

describe('a task that only asks to sign an agreement', () => {
  test('is unknown until somebody has said how the agreement stands', () => {
    const task = aTaskItem({ agreement: 'flis-dba', standing: { state: 'open' } })
    expect(taskState(task)).toBe('unknown')
    expect(taskState({ ...task, standing: { state: 'open', asOf: TODAY, source: 'kombit' } })).toBe('open')
    expect(taskState({ ...task, standing: { state: 'done', asOf: TODAY, source: 'kombit' } })).toBe('done')
    expect(taskState(aTaskItem())).toBe('open')
  })
})

test('what is near stands before what has been over its deadline for long', () => {
  const near = anAgreementItem({ id: 'near', urgency: 'upcoming' })
  const old = anAgreementItem({ id: 'old', urgency: 'long-overdue' })
  expect(mostUrgentFirst([old, near]).map((a) => a.id)).toEqual(['near', 'old'])
})

describe('tasks', () => {
  test('are grouped by when they are due', () => {
    expect(mixedTasks().map((t) => [t.id, taskGroup(t, TODAY)])).toEqual([
      ['valg-ean', 'now'],
      ['sapa-visning', 'upcoming'],
      ['eg-gaeld', 'upcoming'],
      ['fbs', 'overdue'],
      ['undecided', 'undated'],
    ])
  })

  test('take the words of agreements as well in the address', () => {
    expect(groupsOfStatus('signed')).toEqual(groupsOfStatus('done'))
    expect(groupsOfStatus('open')).not.toContain('done')
  })
})

describe('what the municipality has said is not its own', () => {
  const notOurs = { by: 'Jens Toft', asOf: TODAY, reason: 'vi bruger ikke løsningen' }
  const agreement = anAgreementItem({
    ...{ deadline: onTheDay('2025-11-03'), standing: { state: 'unsigned', notOurs } },
  })
  const task = aTaskItem({ standing: { state: 'open', notOurs } })

  test('stands apart, and is neither open, unsigned nor overdue', () => {
    expect(agreementGroup(agreement, TODAY)).toBe('notOurs')
    expect(taskGroup(task, TODAY)).toBe('notOurs')
    for (const status of ['open', 'unsigned', 'unknown', 'overdue', 'signed'])
      expect(hasStatus(agreement, status, TODAY)).toBe(false)
    expect(groupsOfStatus('open')).not.toContain('notOurs')
    expect(taskState(task)).toBe('notOurs')
  })
})
