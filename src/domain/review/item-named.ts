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
  const found = ITEM_LISTS.find(
    (one) => (slash < 0 || one === list) && edition[one].some((item) => item.id === id),
  )
  return found && { list: found, id }
}
