import { isCardDay } from './card-days.ts'
import type { DigestChanges, DigestSpec, WeekOverview } from './card-spec.ts'
import { changesToTell } from './changes-to-tell.ts'
import { capped } from './daily-cap.ts'
import type { Day } from './day.ts'
import { type DueNudge, type Nudge, nudgesDue, type PlanInput } from './nudge-plan.ts'
import { cardDaysOf } from './nudge-stage.ts'
import { editionsToTell } from './told-editions.ts'
import { weekOverviewOf } from './week-overview.ts'

/** What a channel's card says on a morning. */
export interface Morning<N extends Nudge = DueNudge> {
  /** What it is nudged about, most urgent first: what is to be remembered as told. */
  readonly lines: readonly N[]
  /** What is due as well and had no room: not remembered, and so due again tomorrow. */
  readonly waiting: readonly N[]
  readonly overview?: WeekOverview
  readonly changes?: DigestChanges
  /** The editions that the channel knows from now on, by id: also where none of their changes concerns it. */
  readonly editions: readonly string[]
}

const SILENT: Morning = { lines: [], waiting: [], editions: [] }

/** Returns what a channel's card says on the morning of `today`; nothing on a day on which it gets none. */
export function morningOf(input: PlanInput, today: Day): Morning {
  const { settings, calendar, catalogue, told } = input
  if (!isCardDay(today, cardDaysOf(settings, calendar))) return SILENT
  const { lines, waiting } = capped(nudgesDue(input, today), settings.dailyCap)
  const overview = weekOverviewOf(input, today)
  const changes = changesToTell(input, lines, today)
  const editions = editionsToTell(catalogue, told).map(({ edition }) => edition)
  return { lines, waiting, editions, ...(overview && { overview }), ...(changes && { changes }) }
}

/** Returns the card of a morning as what it shows. */
export function digestOf(
  { lines, waiting, overview, changes }: Omit<Morning<Nudge>, 'editions'>,
  card: Pick<DigestSpec, 'municipality' | 'language' | 'day'>,
): DigestSpec {
  return {
    kind: 'digest',
    ...card,
    lines: lines.map(({ item, type, stage }) => ({ item, type, stage })),
    ...(waiting.length > 0 && { waiting: waiting.length }),
    ...(overview && { overview }),
    ...(changes && { changes }),
  }
}
