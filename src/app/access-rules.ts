import type { AccessRules } from '#actions/access-for.ts'
import { applicationToken } from '#calendar/application-token.ts'
import type { GraphCalendarOptions } from '#calendar/graph-calendar.ts'
import { asWritten, toLoopback } from '#calendar/loopback.ts'
import { graphTeamOwners } from '#directory/team-owners.ts'
import type { Editors } from '#domain/access/access.ts'
import type { Log } from '#domain/ports/log.ts'
import type { TeamOwners } from '#domain/ports/team-owners.ts'
import { NO_TRACING, type Tracing } from '#domain/ports/tracing.ts'
import type { Configuration, TenantBindings } from './configuration.ts'

/** What decides who may do what, beside the table of permissions. */
export interface AccessOptions {
  /** Who edits without an app role: owners of the municipality's teams unless said otherwise. */
  readonly editors?: Editors
  /** The tenants of those who run the deployment: the only one that is bound unless said otherwise. */
  readonly homeTenants?: ReadonlySet<string>
  readonly tenants: TenantBindings | 'all'
  readonly graph?: Pick<
    GraphCalendarOptions,
    'graphUrl' | 'authority' | 'clientId' | 'credential' | 'loopback'
  >
  /** Returns who owns teams, given who does by Graph's word: the demo has visitors whom no directory knows. */
  readonly ownersBeside?: (byGraph: TeamOwners) => TeamOwners
  readonly log: Log
  readonly tracing?: Tracing
}

/** Somebody has pressed a button and waits. */
const TIMEOUT_MS = 3_000
/** Without Graph nobody can be known to own a team. */
const NOBODY: TeamOwners = { ownsOneOf: async () => false }

/** Returns how the deployment decides what somebody is. */
export function accessRules(options: AccessOptions): AccessRules {
  const { editors = 'owners', ownersBeside = (owners) => owners } = options
  return { editors, owners: ownersBeside(ownersByGraph(options)), isHome: homeCheck(options) }
}

/** Returns the tenants of those who run a deployment: those set, else the only one bound, else that of the bot. */
export function homeTenantsOf({
  HOME_TENANTS,
  TENANTS,
  BOT_TENANT_ID,
}: Pick<Configuration, 'HOME_TENANTS' | 'TENANTS' | 'BOT_TENANT_ID'>): ReadonlySet<string> {
  return HOME_TENANTS ?? new Set(TENANTS.size === 1 ? TENANTS.keys() : [BOT_TENANT_ID])
}

function ownersByGraph({ graph, log, tracing = NO_TRACING }: AccessOptions): TeamOwners {
  if (!graph) return NOBODY
  const { graphUrl, authority, loopback } = graph
  const token = applicationToken(
    {
      ...graph,
      tracing,
      timeoutMs: TIMEOUT_MS,
      address: loopback ? toLoopback(authority, loopback.authority) : asWritten,
    },
    graphUrl,
  )
  return graphTeamOwners({
    graphUrl: loopback?.graph ?? graphUrl,
    token,
    log,
    timeoutMs: TIMEOUT_MS,
    tracing,
  })
}

function homeCheck({ homeTenants, tenants }: AccessOptions): (tenant: string) => boolean {
  if (homeTenants) return (tenant) => homeTenants.has(tenant)
  if (tenants === 'all') return () => true
  const [only, ...others] = tenants.keys()
  return (tenant) => others.length === 0 && tenant === only
}
