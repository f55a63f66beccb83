import type { Obligation } from './catalogue.ts'
import type { Event } from './edition.ts'
import { followsEvent, followsObligation } from './followed.ts'
import type { Handlings } from './handling.ts'
import type { NudgeSettings } from './nudge-settings.ts'
import type { PersonKey } from './person.ts'

/** What decides what a conversation hears of: what it follows, and in a person's own chat perhaps only what is theirs. */
export interface Listener {
  readonly settings: Pick<NudgeSettings, 'solutions' | 'kinds' | 'roles' | 'assignedOnly'>
  readonly handlings: Handlings
  /** Whom the conversation is with; absent in a channel. */
  readonly person?: PersonKey
}

/** Returns whether a conversation hears of an obligation. */
export function hearsOfObligation(
  obligation: Obligation,
  { settings, handlings, person }: Listener,
): boolean {
  if (!followsObligation(obligation, settings)) return false
  if (!settings.assignedOnly || !person) return true
  const to = handlings.get(obligation.id)?.assignment?.to
  return to?.tenant === person.tenant && to.id === person.id
}

/** Returns whether a conversation hears of a meeting: nobody is responsible for one. */
export function hearsOfEvent(event: Event, { settings, person }: Listener): boolean {
  return followsEvent(event, settings) && !(settings.assignedOnly && person)
}
