import type { ConnectorMessenger } from '#bot/framework/messenger.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Person } from '#domain/person.ts'
import type { Card } from '#domain/ports/messenger.ts'

/** A card that was sent, and where. */
interface SentCard {
  readonly to: Conversation
  readonly thread: string
  readonly card: Card
  readonly summary: string
  readonly activity: string
}
interface UpdatedCard {
  readonly to: Conversation
  readonly activity: string
  readonly card: Card
}

/** A messenger that keeps what it is given to write, and fails when it is told to. */
export interface RecordingMessenger extends ConnectorMessenger {
  readonly sent: SentCard[]
  readonly updated: UpdatedCard[]
  /** Who is in every conversation; empty it to have nobody to choose. */
  readonly members: Person[]
  /** The groups of teams, as the connector knows them; undefined makes asking for one fail. */
  readonly groups: Map<string, string | undefined>
  /** The teams that were asked about. */
  readonly askedFor: string[]
  /** Makes writing into a conversation (or changing that message) fail from now on; undefined lets it work again. */
  failIn(place: string, error: Error | undefined): void
}

/** Returns a messenger that writes nowhere. */
export function recordingMessenger(): RecordingMessenger {
  const sent: SentCard[] = []
  const updated: UpdatedCard[] = []
  const faults = new Map<string, Error>()
  const groups = new Map<string, string | undefined>()
  const askedFor: string[] = []
  const members: Person[] = []
  let made = 0
  const failAt = (place: string) => {
    const fault = faults.get(place)
    if (fault) throw fault
  }
  const reply = async (to: Conversation, thread: string, card: Card, summary: string) => {
    failAt(to.id)
    const activity = `sent-${++made}`
    sent.push({ to, thread, card, summary, activity })
    return activity
  }
  return {
    sent,
    updated,
    groups,
    members,
    askedFor,
    async membersOf() {
      return [...members]
    },
    async groupOf(_at, team) {
      askedFor.push(team)
      if (groups.has(team) && groups.get(team) === undefined) throw new Error('no answer')
      return groups.get(team)
    },
    failIn: (place, error) => void (error ? faults.set(place, error) : faults.delete(place)),
    reply,
    send: (to, card, summary) => reply(to, to.id, card, summary),
    async update(to, activity, card) {
      failAt(activity)
      updated.push({ to, activity, card })
    },
  }
}
