import type { Obligation } from './catalogue.ts'
import type { Event } from './edition.ts'
import type { NudgeSettings, SolutionChoice } from './nudge-settings.ts'
import { isForRole } from './role.ts'

/** What decides which items a channel hears of. */
export type Followed = Pick<NudgeSettings, 'solutions' | 'kinds' | 'roles'>

/** Returns whether a channel follows an obligation: its solution, its kind, and one it is meant for. */
export function followsObligation({ type, item }: Obligation, followed: Followed): boolean {
  return (
    followed.kinds.includes(type) &&
    isChosen(item.solution, followed.solutions) &&
    isForRole(item.audience, followed.roles)
  )
}

/** Returns whether a channel follows a meeting. One of no solution is none of those that were picked. */
export function followsEvent(event: Event, followed: Followed): boolean {
  return (
    followed.kinds.includes('meeting') &&
    isChosen(event.solution, followed.solutions) &&
    isForRole(event.audience, followed.roles)
  )
}

function isChosen(solution: string | undefined, choice: SolutionChoice): boolean {
  if (choice.mode === 'all') return true
  const isNamed = solution !== undefined && choice.ids.includes(solution)
  return isNamed === (choice.mode === 'only')
}
