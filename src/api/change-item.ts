import { type Catalogue, dueOf, solutionName } from '#domain/catalogue.ts'
import type { Change } from '#domain/catalogue-changes.ts'
import { type Deadline, onDay } from '#domain/deadline.ts'
import type { ChangeItem } from './contract.ts'

/**
 * Returns what an edition changed of an item, with what the item is called and due by now, as the contract has it.
 * Undefined for an item that is in no edition any more.
 */
export function changeItem(change: Change, catalogue: Catalogue): ChangeItem | undefined {
  const item = itemOf(change.item, catalogue)
  return (
    item && {
      change: change.kind,
      ...item,
      ...(change.kind === 'moved' ? { from: change.from } : {}),
    }
  )
}

type Item = Omit<ChangeItem, 'change' | 'from'>

function itemOf(id: string, catalogue: Catalogue): Item | undefined {
  const obligation = catalogue.obligations.get(id)
  if (obligation) {
    const { title, solution } = obligation.item
    return named(obligation.type, { id, title, solution, deadline: dueOf(obligation) }, catalogue)
  }
  const event = catalogue.events.get(id)
  if (!event) return undefined
  const { title, solution, start } = event
  return named('event', { id, title, solution, deadline: onDay(start.slice(0, 10), start) }, catalogue)
}

interface Named {
  readonly id: string
  readonly title: string
  readonly solution: string | undefined
  readonly deadline: Deadline
}

function named(type: Item['type'], { solution, ...item }: Named, catalogue: Catalogue): Item {
  const name =
    solution === undefined ? {} : { solution: { id: solution, name: solutionName(catalogue, solution) } }
  return { type, ...item, ...name }
}
