/** Marks that can turn the reading direction of everything after them, and control characters. */
const UNRULY = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/**
 * Returns words of a person or of the source as one line of at most `longest` characters, without the marks that
 * could turn round or hide what stands beside them. It goes into a TextRun or a title, never into Markdown.
 */
export function foreign(text: string, longest = 240): string {
  const line = text.toWellFormed().replace(UNRULY, ' ').replace(/\s+/g, ' ').trim()
  const characters = Array.from(line.slice(0, longest * 2 + 2))
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
