import type { FastifyInstance } from 'fastify'
import { ConnectorError } from './connector-error.ts'
import { writablePlace } from './connector-routes.ts'
import type { Place } from './place.ts'
import type { Tenant } from './tenant.ts'
import { findPerson, LOCAL_PEOPLE, LOCAL_TEAM, type LocalPerson } from './world.ts'

interface Ids {
  readonly conversation: string
  readonly member: string
  readonly team: string
}

/** Serves the part of the Bot Connector's REST API that reads: members, the team and its channels. */
export function rosterRoutes(app: FastifyInstance, tenant: Tenant): void {
  app.get<{ Params: Ids }>('/v3/conversations/:conversation/members', async (request) =>
    membersOf(writablePlace(tenant, request.params.conversation)).map(account),
  )
  app.get<{ Params: Ids }>('/v3/conversations/:conversation/pagedmembers', async (request) => ({
    members: membersOf(writablePlace(tenant, request.params.conversation)).map(account),
  }))
  app.get<{ Params: Ids }>('/v3/conversations/:conversation/members/:member', async (request) => {
    const member = findPerson(request.params.member)
    const place = writablePlace(tenant, request.params.conversation)
    if (!member || !membersOf(place).includes(member))
      throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.')
    return account(member)
  })
  app.get<{ Params: Ids }>('/v3/teams/:team', async (request) => {
    needTeam(tenant, request.params.team)
    const { id, name, aadGroupId, channels } = LOCAL_TEAM
    return { id, name, aadGroupId, channelCount: channels.length, memberCount: LOCAL_PEOPLE.length }
  })
  app.get<{ Params: Ids }>('/v3/teams/:team/conversations', async (request) => {
    needTeam(tenant, request.params.team)
    // Teams gives the General channel no name here.
    return {
      conversations: LOCAL_TEAM.channels.map(({ id, name }) =>
        id === LOCAL_TEAM.id ? { id } : { id, name },
      ),
    }
  })
}

function needTeam(tenant: Tenant, id: string): void {
  if (id !== LOCAL_TEAM.id) throw new ConnectorError(404, 'TeamNotFound', 'Team not found.')
  writablePlace(tenant, id)
}

function membersOf(place: Place): readonly LocalPerson[] {
  return place.kind === 'personal' ? [place.person] : LOCAL_PEOPLE
}

function account(person: LocalPerson): Readonly<Record<string, string>> {
  const [givenName = '', surname = ''] = person.name.split(' ')
  const { teamsId: id, name, id: objectId, upn, tenant: tenantId } = person
  const names = { givenName, surname, email: upn, userPrincipalName: upn }
  return { id, name, objectId, aadObjectId: objectId, ...names, tenantId, userRole: 'user' }
}
