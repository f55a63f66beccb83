/** Phrases by their first word, the longest first: a word that begins none costs one look-up. */
export type Phrases<T> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly value: T }[]
>

/** Returns the index of phrases written with spaces between their words. */
export function phrasesOf<T>(table: Readonly<Record<string, T>>): Phrases<T> {
  const index = new Map<string, { words: readonly string[]; value: T }[]>()
  for (const [phrase, value] of Object.entries(table)) {
    const words = phrase.split(' ')
    const [first = ''] = words
    index.set(
      first,
      [...(index.get(first) ?? []), { words, value }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return index
}

/** Returns the phrases that stand at a place in a sentence, the longest first. */
export function phrasesAt<T>(index: Phrases<T>, words: readonly string[], at: number) {
  const candidates = index.get(words[at] ?? '')
  return candidates?.filter((c) => c.words.every((word, i) => words[at + i] === word)) ?? []
}
