import type { TaskItem } from '#api/contract.ts'

interface Chain {
  readonly solution: TaskItem['solution']
  /** In their order. */
  readonly steps: readonly TaskItem[]
  readonly done: number
  /** The first that is not done; undefined when all are, or are not theirs. */
  readonly next: TaskItem | undefined
}

/** Returns the tasks that KOMBIT hands out as steps, by their solution; one step alone is no chain. */
export function chainsOf(tasks: readonly TaskItem[]): readonly Chain[] {
  const steps = tasks.filter(({ step, calledOff }) => step !== undefined && !calledOff)
  return [...Map.groupBy(steps, ({ solution }) => solution.id).values()].flatMap((members) => {
    const ordered = members.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0))
    const [first] = ordered
    if (!first || ordered.length < 2) return []
    const open = ordered.filter(({ standing }) => standing?.state !== 'done' && !standing?.notOurs)
    return [{ solution: first.solution, steps: ordered, done: ordered.length - open.length, next: open[0] }]
  })
}
