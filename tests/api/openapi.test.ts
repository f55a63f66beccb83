import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type TestApi } from '#tests/support/api-server.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import type { TestStore } from '#tests/support/test-store.ts'

type Json = Readonly<Record<string, unknown>>
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Json }>>
}

let store: TestStore
let api: TestApi
let document: Json & { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
beforeAll(async () => {
  store = await openMemoryStore()
  api = await anApi(store)
  document = (await api.get('/openapi.json', '')).body
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  )
function* inside(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return
  yield value as Json
  for (const inner of Object.values(value)) yield* inside(inner)
}

/** What is no JSON: live changes, lists and the template as files. */
const NOT_JSON = new Map([
  ['GET /api/v1/live', ['text/event-stream', 'string'] as const],
  ['GET /api/v1/template', ['text/csv', 'string'] as const],
  ['POST /api/v1/agreements/export', ['text/csv', 'string'] as const],
  ['POST /api/v1/tasks/export', ['text/csv', 'string'] as const],
])

describe('the description of the API', () => {
  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: 'Fristvagt', version: expect.any(String) })
  })

  it('holds every address that is served, and no other', () => {
    expect(
      operations()
        .map((o) => o.name)
        .sort(),
    ).toEqual(
      [
        'POST /api/v1/events/{id}/registration/calendar-entry',
        'DELETE /api/v1/events/{id}/registration/calendar-entry',
        'POST /api/v1/agreements/{id}/calendar-entry',
        'DELETE /api/v1/agreements/{id}/calendar-entry',
        'POST /api/v1/tasks/{id}/calendar-entry',
        'DELETE /api/v1/tasks/{id}/calendar-entry',
        'GET /api/v1/me/calendar-entries',
        'POST /api/v1/mail-readings',
        'POST /api/v1/mail-suggestions',
        'GET /api/v1/drafts',
        'POST /api/v1/drafts',
        'GET /api/v1/drafts/{id}',
        'POST /api/v1/drafts/{id}/edits',
        'DELETE /api/v1/drafts/{id}',
        'GET /api/v1/drafts/{id}/changes',
        'POST /api/v1/drafts/{id}/publish',
        'GET /api/v1/publications',
        'POST /api/v1/publications/{revision}/undo',
        'GET /api/v1/agreements',
        'POST /api/v1/agreements/export',
        'GET /api/v1/agreements/{id}/history',
        'GET /api/v1/agreements/{id}/signatures',
        'GET /api/v1/deadline-reading',
        'GET /api/v1/drafts/{id}/text',
        'GET /api/v1/publications/{revision}/changes',
        'GET /api/v1/tasks/{id}/history',
        'GET /api/v1/template',
        'POST /api/v1/drafts/{id}/undo',
        'POST /api/v1/tasks/export',
        'GET /api/v1/agreements/{id}',
        'GET /api/v1/agreements/{id}/evidence',
        'GET /api/v1/audit',
        'GET /api/v1/channel',
        'GET /api/v1/audit/chain',
        'GET /api/v1/audit/people',
        'GET /api/v1/editions',
        'GET /api/v1/editions/{id}/changes',
        'GET /api/v1/events',
        'GET /api/v1/events/{id}',
        'GET /api/v1/me',
        'GET /api/v1/me/access',
        'GET /api/v1/me/chat',
        'PUT /api/v1/me/language',
        'DELETE /api/v1/me/calendar-feed',
        'GET /api/v1/me/calendar-feed',
        'POST /api/v1/me/calendar-entries/update',
        'POST /api/v1/me/calendar-feed',
        'GET /api/v1/me/calendar-entries/{part}/{id}',
        'GET /api/v1/me/data',
        'GET /api/v1/live',
        'GET /api/v1/milestones',
        'GET /api/v1/municipalities',
        'GET /api/v1/municipalities/{code}/calendar',
        'POST /api/v1/municipalities/{code}/settings/preview',
        'GET /api/v1/notices',
        'GET /api/v1/nudges/effect',
        'GET /api/v1/reach',
        'GET /api/v1/solutions',
        'GET /api/v1/tasks',
        'GET /api/v1/tasks/{id}',
        'GET /api/v1/tasks/{id}/evidence',
        'POST /api/v1/events/{id}/calendar-entry',
        'DELETE /api/v1/events/{id}/calendar-entry',
        'POST /api/v1/questions',
        'POST /api/v1/search',
        'DELETE /api/v1/subscriptions/{id}',
        'GET /api/v1/municipalities/{code}/settings',
        'GET /api/v1/nudges/deliveries',
        'GET /api/v1/nudges/preview',
        'GET /api/v1/subscriptions',
        'GET /api/v1/subscriptions/choices',
        'GET /api/v1/subscriptions/waiting',
        'POST /api/v1/subscriptions/{id}/preview',
        'POST /api/v1/subscriptions/{id}/pause',
        'POST /api/v1/subscriptions/{id}/resume',
        'PUT /api/v1/municipalities/{code}/settings',
        'PUT /api/v1/subscriptions/{id}/settings',
        'PUT /api/v1/agreements/{id}/assignee',
        'PUT /api/v1/agreements/{id}/snooze',
        'PUT /api/v1/agreements/{id}/standing',
        'PUT /api/v1/me/municipality',
        'PUT /api/v1/tasks/{id}/assignee',
        'PUT /api/v1/tasks/{id}/snooze',
        'PUT /api/v1/tasks/{id}/standing',
      ].sort(),
    )
  })

  it('describes every answer, with a schema where it has a body', () => {
    for (const { name, operation } of operations()) {
      const good = operation.responses['200']
      expect(good?.description, name).toEqual(expect.any(String))
      const [media, type] = NOT_JSON.get(name) ?? ['application/json', 'object']
      expect(good?.content?.[media], name).toHaveProperty('schema.type', type)
    }
  })

  it('declares every parameter of an address', () => {
    for (const { name, path, operation } of operations()) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const declared = operation.parameters?.filter((p) => p.in === 'path').map((p) => p.name) ?? []
      expect(declared, name).toEqual(wanted)
      for (const parameter of operation.parameters ?? []) expect(parameter.schema, name).toBeDefined()
    }
  })

  it('describes what is sent with a change', () => {
    for (const { name, operation } of operations().filter((o) => o.name.startsWith('PUT')))
      expect(operation.requestBody?.content['application/json']?.schema, name).toHaveProperty('properties')
  })

  it('refers to nothing that is not in it', () => {
    for (const { $ref } of inside(document)) {
      if ($ref === undefined) continue
      const steps = String($ref).replace(/^#\//, '').split('/')
      const found = steps.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], document)
      expect(found, String($ref)).toBeDefined()
    }
  })

  it('has no leftover of an older OpenAPI', () => {
    for (const part of inside(document.paths)) expect(part).not.toHaveProperty('nullable')
  })

  it('says how one signs in', () => {
    expect(document.security).toEqual([{ entra: [] }])
    expect(document.components).toMatchObject({
      securitySchemes: { entra: { type: 'http', scheme: 'bearer' } },
    })
  })
})
