import { ownField } from './own-field.ts'
import { sameValue } from './same-value.ts'
import { isRecord } from './shape-faults.ts'

/**
 * What makes one value of JSON of another: it becomes another one (`to`), it is `gone`, some of its `fields` or of the
 * `members` of a list change, or of a list so many members are taken `out` at a place and others put `in`.
 */
export type Patch =
  | { readonly to: unknown }
  | { readonly gone: true }
  | { readonly fields: Readonly<Record<string, Patch>> }
  | { readonly members: Readonly<Record<string, Patch>> }
  | { readonly at: number; readonly out: number; readonly in: readonly unknown[] }

/** Returns what makes the one value of the other, small where little differs; undefined where they say the same. */
export function patchBetween(from: unknown, to: unknown): Patch | undefined {
  if (sameValue(from, to)) return undefined
  if (to === undefined) return { gone: true }
  if (Array.isArray(from) && Array.isArray(to)) return betweenLists(from, to)
  if (!isRecord(from) || !isRecord(to)) return { to }
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return {
    fields: patchesOf(
      fields.map((field) => [field, patchBetween(ownField(from, field), ownField(to, field))]),
    ),
  }
}

function betweenLists(from: readonly unknown[], to: readonly unknown[]): Patch {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && sameValue(from[start], to[start])) start++
  let end = 0
  while (end < shorter - start && sameValue(from.at(-1 - end), to.at(-1 - end))) end++
  if (from.length !== to.length)
    return { at: start, out: from.length - start - end, in: to.slice(start, to.length - end) }
  const places = Array.from({ length: to.length - start - end }, (_, i) => start + i)
  return { members: patchesOf(places.map((at) => [String(at), patchBetween(from[at], to[at])])) }
}

const patchesOf = (all: readonly (readonly [string, Patch | undefined])[]): Record<string, Patch> =>
  Object.fromEntries(all.flatMap(([key, patch]) => (patch ? [[key, patch]] : [])))

/** Returns a value with a patch made, which was between it and another. */
export function patched(value: unknown, patch: Patch): unknown {
  if ('to' in patch) return patch.to
  if ('gone' in patch) return undefined
  if ('members' in patch)
    return listOf(value).map((member, i) => {
      const change = patch.members[i]
      return change ? patched(member, change) : member
    })
  if ('at' in patch) return listOf(value).toSpliced(patch.at, patch.out, ...patch.in)
  const fields = isRecord(value) ? value : {}
  const changed = Object.entries(patch.fields).map(
    ([key, one]) => [key, patched(ownField(fields, key), one)] as const,
  )
  return Object.fromEntries(Object.entries({ ...fields, ...Object.fromEntries(changed) }).filter(isThere))
}

const isThere = ([, value]: readonly [string, unknown]) => value !== undefined
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
