import type { Conversation } from '#domain/conversation.ts'
import type { TeamStore } from '#domain/ports/team-store.ts'

/**
 * Keeps which Microsoft 365 group a team is, where Teams names it: it does so when Fristvagt is added and not when
 * somebody writes, and Graph knows teams by their group alone.
 */
export async function rememberTeam(teams: TeamStore, { tenant, team }: Conversation): Promise<void> {
  if (team?.group !== undefined) await teams.remember({ tenant, id: team.id, group: team.group })
}
