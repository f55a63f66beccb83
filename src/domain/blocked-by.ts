import type { Catalogue } from './catalogue.ts'
import type { Agreement, AgreementKind, Task } from './edition.ts'
import type { Standing } from './standing.ts'

/** An agreement that a task waits for: known to be unsigned, or nobody knows. */
export interface Blocking {
  readonly agreement: Agreement
  readonly standing: 'unsigned' | 'unknown'
}

/** "Forudsætter, at tilslutningsaftalen er underskrevet", "når databehandleraftalen er underskrevet". */
const SIGNED_FIRST =
  /\b(?:forudsætter|kræver|når|efter at|først)\b[^.]{0,80}?\b(tilslutnings|databehandler|service|dataudvekslings)aftale\p{L}*[^.]{0,60}?\bunderskr/giu

/**
 * Returns the agreements that a task waits for, as far as the source says so, and no others: the one that it only asks to
 * sign; those of its solution of the kind that its own title or note says must be signed first; and, since the steps of
 * a chain are done one after the other, those that a step before it waits for. Nothing is told of a municipality whose
 * standings are not given, nor of a task or an agreement that is settled.
 */
export function blockedBy(
  task: Task,
  catalogue: Catalogue,
  standings: ReadonlyMap<string, Standing> | undefined,
): readonly Blocking[] {
  if (!standings || task.calledOff || isOver(standings.get(task.id))) return []
  const needed = new Set([task, ...stepsBefore(task, catalogue)].flatMap((one) => neededFor(one, catalogue)))
  return [...needed].flatMap((agreement): readonly Blocking[] => {
    const state = standings.get(agreement.id)?.state
    if (state === 'open') return [{ agreement, standing: 'unsigned' }]
    return state === 'unknown' ? [{ agreement, standing: 'unknown' }] : []
  })
}

const isOver = (standing: Standing | undefined) =>
  standing?.state === 'fulfilled' || standing?.state === 'not-ours'

function stepsBefore({ solution, step }: Task, { tasks }: Catalogue): readonly Task[] {
  if (step === undefined) return []
  return [...tasks.values()].filter(
    (other) => other.solution === solution && other.step !== undefined && other.step < step,
  )
}

function neededFor(task: Task, { agreements }: Catalogue): readonly Agreement[] {
  const signs = task.agreement === undefined ? undefined : agreements.get(task.agreement)
  const words = `${task.title}. ${task.note?.da ?? ''}`
  const kinds = new Set([...words.matchAll(SIGNED_FIRST)].map(([, kind]) => `${kind?.toLowerCase()}aftale`))
  const named =
    kinds.size === 0
      ? []
      : [...agreements.values()].filter(
          ({ solution, kind }) => solution === task.solution && kinds.has(kind satisfies AgreementKind),
        )
  return [...(signs ? [signs] : []), ...named]
}
