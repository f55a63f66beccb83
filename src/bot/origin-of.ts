import { type Origin, viaOf } from '#domain/origin.ts'
import type { Incoming } from './incoming.ts'
import type { BotServices } from './services.ts'

/** Returns who did what has arrived, now, and in which conversation. */
export function originOf(
  { clock }: Pick<BotServices, 'clock'>,
  { person, conversation }: Pick<Exclude<Incoming, { kind: 'ignored' }>, 'person' | 'conversation'>,
): Origin {
  return { by: person, at: clock(), via: viaOf(conversation) }
}
