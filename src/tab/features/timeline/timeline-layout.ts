import type { MilestoneItem } from '#api/contract.ts'
import { lastOfMonth } from '#tab/components/due-group.ts'
import { daysFrom } from '#tab/time/written-day.ts'
import { type Axis, axisOf, shareOf } from './timeline-axis.ts'

/** A step that has a day or a period, with where it lies on the axis: shares of its whole length, from 0 to 1. */
export interface PlacedStep {
  readonly step: MilestoneItem
  readonly from: number
  /** The end of the last day. */
  readonly to: number
  readonly isPoint: boolean
  readonly state: 'past' | 'running' | 'ahead'
}

/** One process: its steps by their first day, and those without one in a lane of their own, in the source's order. */
export interface Process {
  readonly name: string
  readonly placed: readonly PlacedStep[]
  readonly undecided: readonly MilestoneItem[]
}

export interface Timeline {
  readonly axis: Axis
  /** In the order of the source. */
  readonly processes: readonly Process[]
}

/** Returns the steps of all processes on one axis of whole months that holds them and today. */
export function timelineOf(steps: readonly MilestoneItem[], today: string): Timeline {
  const days = [today, ...steps.flatMap(({ when: { from, to } }) => (from && to ? [from, to] : []))].sort()
  const axis = axisOf(`${days[0]?.slice(0, 7)}-01`, lastOfMonth(days.at(-1) ?? today), today)
  const processes = [...Map.groupBy(steps, (step) => step.process)].map(([name, members]) => ({
    name,
    placed: members.flatMap((step) => place(step, axis, today) ?? []).sort(byDays),
    undecided: members.filter(({ when }) => when.from === undefined || when.to === undefined),
  }))
  return { axis, processes }
}

function place(step: MilestoneItem, axis: Axis, today: string): PlacedStep | undefined {
  const { from, to } = step.when
  if (from === undefined || to === undefined) return undefined
  return {
    step,
    from: shareOf(axis, daysFrom(axis.from, from)),
    to: shareOf(axis, daysFrom(axis.from, to) + 1),
    isPoint: from === to,
    state: to < today ? 'past' : from <= today ? 'running' : 'ahead',
  }
}

const byDays = (a: PlacedStep, b: PlacedStep) => a.from - b.from || a.to - b.to
