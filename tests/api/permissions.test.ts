import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerPermissions } from '#api/permissions.ts'
import type { ApiServices } from '#api/services.ts'
import { permissionFor } from '#bot/access/permission-for.ts'
import type { Verb } from '#cards/verbs.ts'
import type { Permission } from '#domain/access/permissions.ts'
import { ALL_PERMISSIONS, ownedBy } from '#tests/support/access.ts'
import { API_TENANT, anApi, goodClaims, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
import { AARHUS, aStoreForTheBot } from '#tests/support/bot-store.ts'
import { appRoles, permissionTable } from '#tests/support/roles-table.ts'
import { aConversation, anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

interface OpenApi {
  paths: Record<string, Record<string, { 'x-permission'?: Permission }>>
}
const OWNER = '0d1e2f30-4a5b-4c6d-8e7f-102938475601'
const VERBS: Readonly<Record<Verb, true>> = {
  'choose-municipality': true,
  'subscribe-yes': true,
  'subscribe-no': true,
  'show-preview': true,
  'show-settings': true,
  'save-settings': true,
  'pause-nudges': true,
  'resume-nudges': true,
  'leave-nudges': true,
  'show-closing-days': true,
  'save-closing-days': true,
  fulfil: true,
  reopen: true,
  'open-item': true,
  'close-item': true,
  assign: true,
  'assign-me': true,
  unassign: true,
  snooze: true,
  wake: true,
  'not-ours': true,
  undo: true,
  'add-to-calendar': true,
  'remove-from-calendar': true,
  'add-deadline': true,
  'remove-deadline': true,
  ask: true,
  refine: true,
}

let store: TestStore
let api: TestApi
beforeAll(async () => {
  store = await aStoreForTheBot()
  api = await anApi(store, { access: ownedBy(OWNER) })
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const as = async (claims: object) => `Bearer ${await api.issuer.token({ ...goodClaims(), ...claims })}`
const signed = { municipality: AARHUS, state: 'signed' }
const sign = async (claims: object) => api.call('PUT', '/agreements/3x/standing', signed, await as(claims))

async function routes(): Promise<{ route: string; permission: Permission | undefined }[]> {
  const { paths } = (await api.get('/openapi.json', '')).body as OpenApi
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`,
      permission: operation['x-permission'],
    })),
  )
}

describe('each route of the API', () => {
  it('says in the document which permission it asks for, one of the table', async () => {
    const all = await routes()
    expect(all.length).toBeGreaterThan(10)
    for (const { route, permission } of all)
      expect([route, ALL_PERMISSIONS]).toEqual([route, expect.arrayContaining([permission])])
  })

  it('that says no permission cannot be registered', async () => {
    const server = Fastify()
    registerPermissions(server, {} as ApiServices)
    expect(() => server.get('/forgotten', async () => 'open')).toThrow(
      '/forgotten does not say who may use it',
    )
  })
})

describe('a change to what a municipality has recorded', () => {
  it('is refused to a reader, who is told which role it takes, and nothing is written', async () => {
    const { status, body } = await sign({})
    expect([status, body.code]).toEqual([403, 'not-allowed'])
    expect(body.detail).toContain('editor (Fristvagt.Editor)')
    expect((await store.standings.recordsOf(AARHUS)).size).toBe(0)
  })

  it.each([
    [['Fristvagt.Reader'], 403],
    [['Fristvagt.Publisher', 'Fristvagt.Operator'], 403],
    [['fristvagt.editor'], 403],
    [['Fristvagt.Editor'], 200],
  ])('with the app roles %j is answered %i', async (roles, status) => {
    expect((await sign({ roles })).status).toBe(status)
  })

  it('is for the owner of a team that has chosen that municipality, and of no other', async () => {
    const oid = OWNER
    const team = { id: 'a-team', name: 'Team' }
    await store.teams.remember({ tenant: API_TENANT, id: team.id, group: 'group' })
    const channel = aConversation({ tenant: API_TENANT, kind: 'channel', team })
    expect((await sign({ oid })).status).toBe(403)
    await store.conversations.chooseMunicipality(channel, AARHUS, anOrigin())
    expect((await sign({ oid })).status).toBe(200)
    await store.conversations.chooseMunicipality(channel, '0727', anOrigin())
    expect((await sign({ oid })).status).toBe(403)
  })

  it('is for the one responsible for the item too, and for no other item of theirs', async () => {
    const oid = '7c1b9a52-0d4e-4f63-8a21-55a0c3d2e1f0'
    const to = { tenant: API_TENANT, id: oid, name: 'Rune' }
    await store.handlings.change({ ...anOrigin(), municipality: AARHUS, item: 'ean', kind: 'assign', to })
    const authorization = await as({ oid })
    const put = (path: string, body: object) =>
      api.call('PUT', path, { municipality: AARHUS, ...body }, authorization)
    expect((await put('/tasks/ean/standing', { state: 'done' })).status).toBe(200)
    expect((await store.standings.recordsOf(AARHUS)).get('ean')?.by.id).toBe(oid)
    expect((await put('/agreements/3x/standing', { state: 'signed' })).status).toBe(403)
    expect((await put('/tasks/ean/snooze', { until: '2025-12-03' })).status).toBe(403)
    const odder = await api.call(
      'PUT',
      '/tasks/ean/standing',
      { municipality: '0727', state: 'done' },
      authorization,
    )
    expect(odder.status).toBe(403)
  })

  it('of a municipality of others is refused before any role is looked at', async () => {
    const authorization = await as({ roles: ['Fristvagt.Editor'] })
    const { body } = await api.call(
      'PUT',
      '/agreements/3x/standing',
      { ...signed, municipality: '0101' },
      authorization,
    )
    expect(body.code).toBe('not-your-municipality')
  })
})

describe('GET /me', () => {
  it('says what the caller is and may', async () => {
    const reader = (await api.get('/me')).body
    expect(reader.roles).toEqual(['reader'])
    expect(reader.permissions).not.toContain('standing.record')
    const editor = (await api.get('/me', await as({ roles: ['Fristvagt.Editor'] }))).body
    expect(editor.roles).toEqual(['reader', 'editor'])
    expect(editor.permissions).toContain('standing.record')
  })

  it('leaves the roles of the token for the bot to know the person by', async () => {
    await api.get('/me', await as({ roles: ['Fristvagt.Operator'] }))
    const mette = { tenant: API_TENANT, id: METTE_ID, name: '' }
    expect(await store.seenRoles.of(mette)).toEqual(['operator'])
    await api.get('/me')
    expect(await store.seenRoles.of(mette)).toEqual([])
  })
})

describe('docs/roles.md', () => {
  const document = readFileSync('docs/roles.md', 'utf8')

  it('has the table as the code has it, with every route and button', async () => {
    const where = new Map<Permission, string[]>()
    const note = (permission: Permission, place: string) =>
      where.set(permission, [...new Set([...(where.get(permission) ?? []), place])])
    for (const { route, permission } of await routes()) if (permission) note(permission, route)
    for (const verb of Object.keys(VERBS) as Verb[])
      for (const kind of ['channel', 'personal'] as const)
        note(permissionFor(verb, aConversation({ kind })), verb)
    expect(document).toContain(permissionTable(where))
  })

  it('has the app roles to paste into Entra', () => {
    const json = document.match(/```json\n(\[[\s\S]*?\])\n```/)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(appRoles())
  })
})
