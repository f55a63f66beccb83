import { solutionName } from '#domain/catalogue.ts'
import type { CardContext } from '../context.ts'
import { foreign } from '../foreign-text.ts'

/** Returns solution and title of an item on one line; undefined for one that has left the catalogue. */
export function namedItem(id: string, { catalogue }: CardContext): string | undefined {
  const item = catalogue.obligations.get(id)?.item ?? catalogue.events.get(id)
  if (!item) return undefined
  const title = foreign(item.title, 90)
  return item.solution === undefined
    ? title
    : `${foreign(solutionName(catalogue, item.solution), 40)} · ${title}`
}
