import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unreadable } from '#domain/deadline.ts'
import { edited, isRefusal } from '#domain/review/edit.ts'
import { patchBetween, patched } from '#domain/review/patch.ts'
import { openProblems, type ReviewedDraft } from '#domain/review/reviewed-draft.ts'
import { sameValue } from '#domain/review/same-value.ts'
import { stepBack, withStep } from '#domain/review/step.ts'
import { aDraft, aProblem } from '#tests/support/draft-factories.ts'
import { anEdition, aTask } from '#tests/support/factories.ts'

const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a patch', () => {
  it('makes any value of JSON of any other, also after it was kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (from, to) => {
        const patch = patchBetween(from, to)
        if (!patch) return sameValue(from, to)
        return sameValue(patched(from, asKept(patch) as typeof patch), to)
      }),
    )
  })

  it.each(['toString', 'valueOf', '__proto__', 'constructor'])(
    'takes away and puts in a field named %s, which every object inherits',
    (name) => {
      const [without, having] = [{ id: 1 }, JSON.parse(`{"id":1,"${name}":{"a":1}}`) as object]
      expect(sameValue(without, having)).toBe(false)
      for (const [from, to] of [
        [having, without],
        [without, having],
      ] as const) {
        const patch = patchBetween(from, to)
        expect(patch && sameValue(patched(from, asKept(patch) as typeof patch), to)).toBe(true)
      }
    },
  )

  it('is small where little differs', () => {
    const tasks = Array.from({ length: 200 }, (_, i) => ({ id: `task-${i}`, title: 'Godkend' }))
    const [renamed, without] = [tasks.with(7, { id: 'task-7', title: 'Ny' }), tasks.toSpliced(9, 1)]
    expect(patchBetween(tasks, renamed)).toEqual({ members: { 7: { fields: { title: { to: 'Ny' } } } } })
    expect(patchBetween(without, tasks)).toEqual({ at: 9, out: 0, in: [tasks[9]] })
  })
})

describe('an edit that is taken back', () => {
  const task = aTask({ due: unreadable('50.10.2025', '50 is no day') })
  const problem = aProblem({ item: task.id, field: 'due' })
  const edition = anEdition({ tasks: [aTask(), task, aTask()] })
  const reviewed = (): ReviewedDraft => ({
    draft: aDraft({ edition, problems: [problem] }),
    decisions: [],
    steps: [],
  })
  function done(before: ReviewedDraft, edit: Parameters<typeof edited>[1]) {
    const after = edited(before, edit)
    if (isRefusal(after)) throw new Error(JSON.stringify(after))
    return withStep(before, after, { edit: edit.kind })
  }

  it('leaves the draft as it was: the item in its place, its problem open', () => {
    const before = reviewed()
    const after = done(before, { kind: 'reject', problem: problem.id })
    expect(after.draft.edition.tasks).toHaveLength(2)
    const back = stepBack(after)
    expect(back).toEqual(before)
    expect(back && openProblems(back)).toHaveLength(1)
  })

  it('is the latest first, until none is left', () => {
    const first = done(reviewed(), { kind: 'keep', problem: problem.id })
    const second = done(first, { kind: 'field', item: task.id, field: 'title', value: 'Ny titel' })
    expect(stepBack(second)).toEqual(first)
    expect(stepBack(stepBack(second) ?? second)).toEqual(reviewed())
    expect(stepBack(reviewed())).toBeUndefined()
  })

  it('is no step where nothing has changed', () => {
    const before = reviewed()
    const same = done(before, { kind: 'field', item: task.id, field: 'title', value: task.title })
    expect(same.steps).toEqual([])
  })
})
