import { Temporal } from 'temporal-polyfill'
import { isDay, ZONE } from '../day.ts'
import { municipality } from '../municipality.ts'
import type { TextForm } from './shape.ts'

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
/** What stands in addresses and in cards, and before the `/` of a calendar entry's name. */
const ID = /^[^\s/\p{C}]{1,200}$/u

/** Returns whether a text is written as its form says. */
export function isText(form: TextForm, text: string): boolean {
  switch (form) {
    case 'id':
      return ID.test(text)
    case 'day':
      return isDay(text)
    case 'moment':
      return (
        isDay(text) ||
        (MOMENT.test(text) && isThere(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' })))
      )
    case 'url':
      return /^https?:\/\//i.test(text) && URL.canParse(text)
    case 'zone':
      return (
        text === ZONE || isThere(() => Temporal.Instant.from('2025-12-01T00:00Z').toZonedDateTimeISO(text))
      )
    case 'municipality':
      return municipality(text) !== undefined
  }
}

function isThere(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
