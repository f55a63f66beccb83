import { addDays, type Day, day } from '#domain/day.ts'
import { type Deadline, inPeriod, undecided, unreadable } from '#domain/deadline.ts'
import { fold } from '#domain/fold.ts'
import type { Bilingual } from '#domain/language.ts'
import { type DateWord, dateWordsOf } from '#domain/office-dates/date-words.ts'
import { readOccasion } from '#domain/office-dates/read-occasion.ts'
import { readWritten, type WhyNone } from '#domain/office-dates/read-written.ts'
import { bareWords } from './bare-words.ts'

/** What the words of a cell say of a time: never a date that does not stand there. */
export interface ReadDeadline {
  readonly deadline: Deadline
  /** `inferred` where the year is the meeting's and not the words' own. */
  readonly how: 'stated' | 'inferred'
  /** What the words may mean, where they are unreadable. */
  readonly candidates: readonly Deadline[]
  /** What a person should know although there is a date. */
  readonly doubt?: Bilingual
}

const UNDECIDED =
  /^(?:uafklaret|ikke (?:af)?klaret|ikke fastlagt|ikke fastsat|endnu ikke .{0,40}|afventer.{0,40}|ukendt|mangler|tbd|n\/a|senere|foelger|-+|\?+)$/
const LEADS = new Set(
  'sendt sendes udsendt udsendes afsendt forventes forventet forventeligt ca cirka senest frist deadline pr per i paa til start slut fra tentativt og med omkring inden underskrift underskrives dato svarfrist dags'.split(
    ' ',
  ),
)
const BEFORE = new Set(['foer', 'for', 'inden'])
const YEARS_AHEAD = /^20\d{2}\s*[-–]\s*20\d{2}\s*\+?$|^20\d{2}\s*\+$/

/** Why there is no date, in the words that a deadline carries. */
export const WHY_NONE: Readonly<Record<WhyNone | 'no-date', string>> = {
  'no-such-day': 'ingen dag i kalenderen',
  'other-weekday': 'ugedagen og datoen passer ikke sammen',
  'far-year': 'årstallet ligger mange år fra mødet',
  'ends-before-it-begins': 'slutter, før det begynder',
  'ran-together': 'tallene er løbet sammen',
  'no-date': 'ingen dato, der kan læses',
}

/** Reads all the words of a cell as a deadline. A year that is not written is inferred from the day of the meeting. */
export function readDeadline(text: string, meeting: Day): ReadDeadline {
  const raw = bareWords(text)
  const stated = { how: 'stated', candidates: [] } as const
  const plain = fold(raw)
  if (raw === '') return { ...stated, deadline: undecided(text.trim()) }
  if (UNDECIDED.test(plain) || YEARS_AHEAD.test(raw)) return { ...stated, deadline: undecided(raw) }
  const words = dateWordsOf(raw)
  const occasion = readAroundOccasion(words, raw, meeting)
  if (occasion) return occasion
  const at = words.findIndex(({ word }) => !LEADS.has(word))
  const read = at < 0 ? undefined : readWritten(words, at, meeting)
  if (read === undefined || at + read.length < words.length)
    return { ...stated, deadline: unreadable(raw, WHY_NONE['no-date']) }
  if (read.kind === 'none') {
    const candidates = read.candidates.map(({ from, to }) => inPeriod(from, to, raw))
    return { ...stated, deadline: unreadable(raw, whyWith(read.why, candidates)), candidates }
  }
  return {
    deadline: inPeriod(read.from, read.to, raw),
    how: read.stated ? 'stated' : 'inferred',
    candidates: [],
    ...(raw.includes('?') && { doubt: QUESTIONED }),
  }
}

const QUESTIONED: Bilingual = {
  da: 'Der står et spørgsmålstegn ved tidspunktet.',
  en: 'There is a question mark beside the time.',
}

/** Says which days it may be: "ingen dag i kalenderen: 10.10.2025, 20.10.2025 eller 30.10.2025". */
function whyWith(why: WhyNone, candidates: readonly Deadline[]): string {
  const days = candidates.flatMap((c) => ('from' in c ? [short(c.from, c.to)] : []))
  const last = days.at(-1)
  if (last === undefined) return WHY_NONE[why]
  const others = days.slice(0, -1)
  return `${WHY_NONE[why]}: ${others.length === 0 ? last : `${others.join(', ')} eller ${last}`}`
}

const dotted = (on: Day) => `${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}`
const short = (from: Day, to: Day) => (from === to ? dotted(from) : `${dotted(from)}-${dotted(to)}`)

/** "Før sommerferien 2026" only says what it is to happen before; "efter sommerferien" has no end. */
function readAroundOccasion(words: readonly DateWord[], raw: string, meeting: Day): ReadDeadline | undefined {
  const at = words.findIndex(({ word }) => BEFORE.has(word) || word === 'efter')
  if (at < 0 || words.slice(0, at).some(({ word }) => !LEADS.has(word))) return undefined
  const plain = words.slice(at + 1).map(({ word }) => word)
  const occasion = readOccasion(plain, 0, meeting)
  if (!occasion || occasion.length < plain.length) return undefined
  const how = plain.some((word) => /^20\d{2}$/.test(word)) ? 'stated' : 'inferred'
  if (words[at]?.word === 'efter') return { deadline: undecided(raw), how, candidates: [] }
  const last = addDays(occasion.from, -1)
  return {
    deadline: inPeriod(day(`${last.slice(0, 4)}-01-01`), last, raw),
    how,
    candidates: [],
    doubt: {
      da: 'Der står kun, hvad det skal være sket før. Den første dag er sat til årets begyndelse.',
      en: 'It only says what it is to happen before. The first day has been set to the start of the year.',
    },
  }
}
