import { type DueGroup, isDueGroup } from './due-group.ts'

/** Filters of an address that a list has no control for; those of the API's lists, meaning the same, and `due`. */
export interface MoreFilters {
  readonly kind?: string
  readonly role?: string
  readonly from?: string
  readonly to?: string
  /** What the overview's numbers lead to: applied by the pages, which know how an item stands. */
  readonly due?: DueGroup
}

interface Filterable {
  readonly kind?: string | undefined
  readonly audience: readonly string[]
  readonly deadline?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined
  readonly start?: unknown
}

/** The names that they have in an address. */
export const WITHOUT_CONTROLS = ['kind', 'role', 'from', 'to', 'due'] as const

/** Every agreement, task or meeting: on the page of them, no filter. */
const FAMILIES = ['agreement', 'task', 'event']
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Returns the filters of an address's search; what is no day or no word of a filter is left out. */
export function moreFiltersIn(search: string): MoreFilters {
  const params = new URLSearchParams(search)
  const [kind, role, from, to, due] = WITHOUT_CONTROLS.map((name) => params.get(name) ?? '')
  return {
    ...(kind && !FAMILIES.includes(kind) && { kind: kind.slice(0, 60) }),
    ...(role && { role: role.slice(0, 60) }),
    ...(from && isDay(from) && { from }),
    ...(to && isDay(to) && { to }),
    ...(due && isDueGroup(due) && { due }),
  }
}

/** Returns the items that pass the filters. A meeting's deadline is the day it is held; a period is in what it touches. */
export function passing<T extends Filterable>(items: readonly T[], filters: MoreFilters): readonly T[] {
  const { kind } = filters
  return items.filter(
    (item) => (kind === undefined || item.kind === kind) && isFor(item, filters) && isWithin(item, filters),
  )
}

function isFor({ audience }: Filterable, { role }: MoreFilters): boolean {
  return role === undefined || audience.some((words) => words.toLowerCase().includes(role.toLowerCase()))
}

function isWithin({ deadline, start }: Filterable, { from, to }: MoreFilters): boolean {
  if (from === undefined && to === undefined) return true
  const held = typeof start === 'string' ? start.slice(0, 10) : undefined
  const [first, last] = held === undefined ? [deadline?.from, deadline?.to] : [held, held]
  if (first === undefined || last === undefined) return false
  return (from === undefined || last >= from) && (to === undefined || first <= to)
}

const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text))
