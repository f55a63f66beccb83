import type { Language } from './language.ts'
import type { Person } from './person.ts'

/** Where Fristvagt can write: a channel, a group chat, or one person. `id` and `serviceUrl` are the connector's. */
export interface Conversation {
  readonly id: string
  readonly tenant: string
  readonly kind: 'personal' | 'channel' | 'group'
  readonly serviceUrl: string
  /** The connector's name for the client: `msteams`, or `emulator` for a local one. */
  readonly channelId: string
  readonly botId: string
  readonly language: Language
  /** `group` is the team's Microsoft 365 group, which Teams names only when Fristvagt is added. */
  readonly team?: { readonly id: string; readonly name: string; readonly group?: string }
  readonly channelName?: string
  /** In a personal chat, whom it is with. */
  readonly person?: Person
}

/** What of a conversation says whose choice of a municipality counts in it. */
export type WhoseChoice = Pick<Conversation, 'id' | 'tenant' | 'kind' | 'person'> & {
  readonly team?: Pick<NonNullable<Conversation['team']>, 'id'>
}
