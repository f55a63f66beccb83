import { addDays, type Day, day, weekDays, weekday } from '../day.ts'
import { easterSunday } from '../holidays.ts'
import { yearOf } from './names.ts'
import { monthsOf, type Reader, soonest } from './span.ts'

const SUMMER_HOLIDAY_DAYS = 43
const AUTUMN_HOLIDAY_WEEK = 42
const WINTER_HOLIDAY_WEEK = 7

/** Returns the last Saturday of June: the first day of the schools' summer holiday (bekendtgørelse om ferie i folkeskolen). */
function summerStart(year: number): Day {
  const last = day(`${year}-06-30`)
  return addDays(last, -((weekday(last) + 1) % 7))
}

function days(year: number, from: string, to: string) {
  return { from: day(`${year}-${from}`), to: day(`${year}-${to}`) }
}

type Occasion = (year: number) => { from: Day; to: Day }

const OCCASIONS: readonly (readonly [string, Occasion])[] = [
  [
    'jul julen juls juleferie juleferien juleaften juledagene christmas xmas',
    (y) => days(y, '12-24', '12-26'),
  ],
  ['nytaar nytaaret aarsskiftet aarsskifte newyear', (y) => days(y, '01-01', '01-01')],
  [
    'sommerferie sommerferien sommeren sommer summer',
    (y) => ({ from: summerStart(y), to: addDays(summerStart(y), SUMMER_HOLIDAY_DAYS) }),
  ],
  [
    'paaske paasken paaskeferien easter',
    (y) => ({ from: addDays(easterSunday(y), -3), to: addDays(easterSunday(y), 1) }),
  ],
  [
    'pinse pinsen pentecost',
    (y) => ({ from: addDays(easterSunday(y), 49), to: addDays(easterSunday(y), 50) }),
  ],
  ['efteraarsferie efteraarsferien', (y) => weekDays(y, AUTUMN_HOLIDAY_WEEK)],
  ['vinterferie vinterferien', (y) => weekDays(y, WINTER_HOLIDAY_WEEK)],
  ['foraar foraaret spring', (y) => monthsOf(y, 3, 3)],
  ['efteraar efteraaret autumn', (y) => monthsOf(y, 9, 3)],
  ['vinter vinteren winter', (y) => monthsOf(y, 12, 3)],
]
const BY_NAME = new Map(
  OCCASIONS.flatMap(([names, occasion]) => names.split(' ').map((n) => [n, occasion] as const)),
)

/**
 * Reads a time of the year that offices count by: jul, nytår, påske, sommerferien, summer. The summer holiday is the
 * schools': from the last Saturday of June, six weeks.
 */
export const readOccasion: Reader = (words, at, today) => {
  const skipped = ['the', 'this', 'denne', 'next'].includes(words[at] ?? '') ? 1 : 0
  let start = at + skipped
  const twoWords = words[start] === 'new' && /^years?$/.test(words[start + 1] ?? '')
  const word = twoWords ? 'newyear' : (words[start] ?? '')
  const occasion = BY_NAME.get(word)
  if (!occasion) return undefined
  start += twoWords ? 2 : 1
  if (['holiday', 'holidays', 'break', 'vacation'].includes(words[start] ?? '')) start++
  const year = yearOf(words[start])
  const span = year === undefined ? soonest(today, occasion) : occasion(year)
  return span && { ...span, length: start - at + (year === undefined ? 0 : 1) }
}
