import type { Temporal } from 'temporal-polyfill'
import type { Conversation } from './conversation.ts'
import type { Person } from './person.ts'

/** Who does something, when and from where: what the audit trail says of every change. */
export interface Origin {
  readonly by: Person
  readonly at: Temporal.Instant
  /** `bot:personal`, `bot:<conversation id>` elsewhere, `tab`, `pane` (Outlook's), `api`, `cli`, `job`. */
  readonly via: string
  /** The IP address of a caller that reached us directly; Teams does not tell where a person sits. */
  readonly address?: string
}

/** Returns the place of a conversation as an origin names it: the id of a personal chat would name the person. */
export function viaOf({ kind, id }: Pick<Conversation, 'kind' | 'id'>): string {
  return kind === 'personal' ? 'bot:personal' : `bot:${id}`
}

/** Returns the origin of what the deployment does by itself or at the operator's command line. */
export function originOfDeployment(via: 'cli' | 'job', at: Temporal.Instant): Origin {
  return { by: { tenant: 'deployment', id: via, name: 'Fristvagt' }, at, via }
}
