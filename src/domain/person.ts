import type { Bilingual, Language } from './language.ts'

/** A person as Microsoft Entra knows them: the key is tenant and object id together. */
export interface Person {
  readonly tenant: string
  readonly id: string
  readonly name: string
}

/** Who somebody is: tenant and object id, without the name that may change. */
export type PersonKey = Pick<Person, 'tenant' | 'id'>

/** Returns whether the person was forgotten: what they recorded stays, without name and id. */
export function isForgotten({ id }: Person): boolean {
  return id === ''
}

/** Worded to stand where a name does: "Udført af …". */
const NAME_REMOVED: Bilingual = { da: 'en kollega (navnet er slettet)', en: 'a colleague (name removed)' }

/** Returns the person's name, or that it was removed. */
export function nameOf(person: Person, language: Language): string {
  return isForgotten(person) ? NAME_REMOVED[language] : person.name
}
