/** What the ruled lines of a table and the dirt of a picture are read as. */
const EDGE = /^[\s[\]|{}_:;.,'‘’`´*•·=»«~^\\—–©®°]+|[\s[\]|{}_;'‘`´*•·=»«~^\\©®°]+$/gu
const SPACES = /\s+/gu
const LONGEST = 2000

/** Returns the words of a cell as they stand, joined by single spaces, without what was read of the lines around it. */
export function bareWords(text: string): string {
  return text.slice(0, LONGEST).replace(SPACES, ' ').replace(EDGE, '').trim()
}

/** Returns whether a text has anything in it that one can read: two letters or digits beside each other. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text)
}
