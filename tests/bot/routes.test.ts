import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerProblems } from '#api/problem.ts'
import { NotFromTeamsError } from '#bot/framework/activity-check.ts'
import { registerBotRoutes } from '#bot/routes.ts'
import { aMessage, aPress } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
})
afterAll(() => store.close())

function aServer(options: Parameters<typeof botDoor>[2] = {}) {
  const server = Fastify()
  registerProblems(server)
  const { receive, messenger } = botDoor(store, {}, options)
  registerBotRoutes(server, receive)
  const post = (payload: string | object, headers = {}) =>
    server.inject({ method: 'POST', url: '/api/messages', payload, headers })
  return { post, messenger }
}
const asJson = { 'content-type': 'application/json' }

describe('POST /api/messages', () => {
  it('answers a message with nothing but 200', async () => {
    const { post, messenger } = aServer()
    const { statusCode, body } = await post(aMessage('hjælp'))
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '' })
    expect(messenger.sent).toHaveLength(1)
  })

  it('answers a pressed button in the response', async () => {
    const { post } = aServer()
    const response = await post(aPress('fulfil', { item: 'nothing' }))
    expect(response.json()).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
    })
  })

  it('says 501 to an invoke that is not ours', async () => {
    const { post } = aServer()
    expect((await post(aPress('x', {}, { name: 'composeExtension/query' }))).statusCode).toBe(501)
  })

  it.each([
    ['text that is no JSON', '{"type":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['an activity without a sender', '{"type":"message"}'],
    ['a key that would change prototypes', '{"__proto__":{"admin":true},"type":"message"}'],
  ])('says 400 to %s, and no more than that', async (_what, body) => {
    const { post, messenger } = aServer()
    const response = await post(body, asJson)
    expect(response.statusCode).toBe(400)
    expect(response.body).not.toMatch(/node_modules|src\/|stack|SyntaxError|Unexpected|zod/i)
    expect(messenger.sent).toEqual([])
  })

  it('says 400 to a body that is not JSON by its own word', async () => {
    const { post } = aServer()
    expect((await post('type=message', { 'content-type': 'text/plain' })).statusCode).toBe(400)
  })

  it('says 413 to a body above 256 KB', async () => {
    const { post } = aServer()
    const response = await post(aMessage('hej', { padding: 'x'.repeat(257 * 1024) }))
    expect(response.statusCode).toBe(413)
    expect(response.json()).toMatchObject({ code: 'too-large' })
  })

  it('says 401 without a body to who does not come from Teams: the reason goes to the log', async () => {
    const secret = 'signature of key 17 is wrong'
    const { post, messenger } = aServer({
      check: () => Promise.reject(new NotFromTeamsError(secret, { cause: new Error(secret) })),
    })
    const { statusCode, body, headers } = await post(aMessage('hjælp'))
    expect({ statusCode, body }).toEqual({ statusCode: 401, body: '' })
    expect(JSON.stringify(headers)).not.toContain(secret)
    expect(messenger.sent).toEqual([])
  })

  it('says 403 to a tenant that is not served', async () => {
    const { post, messenger } = aServer({ tenants: new Set(['another-tenant']) })
    const { statusCode, body } = await post(aMessage('hjælp'))
    expect({ statusCode, body }).toEqual({ statusCode: 403, body: '' })
    expect(messenger.sent).toEqual([])
  })

  it('says 500 and nothing of why when the check itself fails', async () => {
    const { post } = aServer({ check: () => Promise.reject(new Error('the keys of Microsoft burnt')) })
    const response = await post(aMessage('hjælp'))
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toContain('burnt')
  })
})
