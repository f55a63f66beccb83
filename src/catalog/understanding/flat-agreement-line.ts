import type { Day } from '#domain/day.ts'
import { isJoin, isRoleWord } from './audience.ts'
import { bareWords, hasWords } from './bare-words.ts'
import { type DateRun, datesInWords } from './dates-in-words.ts'
import { type KindWord, kindWord } from './kind-word.ts'
import type { SolutionLexicon, SolutionNamed } from './solution-lexicon.ts'
import { isTitleWord } from './title-words.ts'

/** What a line of a table of agreements holds, where only its words are left of the table. */
export interface FlatAgreementLine {
  readonly kind?: KindWord
  readonly solution?: SolutionNamed
  /** The words where the solution stands. */
  readonly head: string
  readonly title: string
  readonly sent?: DateRun
  /** What stands where it says when it was sent, and is no date. */
  readonly torn: string
  readonly audience: string
  readonly deadline?: DateRun
}

const MOST_WORDS = 60

/**
 * Tells the cells of a line apart by what they look like: solution, kind of agreement with the rest of its title, when it
 * was sent, roles, deadline. Undefined for a line that is too long to be a row.
 */
export function flatAgreementLine(
  text: string,
  solutions: SolutionLexicon,
  meeting: Day,
): FlatAgreementLine | undefined {
  const words = text.trim().split(/\s+/, MOST_WORDS + 1)
  if (words.length > MOST_WORDS) return undefined
  const kind = kindWord(words)
  const dates = datesInWords(words, meeting)
  const roles = rolesOf(words, dates, (kind?.at ?? -1) + 1)
  const named = roles?.at === 0 || kind?.at === 0 ? undefined : solutions.at(words.slice(0, kind?.at), 0)
  // A name may hold a kind of agreement, or what stands for another part of the row.
  const solution = named && (kind === undefined || named.length === kind.at) ? named : undefined
  const from = kind ? kind.at + 1 : (solution?.length ?? 0)
  const until = Math.min(dates.find(({ at }) => at >= from)?.at ?? words.length, roles?.at ?? words.length)
  const title = titleEnd(words, from, until, kind !== undefined)
  const before = dates.find(({ at }) => at >= title && at < (roles?.at ?? words.length))
  const after = dates.findLast(({ at }) => roles !== undefined && at >= roles.end)
  const pair = roles === undefined ? dates.filter(({ at }) => at >= title) : []
  const sent = before && (roles !== undefined || pair.length > 1 || saysSent(words, before)) ? before : undefined
  const deadline = after ?? (roles === undefined ? pair.filter((run) => run !== sent).at(-1) : undefined)
  return {
    ...(kind && { kind }),
    ...(solution && { solution }),
    head: words.slice(0, kind ? kind.at : (solution?.length ?? (title > 0 ? 0 : until))).join(' '),
    title: [kind?.rest ?? '', ...words.slice(from, title)].join(' ').trim(),
    ...(sent && { sent }),
    torn: sent === undefined && (kind || title > from) ? tornWords(words.slice(title, until)) : '',
    audience: roles ? words.slice(roles.at, roles.end).join(' ') : '',
    ...(deadline && { deadline }),
  }
}

const tornWords = (words: readonly string[]) => {
  const torn = bareWords(words.join(' '))
  return hasWords(torn) ? torn : ''
}

const saysSent = (words: readonly string[], { at, end }: DateRun) => /send/i.test(words.slice(at, end).join(' '))

/** With a kind before it, other words too may be of a title; without, only those that titles are made of. */
function titleEnd(words: readonly string[], from: number, until: number, afterKind: boolean): number {
  let end = from
  while (end < until) {
    const word = words[end] ?? ''
    const plain = afterKind && /^[\p{L}][\p{L}().,&/-]+$/u.test(word)
    if (!plain && !isTitleWord(word, words[end - 1])) break
    end++
  }
  return end
}

/** The run of words that names roles, with the names and joints before, between and after them. */
function rolesOf(words: readonly string[], dates: readonly DateRun[], from: number) {
  const dated = new Set(dates.flatMap(({ at, end }) => words.slice(at, end).map((_, i) => at + i)))
  const isFree = (i: number) => i >= from && i < words.length && !dated.has(i)
  const first = words.findIndex((word, i) => isFree(i) && isRoleWord(word))
  if (first < 0) return undefined
  let at = first
  while (isFree(at - 1) && leads(words[at - 1] ?? '', words[at - 2])) at--
  let end = first + 1
  while (isFree(end) && follows(words, end)) end++
  return { at, end }
}

const JOINED = /^(?:KOMBIT-?|IT-?|IT-og|\p{Lu}[\p{L}\d]*-?|og|\+|&|samt)$/u
const NAME_IN_ROLE = /^\p{Lu}[\p{L}\p{N}-]*$/u

/** A name before a role ("KP systemansvarlige", "IT- og digitaliseringschefer"), but no word of a title. */
function leads(word: string, before: string | undefined): boolean {
  if (isTitleWord(word, before) && !isJoin(word)) return false
  return JOINED.test(word) || NAME_IN_ROLE.test(word)
}

function follows(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (isRoleWord(word) || isJoin(word) || JOINED.test(word) || word.startsWith('(')) return true
  // Within a remark: "(kun Struer)".
  return word.endsWith(')') && (words[at - 1] ?? '').startsWith('(')
}

/** Returns whether the roles of a line go on in another one: "VALG systemansvarlige, VALG-", "KP systemansvarlige og KOMBIT". */
export function goesOn(audience: string): boolean {
  return /(?:-|,|\+|&|\bog|\bsamt|\bKOMBIT)$/i.test(audience.trim())
}
