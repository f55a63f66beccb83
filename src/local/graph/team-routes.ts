import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { JWTPayload } from 'jose'
import type { PersonKey } from '#domain/person.ts'
import { GRAPH_AUDIENCE } from '../entra/scopes.ts'
import { REFUSALS } from './graph-error.ts'
import { answerError, logRequests } from './http.ts'
import type { LoggedRequest } from './request-log.ts'

/** A team as Graph knows it: by its Microsoft 365 group. */
export interface GraphTeam {
  readonly tenant: string
  readonly group: string
  readonly members: readonly (PersonKey & { readonly name: string; readonly owner: boolean })[]
}

/** What the routes of /teams work on. */
export interface TeamRoutesOptions {
  readonly verify: (token: string) => Promise<JWTPayload>
  readonly teams: readonly GraphTeam[]
  readonly log: (request: LoggedRequest) => void
}

type OfTeam = FastifyRequest<{
  Params: { group: string }
  Querystring: { $top?: string; $skiptoken?: string }
}>

/** As Graph's: asked for no number, it gives a hundred at a time. */
const PAGE_SIZE = 100

/** Returns the route by which an application, with its own token, reads who is in a team that has let it in. */
export function teamRoutes({ verify, teams, log }: TeamRoutesOptions): FastifyPluginAsync {
  return async (app) => {
    app.setErrorHandler(answerError)
    logRequests(app, log)
    app.get('/v1.0/teams/:group/members', async (request: OfTeam) => {
      const tenant = await applicationTenant(request, verify)
      const { group } = request.params
      const team = teams.find((t) => t.group === group && t.tenant === tenant)
      if (!team) throw REFUSALS.noTeam()
      const from = Number(request.query.$skiptoken ?? 0)
      const to = from + Number(request.query.$top ?? PAGE_SIZE)
      const address = `https://graph.microsoft.com/v1.0/teams/${group}/members?$top=${to - from}&$skiptoken=${to}`
      return {
        value: team.members.slice(from, to).map(member),
        ...(to < team.members.length ? { '@odata.nextLink': address } : {}),
      }
    })
  }
}

function member({ tenant, id, name, owner }: GraphTeam['members'][number]): object {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`${tenant}##${id}`).toString('base64'),
    roles: owner ? ['owner'] : [],
    displayName: name,
    userId: id,
    tenantId: tenant,
  }
}

/** Returns the tenant of an application's own token. Throws GraphRefusal for anybody else's. */
async function applicationTenant(
  request: FastifyRequest,
  verify: TeamRoutesOptions['verify'],
): Promise<string> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw REFUSALS.token('Access token is empty.')
  const { aud, idtyp, tid } = await verify(token).catch((error: unknown) => {
    throw REFUSALS.token(`Access token validation failure: ${String(error)}`)
  })
  if (aud !== GRAPH_AUDIENCE) throw REFUSALS.token('Access token validation failure. Invalid audience.')
  if (idtyp !== 'app' || typeof tid !== 'string') throw REFUSALS.forbidden()
  return tid
}
