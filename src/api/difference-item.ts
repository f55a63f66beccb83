import { type Catalogue, dueOf, solutionName } from '#domain/catalogue.ts'
import type { Comparison, Difference } from '#domain/compare-editions.ts'
import { type Deadline, onDay } from '#domain/deadline.ts'
import type { DifferenceItem } from './draft-contract.ts'

/** Returns what a comparison found of an item, with what it is called and due by; undefined for no item of either. */
export function differenceItem(
  difference: Difference,
  { before, after }: Comparison,
): DifferenceItem | undefined {
  // What is gone is called as it was.
  const found = itemOf(difference.item, after) ?? itemOf(difference.item, before)
  return found && { ...found, change: difference.kind, ...moreOf(difference) }
}

function moreOf(difference: Difference) {
  switch (difference.kind) {
    case 'moved':
      return { from: difference.from }
    case 'gone':
      return { stays: difference.stays }
    case 'reworded':
    case 'title-final':
      return { was: difference.was }
    case 'signatures':
      return { signed: [...difference.signed], missing: [...difference.missing] }
    case 'changed':
      return { fields: [...difference.fields] }
    default:
      return {}
  }
}

type Item = Pick<DifferenceItem, 'type' | 'id' | 'title' | 'solution' | 'deadline'>

function itemOf(id: string, catalogue: Catalogue): Item | undefined {
  const obligation = catalogue.obligations.get(id)
  if (obligation) return item(obligation.type, obligation.item, dueOf(obligation), catalogue)
  const event = catalogue.events.get(id)
  if (event) return item('event', event, onDay(event.start.slice(0, 10), event.start), catalogue)
  // A task that only asks to sign an agreement is no obligation of its own.
  const task = catalogue.tasks.get(id)
  if (task) return item('task', task, task.due, catalogue)
  const milestone = catalogue.milestones.find((one) => one.id === id)
  if (milestone) return item('milestone', milestone, milestone.when, catalogue)
  const notice = catalogue.notices.find((one) => one.id === id)
  return notice && item('notice', notice, undefined, catalogue)
}

function item(
  type: Item['type'],
  { id, title, solution }: { readonly id: string; readonly title: string; readonly solution?: string },
  deadline: Deadline | undefined,
  catalogue: Catalogue,
): Item {
  return {
    ...{ type, id, title },
    ...(solution === undefined
      ? {}
      : { solution: { id: solution, name: solutionName(catalogue, solution) } }),
    ...(deadline && { deadline }),
  }
}
