import { addDaysTo, addMonthsTo, firstOfWeek } from '#tab/time/calendar-days.ts'

/** Returns the day that a key leads to from another, and undefined for a key that leads nowhere. Shift makes years of months. */
export function dayByKey(key: string, shift: boolean, day: string): string | undefined {
  const months = shift ? 12 : 1
  switch (key) {
    case 'ArrowLeft':
      return addDaysTo(day, -1)
    case 'ArrowRight':
      return addDaysTo(day, 1)
    case 'ArrowUp':
      return addDaysTo(day, -7)
    case 'ArrowDown':
      return addDaysTo(day, 7)
    case 'PageUp':
      return addMonthsTo(day, -months)
    case 'PageDown':
      return addMonthsTo(day, months)
    case 'Home':
      return firstOfWeek(day)
    case 'End':
      return addDaysTo(firstOfWeek(day), 6)
    default:
      return undefined
  }
}
