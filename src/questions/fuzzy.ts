/** Words to find by a misspelling, grouped by first letter and length. */
export interface FuzzyIndex {
  readonly groups: ReadonlyMap<string, readonly Candidate[]>
}

interface Candidate {
  readonly word: string
  readonly letters: number
}

const SHORTEST = 5
const SHORTEST_OF_TWO_ERRORS = 9

/**
 * Returns the index of the words long enough to be recognised when misspelt. `others` (words of titles) are only
 * found where no word of the lexicon is as near.
 */
export function fuzzyIndex(words: Iterable<string>, others: Iterable<string>): FuzzyIndex {
  const groups = new Map<string, Candidate[]>()
  const seen = new Set<string>()
  for (const list of [words, others])
    for (const word of list) {
      if (word.length < SHORTEST || seen.has(word) || /\d/.test(word)) continue
      seen.add(word)
      const key = groupOf(word, word.length)
      const candidate = { word, letters: lettersOf(word) }
      const group = groups.get(key)
      if (group) group.push(candidate)
      else groups.set(key, [candidate])
    }
  return { groups }
}

/**
 * Returns the known word nearest to a misspelt one: one error from five letters on, two from nine; the first letter
 * must be right. Undefined where there is none.
 */
export function nearest(index: FuzzyIndex, word: string): string | undefined {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined
  const most = word.length >= SHORTEST_OF_TWO_ERRORS ? 2 : 1
  let best: { word: string; errors: number } | undefined
  for (const candidate of candidates(index, word, most)) {
    const errors = errorsBetween(word, candidate, best ? best.errors - 1 : most)
    if (errors !== undefined) best = { word: candidate, errors }
    if (best?.errors === 1) break
  }
  return best?.word
}

/** The words that begin alike, are about as long, and have about the same letters: cheap to tell, and few. */
function* candidates(index: FuzzyIndex, word: string, most: number): Generator<string> {
  const letters = lettersOf(word)
  for (let length = word.length - most; length <= word.length + most; length++)
    for (const c of index.groups.get(groupOf(word, length)) ?? [])
      if (bits(c.letters ^ letters) <= 2 * most) yield c.word
}

function groupOf(word: string, length: number): string {
  return `${word[0]}${length}`
}

function lettersOf(word: string): number {
  let set = 0
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31)
  return set
}

function bits(set: number): number {
  let n = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) n++
  return n
}

/**
 * Returns the number of letters missing, added, wrong or swapped with their neighbour between two words, or
 * undefined when there are more than `most` (Damerau's distance in its restricted form).
 */
export function errorsBetween(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = nextRow(a, b, i, row, before)
    if (Math.min(...next) > most) return undefined
    before = row
    row = next
  }
  const errors = row[b.length] ?? 0
  return errors <= most ? errors : undefined
}

function nextRow(
  a: string,
  b: string,
  i: number,
  row: readonly number[],
  before: readonly number[],
): number[] {
  const next = [i]
  for (let j = 1; j <= b.length; j++) {
    const cost = a[i - 1] === b[j - 1] ? 0 : 1
    const errors = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost)
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    next.push(swapped ? Math.min(errors, (before[j - 2] ?? 0) + 1) : errors)
  }
  return next
}
