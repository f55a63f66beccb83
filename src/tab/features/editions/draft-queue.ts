import { type Content, type Draft, FIELDS, itemNamed, type Named } from './draft-fields.ts'

export type Problem = Draft['problems'][number]

/** What a problem is about: an item's field, the edition's own, or words that became nothing. */
export interface Subject {
  readonly of?: Named
  /** The name by which its fields are edited. */
  readonly name?: string
  readonly list?: Named['list'] | 'edition'
}

/** Returns what a problem is about. */
export function subjectOf(content: Content, { item, field }: Problem): Subject {
  const of = item === undefined ? undefined : itemNamed(content, item)
  if (of) return { of, name: of.name, list: of.list }
  const isOwn = item === undefined && FIELDS.edition.some(({ name }) => name === field)
  return isOwn ? { name: 'edition', list: 'edition' } : {}
}

export const isOpen = ({ decision }: Problem): boolean => decision === undefined

/** Returns the open problem after another, going round; undefined where none is open. */
export function nextOpen(problems: readonly Problem[], after: string): Problem | undefined {
  const at = problems.findIndex(({ id }) => id === after)
  return [...problems.slice(at + 1), ...problems.slice(0, at)].find(isOpen)
}

/** Returns the problems of the same paragraph, among them this one. */
export function ofOneParagraph(problems: readonly Problem[], { where }: Problem): readonly Problem[] {
  return problems.filter((one) => one.where.page === where.page && one.where.line === where.line)
}
