import { undecided } from '#domain/deadline.ts'
import type { Where } from '#domain/draft.ts'
import { bareWords } from './bare-words.ts'
import { foundDeadline, trusted } from './doubt-deadline.ts'
import { knownTitle } from './known-title.ts'
import type { ReadDeadline } from './read-deadline.ts'
import { found, type Reading } from './reading.ts'
import type { SolutionNamed } from './solution-lexicon.ts'
import { solutionOf } from './solution-of.ts'

/** The cells of one row of a table of tasks, or what a sentence says in their place. */
export interface TaskCells {
  readonly where: Where
  readonly words: string
  readonly head: string
  readonly solution?: SolutionNamed
  readonly title: string
  readonly start?: ReadDeadline
  readonly due?: ReadDeadline
  readonly audience?: readonly string[]
  readonly note?: string
  readonly code?: string
  /** Whether the task is in KLIK. */
  readonly listed: boolean
  readonly step?: number
  readonly ruled: boolean
  readonly workingTitle?: boolean
}

const WORKING = /\(?\barbejdstitel\b\)?\s*:?/giu
const CODE = /^\(([^()]{1,30})\)|^([A-Z]{2,}_?\d+)\b/
const PREFIX = /^([A-Z]{2,6})_(?=\p{Lu}\p{Ll})/u

/** Returns the title of a task without what KOMBIT says of it beside: "arbejdstitel", and the solution once more. */
function taskTitle(words: string, solution: string | undefined): { title: string; workingTitle: boolean } {
  const bare = bareWords(words.replace(WORKING, ' ')).replace(PREFIX, '$1: ')
  const again = solution !== undefined && bare.toLowerCase().startsWith(`${solution.toLowerCase()}:`)
  return {
    title: bareWords(again ? bare.slice((solution?.length ?? 0) + 1) : bare),
    workingTitle: /\barbejdstitel\b/i.test(words),
  }
}

/** Adds the task that a row holds; returns its key. The title is the published one where this is that one, damaged. */
export function addTask(cells: TaskCells, reading: Reading): number {
  const { where, words } = cells
  const key = reading.nextKey()
  const place = { key, where, words }
  const solution = solutionOf(
    { ...place, head: cells.head, ruled: cells.ruled, ...(cells.solution && { named: cells.solution }) },
    reading,
  )
  const { title, workingTitle } = taskTitle(cells.title, nameOf(solution, reading))
  const code =
    cells.code ??
    CODE.exec(title)
      ?.slice(1)
      .find((part) => part !== undefined)
  const note = cells.note === undefined ? undefined : reading.mend(bareWords(cells.note))
  reading.tasks.push({
    key,
    where,
    item: {
      solution,
      title: knownTitle(title, { ...place, solution, type: 'task' }, reading) || untitled(place, reading),
      workingTitle: cells.workingTitle ?? workingTitle,
      start: cells.start ? trusted(cells.start, { ...place, field: 'start' }, reading) : undecided(),
      due: cells.due ? trusted(cells.due, { ...place, field: 'due' }, reading) : undecided(),
      audience: cells.audience ?? [],
      klik: { listed: cells.listed, ...(code !== undefined && { code }) },
      ...(cells.step !== undefined && { step: cells.step }),
      ...(note !== undefined && note !== '' && { note: { da: note, en: note } }),
    },
    found: {
      row: found(where, words),
      solution: found(where, bareWords(cells.head), cells.solution?.sure === false ? 'inferred' : 'stated'),
      title: found(where, bareWords(cells.title)),
      ...(cells.start && { start: foundDeadline(where, cells.start) }),
      ...(cells.due && { due: foundDeadline(where, cells.due) }),
      ...(cells.note !== undefined && { note: found(where, cells.note) }),
    },
  })
  return key
}

/** Stands in for a title that nobody could read, until somebody says it. */
function untitled(place: { key: number; where: Where; words: string }, reading: Reading): string {
  reading.doubts.push({
    ...place,
    field: 'title',
    what: { da: 'Opgavens titel kan ikke læses.', en: 'The title of the task cannot be read.' },
  })
  return 'Opgave'
}

function nameOf(solution: string, reading: Reading): string | undefined {
  return reading.solutions.solutions.find(({ id }) => id === solution)?.name
}
