/** A stretch of words; `isFound` are those that something was read from. */
export interface Stretch {
  readonly words: string
  readonly isFound: boolean
}

/** Returns a line in stretches, by what was read from it; where words overlap, the longer ones are marked. */
export function markedWords(line: string, found: readonly string[]): readonly Stretch[] {
  const longestFirst = [...new Set(found)].filter((words) => words !== '' && words !== line)
  longestFirst.sort((a, b) => b.length - a.length)
  return longestFirst.reduce<readonly Stretch[]>(
    (stretches, words) => stretches.flatMap((stretch) => (stretch.isFound ? stretch : split(stretch, words))),
    [{ words: line, isFound: false }],
  )
}

/** Marks words where they stand first: the same day further on may be another's. */
function split({ words: all }: Stretch, words: string): Stretch[] {
  const at = all.indexOf(words)
  if (at < 0) return [{ words: all, isFound: false }]
  const parts = [
    { words: all.slice(0, at), isFound: false },
    { words, isFound: true },
    { words: all.slice(at + words.length), isFound: false },
  ]
  return parts.filter((part) => part.words !== '')
}

const AFTER = 60
const LEAST = 160
/** What would be left out must be worth a press. */
const WORTH = 60

/** Returns so much of a long line as holds all that was found in it, and a little more; a short one whole. */
export function beginningOf(line: string, found: readonly string[]): string {
  const ends = found.map((words) => line.indexOf(words) + words.length)
  const least = Math.max(LEAST, ...ends) + AFTER
  if (line.length <= least + WORTH) return line
  return line.slice(0, Math.max(line.lastIndexOf(' ', least), ...ends))
}
