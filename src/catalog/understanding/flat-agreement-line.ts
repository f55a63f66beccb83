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

/** Words from one place up to, not including, another. */
interface Run {
  readonly at: number
  readonly end: number
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
  const solution = roles?.at === 0 ? undefined : solutionBefore(words, kind, solutions)
  return {
    ...(kind && { kind }),
    ...(solution && { solution }),
    ...cellsOf(words, { kind, dates, roles, solution }),
  }
}

interface Marks {
  readonly kind: KindWord | undefined
  readonly dates: readonly DateRun[]
  readonly roles: Run | undefined
  readonly solution: SolutionNamed | undefined
}

/** The words between the marks of a line. */
function cellsOf(words: readonly string[], { kind, dates, roles, solution }: Marks) {
  const from = kind ? kind.at + 1 : (solution?.length ?? 0)
  const ends = [...dates.map(({ at }) => at), roles?.at ?? words.length].filter((at) => at >= from)
  const until = Math.min(...ends, words.length)
  const title = titleEnd(words, from, until, kind !== undefined)
  const { sent, deadline } = datesOf(words, dates, roles, title)
  const head = kind?.at ?? solution?.length ?? (title > 0 ? 0 : until)
  const mayBeTorn = sent === undefined && (kind !== undefined || title > from)
  return {
    ...(sent && { sent }),
    ...(deadline && { deadline }),
    head: words.slice(0, head).join(' '),
    title: `${kind?.rest ?? ''} ${words.slice(from, title).join(' ')}`.trim(),
    torn: mayBeTorn ? tornWords(words.slice(title, until)) : '',
    audience: words.slice(roles?.at ?? 0, roles?.end ?? 0).join(' '),
  }
}

/** The solution that a line begins with; before a kind of agreement, all the words name it. */
function solutionBefore(words: readonly string[], kind: KindWord | undefined, solutions: SolutionLexicon) {
  if (kind?.at === 0) return undefined
  const named = solutions.at(words.slice(0, kind?.at), 0)
  return named && (kind === undefined || named.length === kind.at) ? named : undefined
}

/** What stands before the roles says when it was sent, what stands after them when it is due. */
function datesOf(
  words: readonly string[],
  all: readonly DateRun[],
  roles: Run | undefined,
  title: number,
): Pick<FlatAgreementLine, 'sent' | 'deadline'> {
  const dates = all.filter(({ at }) => at >= title)
  if (roles) {
    const sent = dates.find(({ at }) => at < roles.at)
    const deadline = dates.findLast(({ at }) => at >= roles.end)
    return { ...(sent && { sent }), ...(deadline && { deadline }) }
  }
  const [first] = dates
  const sent = first && (dates.length > 1 || saysSent(words, first)) ? first : undefined
  const deadline = dates.filter((run) => run !== sent).at(-1)
  return { ...(sent && { sent }), ...(deadline && { deadline }) }
}

const tornWords = (words: readonly string[]) => {
  const torn = bareWords(words.join(' '))
  return hasWords(torn) ? torn : ''
}

const saysSent = (words: readonly string[], { at, end }: DateRun) =>
  /send/i.test(words.slice(at, end).join(' '))

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
function rolesOf(words: readonly string[], dates: readonly DateRun[], from: number): Run | undefined {
  const dated = new Set(dates.flatMap(({ at, end }) => words.slice(at, end).map((_, i) => at + i)))
  const isFree = (i: number) => i >= from && i < words.length && !dated.has(i)
  const first = words.findIndex((word, i) => isFree(i) && (isRoleWord(word) || /^KOMBIT-?$/.test(word)))
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
