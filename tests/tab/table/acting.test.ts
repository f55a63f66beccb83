import { describe, expect, test } from 'vitest'
import { concerns, stepBack, stepOf } from '#tab/components/acting/deeds.ts'
import { runEach } from '#tab/components/acting/run-each.ts'
import { ApiProblem } from '#tab/data/api-problem.ts'
import { anAgreementItem, aTaskItem, mixedAgreements } from '#tests/support/tab-items.ts'

const notOurs = { by: 'Jens Toft', asOf: '2025-12-01', reason: 'vi bruger den ikke' }
const said = { asOf: '2025-11-28', source: 'person', by: 'Jens Toft' } as const

describe('what is done with many', () => {
  test('concerns only those that their own button would do it to', () => {
    expect(mixedAgreements().flatMap((a) => (concerns('fulfil', a) ? [a.id] : []))).toEqual([
      'late',
      '3x-datastandarder',
      'flis-dba',
      'unreadable',
    ])
    expect(mixedAgreements().flatMap((a) => (concerns('take-back', a) ? [a.id] : []))).toEqual(['signed'])
    const off = anAgreementItem({ calledOff: true })
    expect((['fulfil', 'take-back', 'assign', 'snooze'] as const).filter((k) => concerns(k, off))).toEqual([])
    expect(concerns('take-back', aTaskItem({ standing: { state: 'open', notOurs } }))).toBe(true)
    expect(concerns('snooze', aTaskItem({ standing: { state: 'done', ...said } }))).toBe(false)
  })

  test('is undone to how each stood before: unknown, said by a person, or not theirs with its reason', () => {
    const back = (standing: Parameters<typeof anAgreementItem>[0]) =>
      stepBack({ kind: 'fulfil' }, anAgreementItem(standing)).change
    expect(back({ standing: { state: 'unknown' } })).toEqual({ state: 'unknown' })
    expect(back({ standing: { state: 'unsigned', asOf: '2025-11-20', source: 'kombit' } })).toEqual({
      state: 'unknown',
    })
    expect(back({ standing: { state: 'unsigned', ...said } })).toEqual({ state: 'unsigned' })
    expect(back({ standing: { state: 'unknown', notOurs } })).toEqual({
      state: 'not-ours',
      reason: 'vi bruger den ikke',
    })
    expect(stepBack({ kind: 'fulfil' }, aTaskItem()).change).toEqual({ state: 'open' })
  })

  test('brings back who was responsible, and until when it rested', () => {
    const sofie = { id: 'sofie', name: 'Sofie Lind' }
    const before = aTaskItem({
      standing: { state: 'open', assignee: sofie, snoozedUntil: '2025-12-04', snoozedWhy: 'jurist' },
    })
    const assign = { kind: 'assign', person: null } as const
    const snooze = { kind: 'snooze', until: '2025-12-09', why: '' } as const
    expect(stepOf(assign, before)).toEqual({ part: 'assignee', change: { person: null } })
    expect(stepBack(assign, before)).toEqual({ part: 'assignee', change: { person: sofie } })
    expect(stepBack(snooze, before).change).toEqual({ until: '2025-12-04', why: 'jurist' })
    expect(stepBack(snooze, aTaskItem()).change).toEqual({ until: null })
  })
})

describe('one after the other', () => {
  const way = (
    act: (item: number) => Promise<string>,
    onEach: (count: number) => void = () => undefined,
  ) => ({
    ...{ act, signal: new AbortController().signal, wait: async () => undefined },
    onEach: ({ done, refused }: { done: readonly unknown[]; refused: readonly unknown[] }) =>
      onEach(done.length + refused.length),
  })

  test('a refusal is kept with its reason, and the rest go on', async () => {
    const seen: number[] = []
    const act = async (item: number) => {
      if (item === 2) throw new ApiProblem('called-off', 409)
      return `did ${item}`
    }
    const { done, refused } = await runEach(
      [1, 2, 3],
      way(act, (count) => seen.push(count)),
    )
    expect(done.map(({ answer }) => answer)).toEqual(['did 1', 'did 3'])
    expect(refused).toMatchObject([{ item: 2, error: { code: 'called-off' } }])
    expect(seen).toEqual([1, 2, 3])
  })

  test('it stops before the next one, and leaves what is on its way to end', async () => {
    const controller = new AbortController()
    const act = async (item: number) => {
      if (item === 2) controller.abort()
      return `did ${item}`
    }
    const { done } = await runEach([1, 2, 3], { ...way(act), signal: controller.signal })
    expect(done.map(({ item }) => item)).toEqual([1, 2])
  })

  test('"too many requests" is waited out, a while', async () => {
    let refusals = 3
    const busy = async () => {
      if (refusals-- > 0) throw new ApiProblem('too-many-requests', 429)
      return 'done'
    }
    expect((await runEach([1], way(busy))).done).toHaveLength(1)
    const always = async (): Promise<string> => {
      throw new ApiProblem('too-many-requests', 429)
    }
    expect((await runEach([1], way(always))).refused).toHaveLength(1)
  })
})
