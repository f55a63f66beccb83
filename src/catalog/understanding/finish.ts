import type { Draft, DraftProblem, Found, Left } from '#domain/draft.ts'
import type { Edition } from '#domain/edition.ts'
import type { Doubt, Reading, Understood } from './reading.ts'

/** Returns the draft that a reading has become: its problems with the ids of their items, and all words left over. */
export function draftOf(
  edition: Edition,
  reading: Reading,
  ids: ReadonlyMap<number, string>,
  doubts: readonly Doubt[],
): Draft {
  return {
    edition,
    found: foundBy(reading, ids, edition),
    problems: problemsOf(doubts, namesOf(reading, ids, edition)),
    left: leftOf(reading),
  }
}

function problemsOf(doubts: readonly Doubt[], ids: ReadonlyMap<number, string>): readonly DraftProblem[] {
  const seen = new Map<string, number>()
  return doubts
    .toSorted((a, b) => a.where.page - b.where.page || a.where.line - b.where.line)
    .map(({ key, ...doubt }) => {
      const item = key === undefined ? undefined : ids.get(key)
      const id = `${doubt.where.page}-${doubt.where.line}-${doubt.field ?? 'words'}`
      const n = (seen.get(id) ?? 0) + 1
      seen.set(id, n)
      return { id: n === 1 ? id : `${id}-${n}`, ...doubt, ...(item !== undefined && { item }) }
    })
}

/** A task that has the id of its agreement is named with its list. */
function namesOf(
  reading: Reading,
  ids: ReadonlyMap<number, string>,
  edition: Edition,
): ReadonlyMap<number, string> {
  const names = new Map(ids)
  for (const [i, { key }] of reading.tasks.entries()) {
    const task = edition.tasks[i]
    if (task?.agreement !== undefined) names.set(key, `tasks/${task.id}`)
  }
  return names
}

function foundBy(reading: Reading, ids: ReadonlyMap<number, string>, edition: Edition) {
  const by: Record<string, Record<string, Found>> = {}
  const all: readonly Understood<unknown>[] = [
    ...reading.tasks,
    ...reading.agreements,
    ...reading.events,
    ...reading.milestones,
    ...reading.notices,
  ]
  const signed = new Map(edition.tasks.map((task, i) => [reading.tasks[i]?.key, task.id]))
  for (const { key, found } of all) {
    const id = signed.get(key) ?? ids.get(key) ?? ''
    by[id] = { ...by[id], ...found }
  }
  return by
}

const LEFT = new Set<string>(['heading', 'agenda', 'footer', 'link', 'contact', 'prose', 'dirt'])

function leftOf({ uses }: Reading): readonly Left[] {
  return [...uses]
    .flatMap(([line, as]) =>
      LEFT.has(as) ? [{ where: line.where, words: line.text.trim(), as: as as Left['as'] }] : [],
    )
    .sort((a, b) => a.where.page - b.where.page || a.where.line - b.where.line)
}
