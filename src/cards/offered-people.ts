import type { Person, PersonKey } from '#domain/person.ts'

/** The people of a conversation whom somebody can choose from: those that are offered, and how many there are in all. */
export interface OfferedPeople {
  readonly offered: readonly Person[]
  readonly all: number
}

/** More would make the card too large for some clients. */
const MOST_OFFERED = 100

/** Returns the first hundred by name, and whoever is chosen now. */
export function offeredOf(members: readonly Person[], chosen: PersonKey | undefined): OfferedPeople {
  const first = members.slice(0, MOST_OFFERED)
  const other = members.find(({ id }) => id === chosen?.id)
  return { offered: other && !first.includes(other) ? [...first, other] : first, all: members.length }
}
