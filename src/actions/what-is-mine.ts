import type { Catalogue } from '#domain/catalogue.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import { type Mine, mineOf } from '#domain/mine.ts'
import type { PersonKey } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'

/** What tells what is a person's own. */
export type MinePorts = Pick<Stores, 'conversations' | 'handlings' | 'standings' | 'calendarEntries'>

/** Returns what of the catalogue is a person's own, in the municipality that they have chosen, as of now. */
export async function whatIsMine(
  { conversations, handlings, standings, calendarEntries }: MinePorts,
  catalogue: Catalogue,
  person: PersonKey,
): Promise<Mine> {
  const municipality = await conversations.municipalityOfPerson(person)
  const [entries, assigned, records] = await Promise.all([
    calendarEntries.eventsOf(person),
    municipality === undefined ? NO_HANDLINGS : handlings.of(municipality),
    municipality === undefined ? NO_RECORDS : standings.recordsOf(municipality),
  ])
  const stands = municipality === undefined ? new Map() : standingsOf(catalogue, municipality, records)
  return mineOf(catalogue, { person, entries, handlings: assigned, standings: stands })
}
