import type { Edition } from '../edition.ts'
import { ITEM_LISTS, type ItemList } from './edition-shape.ts'

/** Where an item stands in an edition. */
export interface ItemPlace {
  readonly list: ItemList
  readonly id: string
}

/**
 * Returns where the item of a name stands: its id, or its list and its id (`tasks/flis-dba`), since a task that only asks
 * to sign an agreement may have the id of that. Undefined for an item that is not there.
 */
export function itemNamed(edition: Edition, name: string): ItemPlace | undefined {
  const slash = name.lastIndexOf('/')
  const [list, id] = [name.slice(0, Math.max(0, slash)), name.slice(slash + 1)]
  // A name without a list is the agreement's, where a task has the same id.
  const found = ['agreements' as const, ...ITEM_LISTS].find(
    (one) => (slash < 0 || one === list) && edition[one].some((item) => item.id === id),
  )
  return found && { list: found, id }
}

/** Returns whether two names are of one item, by its id alone or with its list; no name is of none. */
export function isOneItem(edition: Edition, name: string | undefined, other: string): boolean {
  if (name === undefined || name === other) return name === other
  const [one, two] = [itemNamed(edition, name), itemNamed(edition, other)]
  return one !== undefined && one.list === two?.list && one.id === two.id
}
