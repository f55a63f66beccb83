import type { Clock } from '#domain/clock.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Log } from '#domain/ports/log.ts'
import type { TeamStore } from '#domain/ports/team-store.ts'
import type { ConnectorMessenger } from '../framework/messenger.ts'

/** Finds out which Microsoft 365 group a team is, where Teams did not tell when Fristvagt was added. */
export interface TeamGroups {
  /** Has the store know the group of the conversation's team, if it can be known. Never throws on Teams' account. */
  know(teams: TeamStore, conversation: Conversation): Promise<void>
}

const AGAIN_AFTER_MS = 3_600_000
const MOST_REMEMBERED = 10_000

interface Ports {
  readonly messenger: Pick<ConnectorMessenger, 'groupOf'>
  readonly clock: Clock
  readonly log: Log
}

/** Returns what asks the connector for the groups of teams: of each team once, and after a failure hourly. */
export function teamGroups({ messenger, clock, log }: Ports): TeamGroups {
  const asked = new Map<string, number>()
  const wasAskedLately = (key: string) => {
    const now = clock().epochMilliseconds
    if (now - (asked.get(key) ?? Number.NEGATIVE_INFINITY) < AGAIN_AFTER_MS) return true
    if (asked.size >= MOST_REMEMBERED) asked.clear()
    asked.set(key, now)
    return false
  }
  return {
    async know(teams, conversation) {
      const { id, tenant, team } = conversation
      if (!team || (await teams.groupOf(tenant, team.id)) !== undefined) return
      if (wasAskedLately(`${tenant} ${team.id}`)) return
      try {
        const group = await messenger.groupOf(conversation, team.id)
        if (group !== undefined) await teams.remember({ tenant, id: team.id, group })
      } catch (err) {
        log.warn(
          { err, conversation: id },
          'Teams did not tell the group of a team: its owners cannot be known',
        )
      }
    },
  }
}
