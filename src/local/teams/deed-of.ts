import type { Deed } from './activities.ts'
import type { LocalTeamsOptions } from './options.ts'
import type { Place } from './place.ts'
import type { LocalPerson } from './world.ts'

/** Who does something, and where, in which client language. */
export interface Actor {
  readonly person: LocalPerson
  readonly place: Place
  readonly locale: string
}

/** What doing something in Teams needs to know. */
export type Needs = Pick<LocalTeamsOptions, 'clock' | 'ssoToken' | 'consent'> & {
  readonly botId: string
  serviceUrl(): string
}

/** Returns what somebody does, at the moment it is now. */
export async function deedOf({ botId, serviceUrl, clock }: Needs, actor: Actor): Promise<Deed> {
  return { ...actor, at: await clock.now(), botId, serviceUrl: serviceUrl() }
}
