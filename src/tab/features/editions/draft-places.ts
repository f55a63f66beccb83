import type { DraftTextItem } from '#api/contract.ts'
import { type Draft, itemsOf, LISTS, type Named } from './draft-fields.ts'
import type { Problem } from './draft-queue.ts'

/** What became of a line: fields of items, questions, or nothing (`as` what it was taken for). */
export interface Became {
  readonly fields: readonly { readonly of: Named; readonly field: string }[]
  readonly problems: readonly Problem[]
}

export interface Place {
  readonly page: number
  readonly line: number
}
export const placeKey = ({ page, line }: Place) => `${page}-${line}`

const NOTHING: Became = { fields: [], problems: [] }

/** Returns what became of each line that something became of, by its place. */
export function becameOf(draft: Draft, text: DraftTextItem): ReadonlyMap<string, Became> {
  const places = new Map<string, Became>()
  const add = (place: Place, more: Partial<Became>) => {
    const { fields, problems } = places.get(placeKey(place)) ?? NOTHING
    places.set(placeKey(place), {
      fields: [...fields, ...(more.fields ?? [])],
      problems: [...problems, ...(more.problems ?? [])],
    })
  }
  for (const { of, field, where, words } of foundIn(draft))
    for (const line of field === 'row' ? linesOfWords(text, where, words) : [where.line])
      add({ page: where.page, line }, { fields: [{ of, field }] })
  for (const problem of draft.problems)
    for (const line of linesOfWords(text, problem.where, problem.words))
      add({ page: problem.where.page, line }, { problems: [problem] })
  return places
}

/** Returns all that was found of the items, each field by itself. */
function foundIn({ content, found }: Draft) {
  return LISTS.flatMap((list) => itemsOf(content, list)).flatMap((of) =>
    Object.entries(found[of.item.id] ?? {}).map(([field, one]) => ({ of, field, ...one })),
  )
}

/** The words of a row may be those of several lines, from where it begins. */
const MOST_LINES = 60

/** Returns the lines of a page that words are of: the one where they begin, and those after it that they hold whole. */
export function linesOfWords(text: DraftTextItem, { page, line }: Place, words: string): readonly number[] {
  const lines = text.pages.find((one) => one.page === page)?.lines ?? []
  const at = lines.findIndex((one) => one.line === line)
  const more: number[] = []
  for (const one of lines.slice(at + 1, at + 1 + MOST_LINES)) {
    if (at < 0 || !words.includes(one.text.trim())) break
    more.push(one.line)
  }
  return [line, ...more]
}

/** Returns a line in three parts, of which the middle one are the words; all of it where they do not stand in it so. */
export function marked(line: string, words: string): readonly [string, string, string] {
  const at = words === '' ? -1 : line.indexOf(words)
  return at < 0 ? ['', line, ''] : [line.slice(0, at), words, line.slice(at + words.length)]
}
