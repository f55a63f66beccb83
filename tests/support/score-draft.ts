import { damage } from '#catalog/matching/damage.ts'
import type { Draft } from '#domain/draft.ts'

/** What is known to be right: by field, each with the value that a draft would have. */
export interface Fact {
  readonly title: string
  readonly fields: Readonly<Record<string, unknown>>
  /** Words that a problem about it must have, where the draft has it not. */
  readonly words: readonly string[]
}

/** An item of a draft, with its fields as facts have them. */
export interface Stated {
  readonly id: string
  readonly title: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** How a draft holds facts of one kind. */
export interface Score {
  readonly facts: number
  /** Facts that are in the draft, each field right or doubted. */
  readonly right: number
  /** Facts whose words are among the problems, beside those. */
  readonly asked: number
  /** Facts that are in neither. */
  readonly missing: readonly string[]
  /** Fields and items that are stated without doubt and are right, or not. */
  readonly stated: number
  readonly wrong: readonly string[]
}

const ALIKE = 0.4

/** Returns how the items of a draft hold the facts. What a problem is about is not stated. */
export function score(draft: Draft, facts: readonly Fact[], items: readonly Stated[]): Score {
  const free = new Set(items)
  const wrong: string[] = []
  const missing: string[] = []
  let [right, asked, stated] = [0, 0, 0]
  for (const fact of facts) {
    const item = nearest(fact, free)
    if (item) {
      free.delete(item)
      right++
      for (const [field, value] of Object.entries(fact.fields)) {
        if (isDoubted(draft, item, field)) continue
        stated++
        const has = item.fields[field]
        if (JSON.stringify(has) !== JSON.stringify(value))
          wrong.push(`${item.id}.${field}: ${JSON.stringify(has)}, not ${JSON.stringify(value)}`)
      }
    } else if (isAsked(draft, fact)) asked++
    else missing.push(fact.title)
  }
  for (const { id } of free) {
    if (draft.problems.some(({ item }) => item === id)) continue
    stated++
    wrong.push(`${id} is no fact`)
  }
  return { facts: facts.length, right, asked, missing, stated, wrong }
}

/** The item that a fact is: of the same key fields, and the nearest title. */
function nearest(fact: Fact, items: ReadonlySet<Stated>): Stated | undefined {
  const far = (item: Stated) =>
    damage(item.title, fact.title) / Math.max(item.title.length, fact.title.length)
  return [...items]
    .filter((item) => item.fields.key === fact.fields.key)
    .sort((a, b) => far(a) - far(b))
    .find((item) => far(item) <= ALIKE || isShortened(fact.title, item.title))
}

/** Whether each word of the one begins a word of the other: "Forventet kontrakt" is "Forventet kontraktindgåelse". */
const isShortened = (short: string, long: string) => {
  const words = long.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return short
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((one) => words.some((word) => word.startsWith(one)))
}

const isDoubted = ({ problems }: Draft, { id }: Stated, field: string) =>
  problems.some((problem) => problem.item?.replace(/^tasks\//, '') === id && problem.field === field)

const isAsked = ({ problems }: Draft, { words }: Fact) =>
  problems.some((problem) => words.every((word) => problem.words.includes(word)))

/** Returns a score as a line to read. */
export function scoreWords(kind: string, { facts, right, asked, missing, stated, wrong }: Score): string {
  const recall = ((right + asked) / facts).toFixed(2)
  const precision = (stated === 0 ? 1 : (stated - wrong.length) / stated).toFixed(3)
  const rest = [...missing.map((one) => `missing: ${one}`), ...wrong.map((one) => `wrong: ${one}`)]
  return [
    `${kind}: ${facts} facts, ${right} in the draft, ${asked} asked about; recall ${recall}, precision ${precision} of ${stated}`,
    ...rest,
  ].join('\n  ')
}
