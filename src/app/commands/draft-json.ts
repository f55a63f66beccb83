import type { Draft } from '#domain/draft.ts'
import { solutionNameIn } from './solution-name-in.ts'

/** Returns a draft as programs read it: solutions by their names, and each problem with where it is and what it is about. */
export function draftJson({ edition, problems, left }: Draft) {
  const named = <T extends { readonly solution?: string }>(item: T) => ({
    ...item,
    ...(item.solution !== undefined && {
      solution: solutionNameIn(edition, item.solution),
      solutionId: item.solution,
    }),
  })
  const { tasks, agreements, events, milestones, notices, contacts, ...head } = edition
  return {
    edition: head,
    tasks: tasks.map(named),
    agreements: agreements.map(named),
    events: events.map(named),
    milestones,
    notices,
    contacts,
    problems: problems.map(({ where, words, what, suggestion, ...rest }) => ({
      where,
      words,
      what: what.da,
      ...(suggestion && { suggestion: suggestion.da }),
      ...rest,
    })),
    left,
  }
}
