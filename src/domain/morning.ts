import type { DigestSpec } from './card-spec.ts'
import { capped } from './daily-cap.ts'
import type { Day } from './day.ts'
import { type DueNudge, type Nudge, nudgesDue, type PlanInput } from './nudge-plan.ts'

/** What a channel's card says on a morning. */
export interface Morning<N extends Nudge = DueNudge> {
  /** What it is nudged about, most urgent first: what is to be remembered as told. */
  readonly lines: readonly N[]
  /** What is due as well and had no room: not remembered, and so due again tomorrow. */
  readonly waiting: readonly N[]
}

/** Returns what a channel's card says on the morning of `today`; nothing on a day on which it gets none. */
export function morningOf(input: PlanInput, today: Day): Morning {
  return capped(nudgesDue(input, today), input.settings.dailyCap)
}

/** Returns the card of a morning as what it shows. */
export function digestOf(
  { lines, waiting }: Morning<Nudge>,
  card: Pick<DigestSpec, 'municipality' | 'language' | 'day'>,
): DigestSpec {
  return {
    kind: 'digest',
    ...card,
    lines: lines.map(({ item, type, stage }) => ({ item, type, stage })),
    ...(waiting.length > 0 && { waiting: waiting.length }),
  }
}
