import fc from 'fast-check'
import { addDays, type Day, day, isoWeek, weekDays } from '#domain/day.ts'
import { type Deadline, inPeriod, onDay, thirdOfMonth, undecided } from '#domain/deadline.ts'

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
)
const two = (n: number) => String(n).padStart(2, '0')

/** A deadline near a meeting, as an office writes it, and what it means. */
export const writtenDeadline = (meeting: Day): fc.Arbitrary<Deadline> =>
  fc
    .tuple(fc.integer({ min: -100, max: 150 }), fc.integer({ min: 0, max: 9 }))
    .map(([ahead, way]) => writtenAs(addDays(meeting, ahead), way))

function writtenAs(on: Day, way: number): Deadline {
  const [year, month, date] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8))]
  const name = MONTHS[month - 1] ?? ''
  const third = date <= 10 ? 'primo' : date <= 20 ? 'medio' : 'ultimo'
  const span = thirdOfMonth(third, year, month)
  const { year: ofWeek, week } = isoWeek(on)
  const monday = weekDays(ofWeek, week)
  const ways: readonly Deadline[] = [
    onDay(on, `${two(date)}.${two(month)}.${year}`),
    onDay(on, `${date}.${month}.${String(year).slice(2)}`),
    onDay(on, `${date}/${month}-${String(year).slice(2)}`),
    onDay(on, `${date}. ${name}`),
    onDay(on, `${date}. ${name} ${year}`),
    inPeriod(span.from, span.to, `${third} ${name}`),
    inPeriod(span.from, span.to, `${third} ${name.slice(0, 3)}. ${year}`),
    inPeriod(monday.from, monday.to, `uge ${week}`),
    inPeriod(
      day(`${year}-${two(month)}-01`),
      thirdOfMonth('ultimo', year, month).to,
      `${name.slice(0, 3)}-${String(year).slice(2)}`,
    ),
    undecided('Uafklaret'),
  ]
  return ways[way] ?? undecided('Uafklaret')
}
