import type { PersonKey } from '#domain/person.ts'
import { type DirectoryPerson, keyOf } from './people.ts'

/** What the directory knows of people, and what they have said yes to. */
export interface Directory {
  find(person: PersonKey): DirectoryPerson | undefined
  hasTenant(tenant: string): boolean
  readonly consent: {
    /** Returns whether the person (or their administrator) has said yes to Fristvagt. */
    get(person: PersonKey): boolean
    set(person: PersonKey, given: boolean): void
  }
  /** Has the person's next token request answered with a challenge, once. */
  challengeNext(person: PersonKey, claims: string): void
  /** Returns the challenge that waits for the person, and forgets it. */
  takeChallenge(person: PersonKey): string | undefined
}

/** Returns a directory of some people. Unless said otherwise, all have consented. */
export function directory(people: readonly DirectoryPerson[], consented: boolean): Directory {
  const known = new Map(people.map((person) => [keyOf(person), person]))
  const consents = new Map<string, boolean>()
  const challenges = new Map<string, string>()
  return {
    find: (person) => known.get(keyOf(person)),
    hasTenant: (tenant) => people.some((person) => person.tenant === tenant),
    consent: {
      get: (person) => consents.get(keyOf(person)) ?? consented,
      set: (person, given) => void consents.set(keyOf(person), given),
    },
    challengeNext: (person, claims) => void challenges.set(keyOf(person), claims),
    takeChallenge: (person) => {
      const claims = challenges.get(keyOf(person))
      challenges.delete(keyOf(person))
      return claims
    },
  }
}
