import type { Catalogue } from './catalogue.ts'
import type { Task } from './edition.ts'
import { type Followed, followsEvent, followsObligation } from './followed.ts'

/** The ids of what a channel follows, in the order of the catalogue. */
export interface FollowedItems {
  readonly agreements: readonly string[]
  readonly tasks: readonly string[]
  readonly events: readonly string[]
}

/**
 * Returns what of the catalogue a channel follows; undefined where that is all of it. A task that only asks to sign an
 * agreement is one with it: the channel hears of it as of the agreement.
 */
export function followedItems(catalogue: Catalogue, followed: Followed): FollowedItems | undefined {
  const obligationOf = (task: Task) =>
    catalogue.obligations.get(task.agreement ?? task.id) ??
    ({ type: 'task', id: task.id, item: task } as const)
  const agreements = [...catalogue.agreements.values()].filter((item) =>
    followsObligation({ type: 'agreement', id: item.id, item }, followed),
  )
  const tasks = [...catalogue.tasks.values()].filter((task) =>
    followsObligation(obligationOf(task), followed),
  )
  const events = [...catalogue.events.values()].filter((event) => followsEvent(event, followed))
  const all = catalogue.agreements.size + catalogue.tasks.size + catalogue.events.size
  if (agreements.length + tasks.length + events.length === all) return undefined
  return { agreements: idsOf(agreements), tasks: idsOf(tasks), events: idsOf(events) }
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
