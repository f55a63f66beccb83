import { isCardDay } from './card-days.ts'
import type { WeekOverview } from './card-spec.ts'
import { dueOf } from './catalogue.ts'
import { addDays, type Day, weekday } from './day.ts'
import { type Deadline, type Decided, fallsWithin, isDecided } from './deadline.ts'
import { meetingDay, registrationOf } from './event-days.ts'
import { hearsOfEvent, hearsOfObligation } from './heard-of.ts'
import type { PlanInput } from './nudge-plan.ts'
import { cardDaysOf } from './nudge-stage.ts'
import { wakesOn } from './snooze.ts'
import { isSettled } from './standing.ts'

const MOST_ITEMS = 30

type Ahead = WeekOverview['items'][number] & { readonly deadline: Deadline }

/**
 * Returns what lies ahead in the week of `today`, by day, on the first day of it on which the channel may have a card;
 * undefined on any other day, where the channel has not chosen it, and for a week in which nothing falls. What rests or
 * is settled is left out.
 */
export function weekOverviewOf(input: PlanInput, today: Day): WeekOverview | undefined {
  if (!input.settings.weekly || !isFirstOfWeek(input, today)) return undefined
  const sunday = addDays(today, 7 - weekday(today))
  const open = openItems(input, today)
  const dayOf = ({ from }: Decided) => (from < today ? today : from)
  const ahead = open
    .filter((item) => fallsWithin(item.deadline, today, sunday))
    .sort((a, b) =>
      dayOf(a.deadline) < dayOf(b.deadline) ? -1 : dayOf(a.deadline) > dayOf(b.deadline) ? 1 : 0,
    )
  if (ahead.length === 0) return undefined
  const left = ahead.length - MOST_ITEMS
  return {
    items: ahead.slice(0, MOST_ITEMS).map(({ item, type }) => ({ item, type })),
    overdue: open.filter(({ type, deadline }) => isOwed(type) && deadline.to < today).length,
    ...(left > 0 && { more: left }),
  }
}

function isFirstOfWeek({ settings, calendar }: PlanInput, today: Day): boolean {
  const days = cardDaysOf(settings, calendar)
  const earlier = Array.from({ length: weekday(today) - 1 }, (_, i) => addDays(today, -1 - i))
  return isCardDay(today, days) && !earlier.some((on) => isCardDay(on, days))
}

const isOwed = (type: Ahead['type']) => type === 'agreement' || type === 'task'

function openItems(input: PlanInput, today: Day): readonly (Ahead & { readonly deadline: Decided })[] {
  const { catalogue, settings, standings, handlings } = input
  const days = cardDaysOf(settings, input.calendar)
  const obligations = [...catalogue.obligations.values()]
    .filter((o) => hearsOfObligation(o, input) && !isSettled(standings.get(o.id)))
    .map((o): Ahead => ({ item: o.id, type: o.type, deadline: dueOf(o) }))
  const events = [...catalogue.events.values()]
    .filter((event) => !event.calledOff && hearsOfEvent(event, input))
    .flatMap((event): readonly Ahead[] => {
      const registration = registrationOf(event)
      const held: Ahead = { item: event.id, type: 'meeting', deadline: meetingDay(event) }
      return registration ? [{ ...held, type: 'registration', deadline: registration }, held] : [held]
    })
  return [...obligations, ...events].flatMap((ahead) => {
    const { item, deadline } = ahead
    if (!isDecided(deadline)) return []
    const wakes = wakesOn(handlings.get(item), deadline, days)
    return wakes !== undefined && today < wakes ? [] : [{ ...ahead, deadline }]
  })
}
