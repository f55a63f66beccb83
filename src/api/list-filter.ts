import type { z } from 'zod'
import { type Day, day } from '#domain/day.ts'
import { type Deadline, fallsWithin, isDecided, isOverdue } from '#domain/deadline.ts'
import { isSettled, type Standing } from '#domain/standing.ts'
import type { List, listQuerySchema } from './contract.ts'
import { ApiProblem } from './problem.ts'

/** The filters and the page of a list, as a caller asked for them. */
export type ListQuery = z.output<typeof listQuerySchema>

/** What the filters of a list look at, whatever the item is. A meeting's deadline is the day it is held. */
export interface Listed {
  readonly id: string
  readonly type: 'agreement' | 'task' | 'event'
  /** One kind of them, such as `databehandleraftale` or `webinar`. */
  readonly kind?: string
  readonly solution?: string
  readonly audience: readonly string[]
  readonly deadline: Deadline
}

/** Returns whether an item passes the filters of a list, which are those of the command `ask`. */
export function passes(item: Listed, query: ListQuery, standing: Standing | undefined, today: Day): boolean {
  const { solution, kind, role, from, to, status } = query
  if (solution !== undefined && !solution.split(',').includes(item.solution ?? '')) return false
  if (kind !== undefined && kind !== item.type && kind !== item.kind) return false
  if (role !== undefined && !item.audience.some((words) => words.toLowerCase().includes(role.toLowerCase())))
    return false
  if ((from ?? to) !== undefined && !fallsWithin(item.deadline, dayOf(from), dayOf(to))) return false
  return status === undefined || hasStatus(status, item.deadline, standing, today)
}

const dayOf = (text: string | undefined) => (text === undefined ? undefined : day(text))

function hasStatus(
  status: NonNullable<ListQuery['status']>,
  deadline: Deadline,
  standing: Standing | undefined,
  today: Day,
): boolean {
  switch (status) {
    case 'signed':
      return standing?.state === 'fulfilled'
    case 'unsigned':
      return standing?.state === 'open'
    case 'open':
      return !isSettled(standing)
    case 'overdue':
      return isOverdue(deadline, today) && !isSettled(standing)
    case 'unclear':
      return !isDecided(deadline) && standing?.state !== 'not-ours'
  }
}

/**
 * Returns one page of the items that are chosen, in the order given. The cursor is the id that the page before ended
 * with; that item may not be chosen any more, since somebody may sign it between two pages.
 */
export function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  query: ListQuery,
  isChosen: (item: T) => boolean,
): List<T> {
  const start = query.cursor === undefined ? 0 : items.findIndex((item) => item.id === query.cursor) + 1
  if (query.cursor !== undefined && start === 0)
    throw new ApiProblem('invalid-request', 'the cursor is of another list: begin again without it')
  const left = items.slice(start).filter(isChosen)
  const page = left.slice(0, query.limit)
  const last = page.at(-1)
  return left.length > page.length && last ? { items: page, next: last.id } : { items: page }
}
