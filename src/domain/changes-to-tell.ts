import type { ChangeLine, DigestChanges } from './card-spec.ts'
import { type Change, combined } from './catalogue-changes.ts'
import type { Day } from './day.ts'
import { isDecided } from './deadline.ts'
import { meetingDay } from './event-days.ts'
import { hearsOfEvent, hearsOfObligation } from './heard-of.ts'
import type { Nudge, PlanInput } from './nudge-plan.ts'
import { isSettled } from './standing.ts'
import { editionsToTell } from './told-editions.ts'

const MOST_LINES = 30

/**
 * Returns what a channel is told on a morning of the editions it has not been told of: of what it follows and what is
 * still to be done or held, what was called off first, then the moved. A deadline that was decided and is among the `lines` of the same card is
 * told there. Undefined for nothing.
 */
export function changesToTell(
  input: PlanInput,
  lines: readonly Pick<Nudge, 'item' | 'stage'>[],
  today: Day,
): DigestChanges | undefined {
  const editions = editionsToTell(input.catalogue, input.told)
  const newest = editions.at(-1)
  if (!input.settings.changes || !newest) return undefined
  const onCard = new Set(lines.filter((l) => l.stage === 'decided').map((l) => l.item))
  const changes = combined(editions).filter(
    (change) => concerns(change, input, today) && !(change.kind === 'decided' && onCard.has(change.item)),
  )
  if (changes.length === 0) return undefined
  const told = ORDER.flatMap((kind) => changes.filter((c) => c.kind === kind)).map(lineOf)
  const left = told.length - MOST_LINES
  return { edition: newest.edition, items: told.slice(0, MOST_LINES), ...(left > 0 && { more: left }) }
}

const ORDER = ['called-off', 'moved', 'decided', 'new'] as const

function lineOf(change: Change): ChangeLine {
  const { item, kind } = change
  const from = change.kind === 'moved' && isDecided(change.from) ? change.from.to : undefined
  return { item, change: kind, ...(from && { from }) }
}

function concerns({ item, kind }: Change, input: PlanInput, today: Day): boolean {
  const { catalogue, standings } = input
  const obligation = catalogue.obligations.get(item)
  if (obligation) {
    const isOpen = kind === 'called-off' || !isSettled(standings.get(item))
    return isOpen && hearsOfObligation(obligation, input)
  }
  const event = catalogue.events.get(item)
  return event !== undefined && hearsOfEvent(event, input) && meetingDay(event).to >= today
}
