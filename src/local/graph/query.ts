import { REFUSALS } from './graph-error.ts'
import type { StoredEvent } from './mailboxes.ts'

/** What a request asks to see. */
export interface EventQuery {
  readonly matches: (event: StoredEvent) => boolean
  readonly top: number
  /** The properties to answer with; undefined: all. */
  readonly select: ReadonlySet<string> | undefined
  /** The extended property to answer with; undefined: none, as Graph does unless it is asked. */
  readonly expand: string | undefined
}

const PARAMETERS = new Set(['$filter', '$select', '$expand', '$top', '$orderby'])
const FILTER =
  /^singleValueExtendedProperties\/any\((\w+): ?\1\/id eq '((?:[^']|'')+)' and \1\/value eq '((?:[^']|'')*)'\)$/i
const EXPAND = /^singleValueExtendedProperties\(\$filter=id eq '((?:[^']|'')+)'\)$/i
const MAX_TOP = 1000
const DEFAULT_TOP = 10

/** Returns what a query string asks. Throws GraphRefusal on what Graph, or this stand-in, does not understand. */
export function eventQuery(parameters: Readonly<Record<string, string>>): EventQuery {
  for (const name of Object.keys(parameters)) {
    if (!PARAMETERS.has(name)) throw REFUSALS.query(`Query option '${name}' is not supported.`)
  }
  const { $filter, $select, $expand, $top } = parameters
  return {
    matches: $filter === undefined ? () => true : filterOf($filter),
    top: topOf($top),
    select: $select === undefined ? undefined : new Set($select.split(',').map((name) => name.trim())),
    expand: $expand === undefined ? undefined : expandOf($expand),
  }
}

function filterOf(filter: string): EventQuery['matches'] {
  const [, , id, value] = FILTER.exec(filter) ?? []
  if (id === undefined || value === undefined) throw REFUSALS.query(`Invalid filter clause: ${filter}`)
  const wanted = { id: unquoted(id), value: unquoted(value) }
  return ({ body }) =>
    (body.singleValueExtendedProperties ?? []).some((p) => p.id === wanted.id && p.value === wanted.value)
}

function expandOf(expand: string): string {
  const id = EXPAND.exec(expand)?.[1]
  if (id === undefined) throw REFUSALS.query(`Could not expand '${expand}'.`)
  return unquoted(id)
}

function topOf(top: string | undefined): number {
  if (top === undefined) return DEFAULT_TOP
  const count = Number(top)
  if (!Number.isInteger(count) || count < 1 || count > MAX_TOP)
    throw REFUSALS.query(`Invalid value '${top}' for $top.`)
  return count
}

function unquoted(text: string): string {
  return text.replaceAll("''", "'")
}
