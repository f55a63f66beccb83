/** What stands for a character that a font does not have. */
const MISSING = '□'

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

/**
 * Returns a text with a box for each character that the font has no sign for (emoji, scripts of other countries): left
 * to the font, they would leave marks that nobody can read, and no text behind them.
 */
export function printable(text: string, hasSign: (codePoint: number) => boolean): string {
  const shown = (segment: string) => [...segment].every((char) => hasSign(char.codePointAt(0) ?? 0))
  return Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) =>
    shown(segment) ? segment : MISSING,
  ).join('')
}
