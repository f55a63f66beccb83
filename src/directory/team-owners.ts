import type { Log } from '#domain/ports/log.ts'
import type { TeamOwners } from '#domain/ports/team-owners.ts'
import { keptForAWhile } from './kept-for-a-while.ts'
import { type GraphAsked, ownersOfTeam } from './team-members.ts'

/** How owners are found, and what is told when they are not. */
export interface TeamOwnersOptions extends GraphAsked {
  readonly log: Log
  /** This process's own clock, in milliseconds. */
  readonly now?: () => number
}

const KEPT_MS = 15 * 60 * 1000
/** A team that could not be looked at is not asked about at every press. */
const FAILURE_KEPT_MS = 60 * 1000
const NOBODY: ReadonlySet<string> = new Set()

/** Returns who owns teams, as Microsoft Graph says. Never throws for Graph's sake: out of reach is logged. */
export function graphTeamOwners(options: TeamOwnersOptions): TeamOwners {
  const { log, now = performance.now.bind(performance) } = options
  const kept = keptForAWhile<ReadonlySet<string>>(now)
  const look = async (tenant: string, group: string) => {
    try {
      return { value: await ownersOfTeam(options, tenant, group), forMs: KEPT_MS }
    } catch (error) {
      log.warn(
        { err: error, tenant, group },
        'the owners of a team could not be looked up: nobody edits by it',
      )
      return { value: NOBODY, forMs: FAILURE_KEPT_MS }
    }
  }
  return {
    async ownsOneOf({ tenant, id }, groups) {
      const owners = groups.map((group) =>
        kept.get(JSON.stringify([tenant, group]), () => look(tenant, group)),
      )
      return (await Promise.all(owners)).some((ids) => ids.has(id))
    },
  }
}
