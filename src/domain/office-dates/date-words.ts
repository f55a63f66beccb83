import { fold } from '../fold.ts'
import { MONTHS, THIRDS } from './names.ts'

/** A word of a text as the readers of dates want it: folded, a date of digits being one word; with where it stands. */
export interface DateWord {
  readonly word: string
  readonly start: number
  readonly end: number
  /** A date of digits, two numbers that may be one, digits that ran together, or a dash (whose word is "til"). */
  readonly kind: 'word' | 'number' | 'date' | 'day-month' | 'garbled' | 'dash'
}

const NOT_MORE = String.raw`(?![\d]|[./]\d)`
const KINDS: readonly (readonly [DateWord['kind'], string])[] = [
  ['date', String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:20\d{2}|\d{2})${NOT_MORE}`],
  ['day-month', String.raw`\d{1,2}[./]\d{1,2}(?!\d)`],
  ['garbled', String.raw`\d{1,2}[./]\d{5}(?!\d)`],
  ['number', String.raw`\d+`],
  ['word', String.raw`[\p{L}\p{M}][\p{L}\p{M}\d]*`],
  ['dash', '[-–—]'],
]
const WORD = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join('|'), 'gu')
const SHORT_YEAR = /^\d{2}$/

/** Returns the words of a text. Time is linear in its length. */
export function dateWordsOf(text: string): readonly DateWord[] {
  const words: DateWord[] = []
  for (const match of text.matchAll(WORD)) {
    const kind = KINDS[match.slice(1).findIndex((part) => part !== undefined)]?.[0] ?? 'word'
    const word = kind === 'dash' ? 'til' : fold(match[0])
    addWord(words, { word, kind, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** Adds a word, read together with the words before it where those are of the same date. */
function addWord(words: DateWord[], word: DateWord): void {
  const before = words.at(-1)
  if (word.kind === 'dash' && before?.kind === 'dash') return
  const ends = word.kind === 'number' && SHORT_YEAR.test(word.word) && endsMonth(words)
  // "dec-25" is a month of a year; "dec 25" would be a day.
  if (ends) words.pop()
  const month = words.at(-1)
  // "Jul" before a year, or after a number or a third, is July; else it may be Christmas.
  if (month?.word === JUL && word.kind === 'number') words.splice(-1, 1, { ...month, word: 'juli' })
  const isDated = before !== undefined && (before.kind === 'number' || THIRDS.has(before.word))
  if (ends) words.push({ ...word, word: `20${word.word}` })
  else words.push(word.word === JUL && isDated ? { ...word, word: 'juli' } : word)
}

const JUL = 'jul'

function endsMonth(words: readonly DateWord[]): boolean {
  const [month, dash] = words.slice(-2)
  const isMonth = month !== undefined && (MONTHS.has(month.word) || month.word === JUL)
  return dash?.kind === 'dash' && isMonth && month.end === dash.start
}
