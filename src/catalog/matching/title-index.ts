import { damage, sameButForDamage } from './damage.ts'
import { keyOf, skeletonsOf } from './skeleton.ts'

/** Something with a title to be found again by. */
export interface Titled {
  readonly id: string
  readonly title: string
  readonly solution?: string
}

/** What a title is found as: `same` but for damage, or only `alike`. `far` is small for the nearest. */
interface TitleFound<T extends Titled> {
  readonly item: T
  readonly how: 'same' | 'alike'
  readonly far: number
  /** Whether the words name all codes and numbers of the known title. */
  readonly sameCodes: boolean
}

/** Finds titles that are known, damaged or reworded. */
export interface TitleIndex<T extends Titled> {
  /** Returns the known titles that a wording is or is like, the nearest first. */
  find(title: string, solution?: string): readonly TitleFound<T>[]
}

/** The share of words that two titles must have in common to be held against each other. */
const LEAST_SHARED = 0.5
const MOST_COMPARED = 8

/** Returns the index of some titles. To look one up takes time by those that share words with it. */
export function titleIndex<T extends Titled>(items: Iterable<T>): TitleIndex<T> {
  const bySkeleton = new Map<string, Set<T>>()
  const sizes = new Map<T, number>()
  // Titles of short words alone have nothing that survives damage.
  const byKey = new Map<string, T[]>()
  for (const item of items) {
    const skeletons = new Set(skeletonsOf(item.title))
    sizes.set(item, skeletons.size)
    byKey.set(keyOf(item.title), [...(byKey.get(keyOf(item.title)) ?? []), item])
    for (const skeleton of skeletons)
      bySkeleton.set(skeleton, (bySkeleton.get(skeleton) ?? new Set()).add(item))
  }
  const sharing = (title: string) => {
    const exact = byKey.get(keyOf(title)) ?? []
    if (exact.length > 0) return exact.map((item) => ({ item, share: 1 }))
    const own = new Set(skeletonsOf(title))
    const shared = new Map<T, number>()
    for (const skeleton of own)
      for (const item of bySkeleton.get(skeleton) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1)
    return [...shared]
      .map(([item, n]) => ({ item, share: n / Math.max(own.size, sizes.get(item) ?? 1) }))
      .filter(({ share }) => share >= LEAST_SHARED)
      .sort((a, b) => b.share - a.share)
  }
  return {
    find: (title, solution) =>
      sharing(title)
        .filter(({ item }) => solution === undefined || solution === '' || item.solution === solution)
        .slice(0, MOST_COMPARED)
        .map(({ item }) => foundAs(item, title))
        .sort((a, b) => (a.how === b.how ? a.far - b.far : a.how === 'same' ? -1 : 1)),
  }
}

function foundAs<T extends Titled>(item: T, title: string): TitleFound<T> {
  const codes = new Set(codesOf(title))
  const sameCodes = codesOf(item.title).every((code) => codes.has(code))
  return {
    item,
    sameCodes,
    how: sameCodes && sameButForDamage(title, item.title) ? 'same' : 'alike',
    far: damage(title, item.title) / Math.max(1, item.title.length),
  }
}

/** "EG" and "KMD", "datapakke 1" and "datapakke 2", "bilag A" and "bilag B" are one letter apart, and not the same. */
const codesOf = (title: string): readonly string[] =>
  title.match(/\b(?:[A-ZÆØÅ](?:\+[A-ZÆØÅ])*|\p{Lu}{2,}|\p{L}*\d[\p{L}\d.]*)(?![\p{L}\d])/gu) ?? []
