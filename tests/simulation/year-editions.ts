import { addDays, type Day, day } from '#domain/day.ts'
import { type Deadline, inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Agreement, Edition, Event, Task } from '#domain/edition.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import type { Random } from './random.ts'

/** The solutions that the items of the year are spread over. */
export const SOLUTIONS = ['sapa', 'flis', 'sts', 'valg', 'dubu', 'bob', 'kp', 'ksd'] as const
/** Whom items are meant for; nobody in particular where there is none. */
export const ROLES = ['programleder', 'systemansvarlig', 'infrastrukturansvarlig'] as const

const ITEMS = { tasks: 160, agreements: 110, events: 30 }
const FIRST_MEETING = day('2025-12-05')
const DAYS_BETWEEN_MEETINGS = 30
const MEETINGS = 12
const DAYS_OF_DEADLINES = 400

/** Returns a year of editions: 300 items, handed out over twelve meetings, some of which move their deadlines. */
export function yearOfEditions(random: Random): readonly Edition[] {
  const tasks = Array.from({ length: ITEMS.tasks }, (_, i) => taskOf(i, random))
  const agreements = Array.from({ length: ITEMS.agreements }, (_, i) => agreementOf(i, random))
  const events = Array.from({ length: ITEMS.events }, (_, i) => eventOf(i, random))
  return Array.from({ length: MEETINGS }, (_, meeting) => {
    const date = addDays(FIRST_MEETING, meeting * DAYS_BETWEEN_MEETINGS)
    const handsOut = (i: number, of: number) => handedOut(i, of, meeting, random)
    return anEdition({
      id: date,
      date,
      title: `Programledermøde ${date}`,
      source: { da: `Programledermøde ${date}`, en: `Meeting ${date}` },
      solutions: SOLUTIONS.map((id) => ({ id, name: id.toUpperCase(), aliases: [] })),
      tasks: tasks
        .filter((_, i) => handsOut(i, ITEMS.tasks))
        .map((t) => ({ ...t, due: moved(t.due, random) })),
      agreements: agreements
        .filter((_, i) => handsOut(i, ITEMS.agreements))
        .map((a) => ({ ...a, deadline: moved(a.deadline, random) })),
      events: events.filter((_, i) => handsOut(i, ITEMS.events)).map((e) => movedEvent(e, random)),
    })
  })
}

/** A third is there from the first meeting on; the others come one by one, and some are handed out again. */
function handedOut(i: number, of: number, meeting: number, random: Random): boolean {
  const firstIn = i < of / 3 ? 0 : 1 + (i % (MEETINGS - 1))
  return meeting === firstIn || (meeting > firstIn && random.onceIn(6))
}

function taskOf(i: number, random: Random): Task {
  return aTask({
    id: `task-${i}`,
    solution: random.pick(SOLUTIONS),
    due: anyDeadline(random),
    audience: random.onceIn(3) ? [random.pick(ROLES)] : [],
  })
}

function agreementOf(i: number, random: Random): Agreement {
  return anAgreement({
    id: `agreement-${i}`,
    solution: random.pick(SOLUTIONS),
    sent: onDay('2025-11-17'),
    deadline: anyDeadline(random),
    audience: [],
  })
}

function eventOf(i: number, random: Random): Event {
  const held = anyDayOfTheYear(random)
  const registration = random.onceIn(2) && {
    registration: { deadline: addDays(held, -random.below(20)), url: 'https://kombit.example/tilmeld' },
  }
  return anEvent({
    id: `event-${i}`,
    solution: random.pick(SOLUTIONS),
    start: `${held}T09:30`,
    end: `${held}T11:00`,
    ...registration,
  })
}

function anyDeadline(random: Random): Deadline {
  if (random.onceIn(12)) return undecided('Uafklaret')
  const from = anyDayOfTheYear(random)
  if (!random.onceIn(4)) return onDay(from)
  const to = addDays(from, 1 + random.below(30))
  return inPeriod(from, to, `${from}/${to}`)
}

/** What is handed out again mostly stands as it was: one in five has moved, and now and then to before today. */
function moved(deadline: Deadline, random: Random): Deadline {
  return random.onceIn(5) ? anyDeadline(random) : deadline
}

/** A meeting that is handed out again may have moved, with the last day to register. */
function movedEvent(event: Event, random: Random): Event {
  if (!random.onceIn(5)) return event
  const days = random.below(40) - 20
  const held = addDays(day(event.start.slice(0, 10)), days)
  const { registration } = event
  return {
    ...event,
    ...{ start: `${held}T09:30`, end: `${held}T11:00` },
    ...(registration && {
      registration: { ...registration, deadline: addDays(registration.deadline, days) },
    }),
  }
}

const anyDayOfTheYear = (random: Random): Day => addDays(FIRST_MEETING, random.below(DAYS_OF_DEADLINES) - 20)
