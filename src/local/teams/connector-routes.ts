import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { StoredMessage } from './chat-state.ts'
import { checkActivity } from './check-activity.ts'
import { ConnectorError } from './connector-error.ts'
import { type Place, placeOf } from './place.ts'
import type { Tenant } from './tenant.ts'
import { findPerson, LOCAL_TENANT, personalConversation } from './world.ts'

interface Ids {
  readonly conversation: string
  readonly activity?: string
}

const createSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  tenantId: z.string().nullish(),
  activity: z.unknown().optional(),
  channelData: z
    .looseObject({
      channel: z.looseObject({ id: z.string() }).nullish(),
      tenant: z.looseObject({ id: z.string() }).nullish(),
    })
    .nullish(),
})

/** Serves the part of the Bot Connector's REST API that writes: conversations and the messages in them. */
export function connectorRoutes(app: FastifyInstance, tenant: Tenant): void {
  app.post('/v3/conversations', async (request, reply) => {
    reply.code(201)
    return createConversation(tenant, request.body)
  })
  app.post<{ Params: Ids }>('/v3/conversations/:conversation/activities', async (request, reply) => {
    reply.code(201)
    return send(tenant, writablePlace(tenant, request.params.conversation), request.body)
  })
  app.post<{ Params: Ids }>(
    '/v3/conversations/:conversation/activities/:activity',
    async (request, reply) => {
      const { place, message } = addressed(tenant, request)
      reply.code(201)
      return send(tenant, place.kind === 'channel' ? { ...place, root: message.root } : place, request.body)
    },
  )
  app.put<{ Params: Ids }>('/v3/conversations/:conversation/activities/:activity', async (request) => {
    const { message } = addressed(tenant, request)
    const { type, ...content } = checkActivity(request.body)
    if (type !== 'message')
      throw new ConnectorError(400, 'BadSyntax', 'Only a message can replace a message.')
    tenant.replace(message, content)
    return { id: message.id }
  })
  app.delete<{ Params: Ids }>('/v3/conversations/:conversation/activities/:activity', async (request) => {
    tenant.remove(addressed(tenant, request).message)
    return {}
  })
}

/** Returns the place that the bot may write to. Throws ConnectorError: unknown (404), or the app is not there (403). */
export function writablePlace(tenant: Tenant, conversation: string): Place {
  const place = placeOf(conversation)
  if (!place) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.')
  if (place.kind === 'channel' && place.root !== undefined && !tenant.find(place, place.root))
    throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.')
  if (!tenant.isInstalled(place))
    throw new ConnectorError(
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    )
  return place
}

function addressed(
  tenant: Tenant,
  request: FastifyRequest<{ Params: Ids }>,
): { place: Place; message: StoredMessage } {
  const place = writablePlace(tenant, request.params.conversation)
  const message = tenant.find(place, request.params.activity ?? '')
  if (!message)
    throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.')
  if (request.method !== 'POST' && message.from !== 'bot')
    throw new ConnectorError(403, 'Forbidden', 'A bot can change only its own messages.')
  return { place, message }
}

async function send(tenant: Tenant, place: Place, body: unknown): Promise<{ id: string }> {
  const { type, ...content } = checkActivity(body)
  if (type === 'message') return { id: (await tenant.add(place, { from: 'bot', ...content })).id }
  const root = place.kind === 'channel' ? place.root : undefined
  tenant.hub.publish({ kind: 'typing', conversation: place.id, ...(root !== undefined && { root }) })
  return { id: '' }
}

async function createConversation(
  tenant: Tenant,
  body: unknown,
): Promise<{ id: string; activityId?: string }> {
  const parsed = createSchema.safeParse(body)
  if (!parsed.success) throw new ConnectorError(400, 'BadSyntax', z.prettifyError(parsed.error))
  const { channelData, members, tenantId, activity } = parsed.data
  if ((tenantId ?? channelData?.tenant?.id ?? LOCAL_TENANT) !== LOCAL_TENANT)
    throw new ConnectorError(403, 'Forbidden', 'The bot does not serve this tenant.')
  const channel = channelData?.channel?.id
  if (channel !== undefined) return createThread(tenant, channel, activity)
  return { id: personalWith(tenant, members?.map((m) => m.id) ?? [], tenantId ?? channelData?.tenant?.id) }
}

async function createThread(
  tenant: Tenant,
  channel: string,
  activity: unknown,
): Promise<{ id: string; activityId: string }> {
  const place = writablePlace(tenant, channel)
  if (!activity) throw new ConnectorError(400, 'BadSyntax', 'A new thread needs its first activity.')
  const { id } = await send(tenant, place, activity)
  return { id: `${place.id};messageid=${id}`, activityId: id }
}

function personalWith(tenant: Tenant, members: readonly string[], tenantId: string | undefined): string {
  if (tenantId === undefined) throw new ConnectorError(400, 'BadArgument', 'Tenant id is required.')
  if (members.length !== 1)
    throw new ConnectorError(400, 'BadArgument', 'A personal conversation has one member.')
  const person = findPerson(members[0] ?? '')
  if (!person) throw new ConnectorError(404, 'UserNotFound', 'User not found in tenant.')
  const id = personalConversation(person)
  if (!tenant.isInstalled({ kind: 'personal', id, person }))
    throw new ConnectorError(
      403,
      'ForbiddenOperationException',
      'The bot is not installed in the user’s personal scope.',
    )
  return id
}
