import type { Clock } from '#domain/clock.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Person } from '#domain/person.ts'
import type { Log } from '#domain/ports/log.ts'
import type { ConnectorMessenger } from '../framework/messenger.ts'

/** Knows who is in a conversation. */
export interface Rosters {
  /** Returns the people of a team, sorted by name; none in a personal chat, or where Teams does not tell. Never throws. */
  peopleOf(conversation: Conversation): Promise<readonly Person[]>
}

const BELIEVED_MS = 15 * 60_000
const AGAIN_AFTER_MS = 60_000
const MOST_KEPT = 1_000

interface Ports {
  readonly messenger: Pick<ConnectorMessenger, 'membersOf'>
  readonly clock: Clock
  readonly log: Log
}

interface Kept {
  readonly people: Promise<readonly Person[]>
  until: number
}

/** Returns what asks the connector who is in a conversation, and believes the answer for a quarter of an hour. */
export function rosters({ messenger, clock, log }: Ports): Rosters {
  const kept = new Map<string, Kept>()
  const now = () => clock().epochMilliseconds

  async function look(conversation: Conversation, entry: () => Kept | undefined): Promise<readonly Person[]> {
    let forMs = BELIEVED_MS
    try {
      return (await messenger.membersOf(conversation)).toSorted(byName)
    } catch (err) {
      forMs = AGAIN_AFTER_MS
      log.warn(
        { err, conversation: conversation.id },
        'Teams did not tell who is in a team: nobody can be chosen',
      )
      return []
    } finally {
      const mine = entry()
      if (mine) mine.until = now() + forMs
    }
  }

  return {
    peopleOf(conversation) {
      if (conversation.kind === 'personal') return Promise.resolve([])
      const key = `${conversation.tenant} ${conversation.team?.id ?? conversation.id}`
      const known = kept.get(key)
      if (known && now() < known.until) return known.people
      if (kept.size >= MOST_KEPT) kept.clear()
      const people = look(conversation, () => kept.get(key))
      kept.set(key, { people, until: Number.POSITIVE_INFINITY })
      return people
    },
  }
}

const byName = (a: Person, b: Person) => a.name.localeCompare(b.name, 'da') || (a.id < b.id ? -1 : 1)
