import { instantOf, ZONE } from '#domain/day.ts'
import type { Nudge, PlannedMorning } from '#domain/nudge-plan.ts'

/** One nudge of a preview, and when it would be sent: `2025-12-01T08:00+01:00`. */
export interface NudgeRow {
  readonly at: string
  readonly day: PlannedMorning['day']
  readonly nudge: Nudge
}

/** Returns each nudge of the mornings that are sent at an hour of Danish time. */
export function nudgeRows(mornings: readonly PlannedMorning[], time: string): readonly NudgeRow[] {
  return mornings.flatMap(({ day, nudges }) => {
    const moment = instantOf(day, time).toZonedDateTimeISO(ZONE)
    const at = moment.toString({ timeZoneName: 'never', smallestUnit: 'minute' })
    return nudges.map((nudge) => ({ at, day, nudge }))
  })
}
