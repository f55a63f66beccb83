import type { Edition } from '../edition.ts'
import { ITEM_LISTS } from './edition-shape.ts'
import { type ItemPlace, isOneItem } from './item-named.ts'
import type { ReviewedDraft } from './reviewed-draft.ts'

/**
 * Returns the draft after an item of the edition `before` got another id: what is said of it follows, and so do the tasks
 * that ask to sign it.
 */
export function renamed(
  reviewed: ReviewedDraft,
  before: Edition,
  { list, id }: ItemPlace,
  to: string,
): ReviewedDraft {
  const { draft } = reviewed
  const name = `${list}/${id}`
  const { [id]: found, ...others } = draft.found
  // A task and the agreement that it asks to sign may be of one id: the words are both's.
  const isShared = ITEM_LISTS.some((one) => draft.edition[one].some((item) => item.id === id))
  return {
    ...reviewed,
    draft: {
      ...draft,
      edition: {
        ...draft.edition,
        tasks: draft.edition.tasks.map((task) =>
          list === 'agreements' && task.agreement === id ? { ...task, agreement: to } : task,
        ),
      },
      found: found === undefined ? others : { ...(isShared ? draft.found : others), [to]: found },
      problems: draft.problems.map((problem) =>
        problem.item !== undefined && isOneItem(before, problem.item, name)
          ? { ...problem, item: problem.item === id ? to : `${list}/${to}` }
          : problem,
      ),
    },
  }
}
