const BREAKS = /\s+/g
const LONGEST = 4000

/** Returns the words of a cell as one line. */
export const wordsIn = (text: string) => text.slice(0, LONGEST).replace(BREAKS, ' ').trim()
