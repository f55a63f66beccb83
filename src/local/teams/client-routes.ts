import type { FastifyError, FastifyInstance } from 'fastify'
import { BotError } from './bot-caller.ts'
import { viewOf } from './chat-state.ts'
import type { ClientDeeds } from './client-deeds.ts'
import { ClientError } from './client-error.ts'
import {
  installBody,
  personQuery,
  present,
  pressBody,
  read,
  refuseOthersChat,
  sayBody,
} from './client-requests.ts'
import type { LocalTeamsOptions } from './options.ts'
import { type Place, personalPlace, placeOf } from './place.ts'
import type { Tenant } from './tenant.ts'
import { BOT_NAME, LOCAL_PEOPLE, LOCAL_TEAM, LOCAL_TENANT, personalConversation } from './world.ts'

/** Serves what the chat page (and the tests' driver) asks: the world and its messages, and what people do in it. */
export function clientRoutes(
  app: FastifyInstance,
  tenant: Tenant,
  deeds: ClientDeeds,
  options: Pick<LocalTeamsOptions, 'clock' | 'consent' | 'tabUrl'>,
): void {
  app.get('/api/world', async (request) => {
    const { person } = read(personQuery, request.query)
    const chat = personalConversation(person)
    const conversations = [chat, ...LOCAL_TEAM.channels.map((c) => c.id)]
    return {
      tenant: LOCAL_TENANT,
      team: LOCAL_TEAM,
      people: LOCAL_PEOPLE,
      bot: BOT_NAME,
      chat,
      tabUrl: options.tabUrl ?? '/tab/',
      installed: {
        team: tenant.state.installedInTeam,
        personal: tenant.state.installedFor.includes(person.key),
      },
      consent: await options.consent.get(person),
      now: await options.clock.now(),
      messages: conversations.flatMap((id) => tenant.messagesOf(id)).map((m) => viewOf(m, person.key)),
    }
  })

  app.post('/api/install', async (request) => {
    const { person, scope, installed, locale } = read(installBody, request.body)
    const place = scope === 'team' ? teamPlace() : personalPlace(person.key)
    await deeds.install({ person, place, locale }, installed)
    return { installed }
  })

  app.post('/api/messages', async (request) => {
    const { person, conversation: place, text, locale } = read(sayBody, request.body)
    refuseOthersChat(place, person.key)
    const { message, told } = await deeds.say({ person, place, locale }, text)
    return { message: viewOf(message, person.key), told }
  })

  app.post('/api/press', async (request) => {
    const body = read(pressBody, request.body)
    const { person, conversation: place, trigger, signIn, locale } = body
    refuseOthersChat(place, person.key)
    const message = tenant.find(place, body.message)
    if (!message) throw new ClientError(404, 'no-such-message', `no message ${body.message} there`)
    return deeds.press({ person, place, locale }, { message, action: present(body.action), trigger, signIn })
  })
}

/** Answers a page's failed request with `{ code, message }`: its own fault, the bot's (502), or ours. */
export function answerClientError(error: FastifyError | ClientError | BotError): {
  status: number
  body: { code: string; message: string }
} {
  const { message } = error
  if (error instanceof ClientError) return { status: error.status, body: { code: error.code, message } }
  if (error instanceof BotError) return { status: 502, body: { code: `bot-${error.failure}`, message } }
  return { status: error.statusCode ?? 500, body: { code: 'failed', message } }
}

function teamPlace(): Place {
  const place = placeOf(LOCAL_TEAM.id)
  if (!place) throw new Error('the team has no General channel')
  return place
}
