import type { SubscribedChannel } from '#actions/channels-of.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { calendarOf, type MunicipalitySettings } from '#domain/municipality-settings.ts'
import { type Nudge, type PlanInput, previewNudges } from '#domain/nudge-plan.ts'
import { type PlanPorts, planInputsOf } from './plan-input.ts'

/** A nudge that would come on another day; `to` is absent where it becomes one with another, or comes after what was looked at. */
export interface MovedNudge {
  readonly conversation: string
  readonly nudge: Nudge
  readonly from: Day
  readonly to?: Day
}

/** What is looked at: the channels from a day on, and the closing days as they would be. */
interface Wish {
  readonly municipality: string
  readonly channels: readonly SubscribedChannel[]
  readonly settings: MunicipalitySettings
  readonly from: Day
  readonly days: number
}

/** Returns what other closing days would move in channels, by day. Sends and changes nothing. */
export async function movedNudges(ports: PlanPorts, wish: Wish): Promise<readonly MovedNudge[]> {
  const { municipality, channels, settings, from, days } = wish
  const calendar = calendarOf(settings)
  const subscriptions = channels.map(({ subscription }) => subscription)
  const inputs = await planInputsOf(ports, municipality, subscriptions)
  const moved = channels.flatMap(({ conversation, next }) => {
    const input = inputs.get(conversation.id)
    // A channel that is paused until somebody resumes it has no coming mornings.
    if (!input || next === undefined) return []
    const length = Math.max(0, days - daysBetween(from, next))
    const [before, after] = [mornings(input, next, length), mornings({ ...input, calendar }, next, length)]
    return [...before].flatMap(([key, { day, nudge }]): MovedNudge[] => {
      const to = after.get(key)?.day
      if (to === day) return []
      return [{ conversation: conversation.id, nudge, from: day, ...(to === undefined ? {} : { to }) }]
    })
  })
  return moved.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** Returns the first morning of each stage of each item. */
function mornings(input: PlanInput, from: Day, days: number) {
  const found = new Map<string, { readonly day: Day; readonly nudge: Nudge }>()
  for (const { day, nudges } of previewNudges(input, from, days))
    for (const nudge of nudges) {
      const key = `${nudge.item} ${nudge.stage}`
      if (!found.has(key)) found.set(key, { day, nudge })
    }
  return found
}

/** How far one looks where no closing day lies later. */
const LEAST_DAYS = 60
const MOST_DAYS = 366
/** What comes before a closing day comes no later than this after it. */
const AFTERMATH_DAYS = 14

/** Returns for how many days from a day on closing days can make a difference that is worth telling. */
export function daysToLookAt({ closingDays }: MunicipalitySettings, from: Day): number {
  const last = closingDays.filter((on) => on >= from).at(-1)
  const wanted = last === undefined ? 0 : daysBetween(from, addDays(last, AFTERMATH_DAYS))
  return Math.min(MOST_DAYS, Math.max(LEAST_DAYS, wanted))
}
