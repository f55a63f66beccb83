import type { PersonKey } from '#domain/person.ts'
import { BadInputError } from './command-errors.ts'

/** Who a command is about, as it was called. */
export interface OnePersonOptions {
  readonly person: string
  readonly tenant: string
  readonly data?: string
  readonly json?: boolean
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
/** Entra writes its ids in small letters, whoever typed them off; Teams' own tell large from small. */
const asKept = (id: string) => (GUID.test(id) ? id.toLowerCase() : id)

/** Returns the person as tokens write them. Throws BadInputError for ids that are none. */
export function personOf({ person, tenant }: { person: string; tenant: string }): PersonKey {
  return { id: idAsKept('--person', person), tenant: idAsKept('--tenant', tenant) }
}

/** Returns an id that an option was given, as tokens write it. Throws BadInputError for what is none. */
export function idAsKept(option: string, id: string): string {
  if (!/^[\w.:-]{1,200}$/.test(id)) throw new BadInputError(`${option}: write the id that Entra shows`)
  return asKept(id)
}
