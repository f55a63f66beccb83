import type { ReviewedDraft } from './reviewed-draft.ts'

/** Returns the draft after an item got another id: what is said of it, and the tasks that ask to sign it, follow. */
export function renamed(reviewed: ReviewedDraft, from: string, to: string): ReviewedDraft {
  const { draft } = reviewed
  const { [from]: found, ...others } = draft.found
  return {
    ...reviewed,
    draft: {
      ...draft,
      edition: {
        ...draft.edition,
        tasks: draft.edition.tasks.map((task) =>
          task.agreement === from ? { ...task, agreement: to } : task,
        ),
      },
      found: found === undefined ? others : { ...others, [to]: found },
      problems: draft.problems.map((problem) => (problem.item === from ? { ...problem, item: to } : problem)),
    },
  }
}
