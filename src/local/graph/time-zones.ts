import { Temporal } from 'temporal-polyfill'
import { REFUSALS } from './graph-error.ts'

/** Windows' names of the zones around Denmark, and their IANA names (CLDR windowsZones). */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'GMT Standard Time': 'Europe/London',
  'FLE Standard Time': 'Europe/Helsinki',
  'Greenland Standard Time': 'America/Nuuk',
}

/** IANA zones that Graph does not take, though every other program does (resources/datetimetimezone.md). */
const NOT_TAKEN = new Set(['Europe/Copenhagen'])
const IANA_ZONES = new Set(Intl.supportedValuesOf('timeZone').filter((zone) => !NOT_TAKEN.has(zone)))

/** A time as Graph writes it: a wall clock without an offset, and the zone it hangs in. */
export interface GraphTime {
  readonly dateTime: string
  readonly timeZone: string
}

/** Returns the instant of a time. Throws GraphRefusal on an unknown zone or a day that does not exist. */
export function instantOf(time: GraphTime): Temporal.Instant {
  const zone = ianaOf(time.timeZone)
  try {
    return Temporal.PlainDateTime.from(time.dateTime, { overflow: 'reject' })
      .toZonedDateTime(zone)
      .toInstant()
  } catch (error) {
    throw REFUSALS.badProperty(`The DateTime value '${time.dateTime}' is not valid: ${String(error)}`)
  }
}

/** Returns an instant as Graph writes it, with seven decimals, in a zone that instantOf takes. */
export function graphTime(instant: Temporal.Instant, timeZone: string): GraphTime {
  const local = instant.toZonedDateTimeISO(ianaOf(timeZone)).toPlainDateTime()
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone }
}

function ianaOf(name: string): string {
  const zone = WINDOWS_ZONES[name] ?? (IANA_ZONES.has(name) ? name : undefined)
  if (zone === undefined) throw REFUSALS.timeZone(name)
  return zone
}
