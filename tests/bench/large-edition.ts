import { addDays, day } from '#domain/day.ts'
import { inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Agreement, Edition, Task } from '#domain/edition.ts'
import { municipalitiesByName } from '#domain/municipality.ts'

const SOLUTIONS = 40
const FIRST_DUE = day('2025-09-01')
const DAYS_OF_DEADLINES = 300

/** Returns an edition of the size asked for: deadlines of every kind, a third of the agreements with signatures. */
export function largeEdition(size: { agreements: number; tasks: number }): Edition {
  const codes = municipalitiesByName().map((m) => m.code)
  const solutions = Array.from({ length: SOLUTIONS }, (_, i) => ({
    id: `solution-${i}`,
    name: `Løsning ${i}`,
    aliases: [`L${i}`],
  }))
  const deadline = (i: number) => {
    if (i % 7 === 0) return undecided('Uafklaret')
    const from = addDays(FIRST_DUE, (i * 37) % DAYS_OF_DEADLINES)
    return i % 3 === 0 ? inPeriod(from, addDays(from, 9), `medio ${i}`) : onDay(from)
  }
  const agreements = Array.from(
    { length: size.agreements },
    (_, i): Agreement => ({
      id: `agreement-${i}`,
      solution: `solution-${i % SOLUTIONS}`,
      kind: 'databehandleraftale',
      title: `Databehandleraftale ${i} – ny skabelon`,
      sent: onDay('2025-08-15'),
      audience: ['KOMBIT-programledere'],
      deadline: deadline(i),
      ...(i % 3 === 0 && {
        signatures: {
          asOf: day('2025-11-20'),
          signed: codes.filter((_c, n) => (n + i) % 5 === 0),
          missing: codes.filter((_c, n) => (n + i) % 5 !== 0),
        },
      }),
    }),
  )
  const tasks = Array.from(
    { length: size.tasks },
    (_, i): Task => ({
      id: `task-${i}`,
      solution: `solution-${i % SOLUTIONS}`,
      title: `Afklar og bekræft punkt ${i}`,
      workingTitle: false,
      start: undecided(),
      due: deadline(i),
      audience: ['Systemansvarlige'],
      klik: { listed: true },
    }),
  )
  return {
    id: 'bench',
    title: 'Bench',
    date: day('2025-12-05'),
    source: { da: 'Bench', en: 'Bench' },
    solutions,
    agreements,
    tasks,
    events: [],
    milestones: [],
    notices: [],
    contacts: [],
  }
}
