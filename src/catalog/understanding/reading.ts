import type { Day } from '#domain/day.ts'
import type { Found, Left, Where } from '#domain/draft.ts'
import type { Agreement, Contact, Event, Milestone, Notice, Solution, Task } from '#domain/edition.ts'
import type { Bilingual } from '#domain/language.ts'
import type { Titled, TitleIndex } from '../matching/title-index.ts'
import { tells } from './holds.ts'
import type { Mend } from './mend.ts'
import type { Line } from './sections.ts'
import type { SolutionLexicon } from './solution-lexicon.ts'

/** An item that was understood and has no id yet; `found` says where each field came from. */
export interface Understood<T> {
  readonly key: number
  readonly item: Omit<T, 'id'>
  readonly where: Where
  readonly found: Readonly<Record<string, Found>>
}

/** A problem about an item that has no id yet, or about words that became none. */
export interface Doubt {
  readonly where: Where
  readonly words: string
  readonly what: Bilingual
  readonly suggestion?: Bilingual
  readonly key?: number
  readonly field?: string
  readonly candidates?: readonly unknown[]
}

/** What the catalogue lets us recognise, and the day of the meeting. The same for the whole file. */
export interface Known {
  readonly meeting: Day
  readonly solutions: SolutionLexicon
  readonly titles: TitleIndex<Titled & { readonly type: 'task' | 'agreement' | 'event' }>
  /** The published tasks of a solution. */
  readonly tasksOf: (solution: string | undefined) => readonly Task[]
  readonly contacts: readonly Contact[]
  readonly mend: Mend
  /** Whether the words were read from a picture, and letters of them wrong. */
  readonly damaged: boolean
}

/** What a file gave so far. Its readers add to it; each line is taken once, by the reader that made something of it. */
export interface Reading extends Known {
  readonly tasks: Understood<Task>[]
  readonly agreements: Understood<Agreement>[]
  readonly events: Understood<Event>[]
  readonly milestones: Understood<Milestone>[]
  readonly notices: Understood<Notice>[]
  readonly people: Contact[]
  readonly newSolutions: Map<string, Solution>
  readonly doubts: Doubt[]
  readonly nextKey: () => number
  readonly take: (line: Line, as: Use) => void
  /** The lines that were taken, in the order they were. */
  readonly taken: Line[]
  readonly isFree: (line: Line) => boolean
  readonly uses: ReadonlyMap<Line, Use>
}

/** What became of a line. */
type Use = 'item' | 'problem' | Left['as']

const LOOSE: ReadonlySet<Use> = new Set(['heading', 'agenda', 'prose'])

/** Returns an empty reading. */
export function newReading(known: Known): Reading {
  const uses = new Map<Line, Use>()
  const taken: Line[] = []
  let key = 0
  return {
    ...known,
    tasks: [],
    agreements: [],
    events: [],
    milestones: [],
    notices: [],
    people: [],
    newSolutions: new Map(),
    doubts: [],
    nextKey: () => ++key,
    taken,
    take(line, as) {
      if (uses.has(line)) return
      // What looks like a heading may tell something, too: nobody has made an item of it then.
      if (LOOSE.has(as) && line.cells === undefined && tells(line, known.meeting)) return
      uses.set(line, as)
      taken.push(line)
    },
    isFree: (line) => !uses.has(line),
    uses,
  }
}

/** Returns the mark of where a field came from. */
export function found(where: Where, words: string, how: Found['how'] = 'stated'): Found {
  return { where, words, how }
}
