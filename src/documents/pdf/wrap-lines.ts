/** Returns how wide a text is, in points. */
export type Measure = (text: string) => number

/**
 * Returns a text as lines that are no wider than `width` points, broken between words, or within a word that is wider than
 * a line by itself. All but the last end with the space they were broken at, so that whoever reads the lines aloud, or
 * copies them, gets the text that was put in.
 */
export function wrapLines(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<= )/).flatMap((one) => brokenUp(one, width, measure))) {
    if (line !== '' && measure((line + word).trimEnd()) > width) {
      lines.push(line)
      line = ''
    }
    line += word
  }
  return [...lines, line]
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** Returns a word in parts that fit on a line: most fit whole. A character that does not is a part by itself. */
function brokenUp(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word.trimEnd()) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure((part + segment).trimEnd()) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}
