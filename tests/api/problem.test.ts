import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '#api/contract.ts'
import { registerProblems } from '#api/problem.ts'
import { anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
let failing: TestApi
beforeAll(async () => {
  store = await openMemoryStore()
  api = await anApi(store)
  const editions = {
    ...store.editions,
    catalogue: () => Promise.reject(new Error('password of db is hunter2')),
  }
  failing = await anApi(store, { editions })
})
afterAll(async () => {
  await api.close()
  await failing.close()
  await store.close()
})

async function raw(options: {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  url: string
  payload?: string
  type?: string
}) {
  const response = await api.server.inject({
    method: options.method,
    url: options.url,
    headers: {
      authorization: `Bearer ${await api.issuer.token(goodClaims())}`,
      ...(options.type === undefined ? {} : { 'content-type': options.type }),
    },
    ...(options.payload === undefined ? {} : { payload: options.payload }),
  })
  return {
    status: response.statusCode,
    type: response.headers['content-type'],
    text: response.body,
    body: response.json(),
  }
}
const change = '/api/v1/agreements/x/standing'

describe('every error', () => {
  it.each([
    ['an unknown address', { method: 'GET', url: '/api/v1/nothing' }, 404, 'not-found'],
    ['an address outside the API', { method: 'GET', url: '/nothing' }, 404, 'not-found'],
    ['a method that the address does not know', { method: 'DELETE', url: '/api/v1/me' }, 404, 'not-found'],
    [
      'an address with a broken escape',
      { method: 'GET', url: '/api/v1/tasks/%E0%A4%A' },
      400,
      'invalid-request',
    ],
    ['an unknown item', { method: 'GET', url: '/api/v1/tasks/x' }, 404, 'not-found'],
    [
      'an id of 201 characters',
      { method: 'GET', url: `/api/v1/tasks/${'x'.repeat(201)}` },
      400,
      'invalid-request',
    ],
    [
      'a body that is no JSON',
      { method: 'PUT', url: change, payload: '{"a', type: 'application/json' },
      400,
      'invalid-request',
    ],
    [
      'an empty body',
      { method: 'PUT', url: change, payload: '', type: 'application/json' },
      400,
      'invalid-request',
    ],
    [
      'a body of another type',
      { method: 'PUT', url: change, payload: 'a=b', type: 'text/plain' },
      415,
      'unsupported-media-type',
    ],
    [
      'a body of two megabytes',
      { method: 'PUT', url: change, payload: `{"a":"${'x'.repeat(2 << 20)}"}`, type: 'application/json' },
      413,
      'too-large',
    ],
  ] as const)('such as %s is a problem document with a stable code', async (_what, request, status, code) => {
    const { body, text, ...answer } = await raw(request)
    expect(problemSchema.strict().parse(body)).toMatchObject({
      status,
      code,
      type: `urn:fristvagt:problem:${code}`,
    })
    expect(answer.status).toBe(status)
    expect(answer.type).toMatch(/^application\/problem\+json\b/)
    expect(text).not.toMatch(/node_modules|\.ts\b|stack|FST_/)
  })

  it('names what is wrong with a request', async () => {
    const { body } = await api.get('/agreements?limit=2001')
    expect(body.detail).toContain('limit')
  })

  it('of ours tells nothing of what went wrong inside', async () => {
    const { status, type, body } = await failing.get('/agreements')
    expect({ status, type }).toEqual({ status: 500, type: 'application/problem+json' })
    expect(body).toEqual({
      type: 'urn:fristvagt:problem:internal-error',
      title: 'Something went wrong on our side: look again before you repeat it',
      status: 500,
      code: 'internal-error',
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
    })
  })

  it('that says it is the caller’s own keeps its words out of the answer', async () => {
    const server = Fastify()
    registerProblems(server)
    server.get('/', () => {
      throw Object.assign(new Error('column "secret" does not exist'), { statusCode: 422 })
    })
    const response = await server.inject('/')
    expect(response.json()).toMatchObject({ code: 'invalid-request' })
    expect(response.body).not.toContain('secret')
  })
})
