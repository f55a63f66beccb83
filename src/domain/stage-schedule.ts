import type { Decided } from './deadline.ts'
import { type Rhythm, type ScheduledStage, stagesOf } from './nudge-stage.ts'
import type { WorkingCalendar } from './working-days.ts'

/** Returns the stages of a deadline, as `stagesOf` does. */
export type StageSchedule = (deadline: Decided) => readonly ScheduledStage[]

const MOST_RHYTHMS = 1000
const remembered = new WeakMap<WorkingCalendar, Map<string, StageSchedule>>()

/**
 * Returns the schedule of a rhythm. Deadlines and calendars are immutable, so stages are worked out once a deadline for
 * all channels with the same rhythm: hundreds of channels are planned every morning from the same catalogue.
 */
export function scheduleOf(rhythm: Rhythm, calendar: WorkingCalendar): StageSchedule {
  const known = remembered.get(calendar) ?? new Map<string, StageSchedule>()
  remembered.set(calendar, known)
  const key = JSON.stringify([rhythm.leadDays, rhythm.overdue, rhythm.weekdays])
  const found = known.get(key)
  if (found) return found
  // Settings are people's to choose: a long-lived process must not keep every combination there ever was.
  if (known.size >= MOST_RHYTHMS) known.clear()
  const schedule = remembering(rhythm, calendar)
  known.set(key, schedule)
  return schedule
}

function remembering(rhythm: Rhythm, calendar: WorkingCalendar): StageSchedule {
  const stages = new WeakMap<Decided, readonly ScheduledStage[]>()
  return (deadline) => {
    const known = stages.get(deadline)
    if (known) return known
    const made = stagesOf(deadline, rhythm, calendar)
    stages.set(deadline, made)
    return made
  }
}
