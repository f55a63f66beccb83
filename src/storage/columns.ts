import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Person } from '#domain/person.ts'
import type { PersonColumns } from './tables.ts'

/** Returns the instant as a timestamptz is written: ISO text in UTC, to the millisecond that is read back. */
export function fromInstant(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 })
}

/** Returns the instant of a timestamptz as both drivers read it. */
export function toInstant(read: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(read.getTime())
}

/** Returns whether the text is a moment, written as ISO text: PostgreSQL fails at one that is not. */
export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Returns the columns that name a person. */
export function fromPerson(person: Person): PersonColumns {
  return { by_tenant: person.tenant, by_id: person.id, by_name: person.name }
}

/** Returns the person that a row names. */
export function toPerson(row: PersonColumns): Person {
  return { tenant: row.by_tenant, id: row.by_id, name: row.by_name }
}

/** Returns what a column is compared with to be one of the values: one parameter, however many there are. */
export function anyOf(values: readonly string[]) {
  return sql<string>`any(${[...values]}::text[])`
}
