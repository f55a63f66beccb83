import type { Day } from '#domain/day.ts'

const WEEKDAYS = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ')
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
)

/** "torsdag den 8. januar 2026" */
export function danishDay(on: Day): string {
  const weekday = WEEKDAYS[new Date(`${on}T12:00:00Z`).getUTCDay()]
  return `${weekday} den ${Number(on.slice(8))}. ${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`
}

/** "08.01.2026" */
export const dottedDay = (on: Day) => `${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}`
