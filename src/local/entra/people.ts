import type { Person, PersonKey } from '#domain/person.ts'

/** A person of the demo, as the directory knows them. */
export interface DirectoryPerson extends Person {
  readonly upn: string
  /** The app roles that an administrator has given the person: values such as Fristvagt.Editor. */
  readonly roles?: readonly string[]
}

/** Returns a text that is equal for the same person only. */
export function keyOf(person: PersonKey): string {
  return `${person.tenant}/${person.id}`
}
