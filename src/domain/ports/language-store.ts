import type { Language } from '../language.ts'
import type { Origin } from '../origin.ts'
import type { Person, PersonKey } from '../person.ts'

/** Who chooses, and whose audit trail says so: the deployment's where the person has no municipality. */
export interface Speaker {
  readonly person: Person
  readonly municipality: string | undefined
}

/** Keeps the language that people have chosen for themselves. */
export interface LanguageStore {
  /** Returns the person's choice; undefined while they are spoken to as Teams or their browser says. */
  of(person: PersonKey): Promise<Language | undefined>
  /**
   * Keeps a choice, which their own chat and its nudges follow from now on; undefined takes it back and leaves those as
   * they are. Audited unless it stood so already.
   */
  choose(speaker: Speaker, language: Language | undefined, origin: Origin): Promise<void>
}
