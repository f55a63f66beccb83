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
    const [found] = match
    const end = match.index + found.length
    const before = words.at(-1)
    if (kind === 'number' && SHORT_YEAR.test(found) && endsMonth(words)) {
      // "dec-25" is a month of a year; "dec 25" would be a day.
      words.pop()
      const month = words.at(-1)
      if (month?.word === 'jul') words.splice(-1, 1, { ...month, word: 'juli' })
      words.push({ word: `20${found}`, start: match.index, end, kind })
    } else if (kind === 'number' && before?.word === 'jul') {
      // Before a year "jul" is July; before anything else it may be Christmas.
      words.pop()
      words.push({ ...before, word: 'juli' }, { word: found, start: match.index, end, kind })
    } else if (!(kind === 'dash' && before?.kind === 'dash'))
      words.push({ word: kind === 'dash' ? 'til' : july(fold(found), before), start: match.index, end, kind })
  }
  return words
}

/** "Ultimo jul." and "3. jul." are of July. */
function july(word: string, before: DateWord | undefined): string {
  const isDated = before !== undefined && (before.kind === 'number' || THIRDS.has(before.word))
  return word === 'jul' && isDated ? 'juli' : word
}

function endsMonth(words: readonly DateWord[]): boolean {
  const [month, dash] = words.slice(-2)
  return (
    dash?.kind === 'dash' &&
    month !== undefined &&
    (MONTHS.has(month.word) || month.word === 'jul') &&
    month.end === dash.start
  )
}
