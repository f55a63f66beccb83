import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationToken } from '#calendar/application-token.ts'
import { toLoopback } from '#calendar/loopback.ts'
import { graphTeamOwners } from '#directory/team-owners.ts'
import {
  CLIENT,
  KAREN,
  MADS,
  type Microsoft,
  SECRET,
  startMicrosoft,
  TENANT,
} from '#tests/support/microsoft-stand-ins.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const SMALL = 'aaaaaaaa-0000-4000-8000-000000000001'
const LARGE = 'aaaaaaaa-0000-4000-8000-000000000002'
const SHARED = 'aaaaaaaa-0000-4000-8000-000000000003'
const ELSEWHERE = '99999999-9999-4999-8999-999999999999'
const crowd = Array.from({ length: 1_500 }, (_, i) => ({
  tenant: TENANT,
  id: `crowd-${i}`,
  name: 'somebody',
  owner: false,
}))

let microsoft: Microsoft
beforeAll(async () => {
  microsoft = await startMicrosoft({}, [
    {
      tenant: TENANT,
      group: SMALL,
      members: [
        { ...KAREN, owner: true },
        { ...MADS, owner: false },
      ],
    },
    {
      tenant: TENANT,
      group: SHARED,
      members: [
        { ...KAREN, owner: true },
        { ...MADS, tenant: ELSEWHERE, owner: true },
      ],
    },
    { tenant: TENANT, group: LARGE, members: [...crowd, { ...MADS, owner: true }] },
  ])
})
afterAll(() => microsoft.close())

/** Returns the product's look-up against the stand-ins, with a clock that is moved by hand. */
function lookUp(overrides: { secret?: string; graphUrl?: string; timeoutMs?: number } = {}) {
  const log = aLog()
  const clock = { now: 0 }
  const { secret = SECRET, graphUrl = microsoft.graphUrl, ...rest } = overrides
  const token = applicationToken(
    {
      authority: 'https://login.microsoftonline.com',
      clientId: CLIENT,
      credential: () => ({ kind: 'secret', secret }),
      address: toLoopback('https://login.microsoftonline.com', microsoft.authority),
      timeoutMs: 60_000,
    },
    'https://graph.microsoft.com',
  )
  const owners = graphTeamOwners({ graphUrl, token, log, timeoutMs: 60_000, now: () => clock.now, ...rest })
  return { owners, log, clock }
}
const asked = () => microsoft.graph.requests().filter(({ path }) => path.includes('/members')).length

describe('who owns a team', () => {
  it('is what Graph tells the application of its owners, and not of its members', async () => {
    const { owners } = lookUp()
    expect(await owners.ownsOneOf(KAREN, [SMALL])).toBe(true)
    expect(await owners.ownsOneOf(MADS, [SMALL])).toBe(false)
    expect(await owners.ownsOneOf(KAREN, [])).toBe(false)
  })

  it('is found on the last of several pages, and in the second of two teams', async () => {
    const { owners } = lookUp()
    expect(await owners.ownsOneOf(MADS, [SMALL, LARGE])).toBe(true)
    expect(await owners.ownsOneOf(KAREN, [LARGE])).toBe(false)
  })

  it('is nobody of another tenant, also where Graph calls them an owner', async () => {
    const { owners } = lookUp()
    expect(await owners.ownsOneOf(MADS, [SHARED])).toBe(false)
    expect(await owners.ownsOneOf(KAREN, [SHARED])).toBe(true)
  })

  it('is asked once for many who press at the same time, and again after a quarter of an hour', async () => {
    const { owners, clock } = lookUp()
    const before = asked()
    await Promise.all([KAREN, MADS, KAREN].map((person) => owners.ownsOneOf(person, [SMALL])))
    clock.now = 14 * 60_000
    await owners.ownsOneOf(KAREN, [SMALL])
    expect(asked() - before).toBe(1)
    clock.now = 16 * 60_000
    await owners.ownsOneOf(KAREN, [SMALL])
    expect(asked() - before).toBe(2)
  })
})

describe('a team that cannot be looked at', () => {
  it.each([
    ['is unknown to Graph', {}, 'aaaaaaaa-0000-4000-8000-00000000dead', 404],
    ['is out of reach', { graphUrl: 'http://127.0.0.1:1' }, SMALL, 0],
  ])('because it %s is nobody’s, and the operator hears of it', async (_why, overrides, group, status) => {
    const { owners, log } = lookUp(overrides)
    expect(await owners.ownsOneOf(KAREN, [group])).toBe(false)
    expect(log.lines).toMatchObject([{ level: 'warn', details: { tenant: TENANT, group, err: { status } } }])
  })

  it('for want of a good credential is nobody’s', async () => {
    const { owners, log } = lookUp({ secret: 'not the secret' })
    expect(await owners.ownsOneOf(KAREN, [SMALL])).toBe(false)
    expect(log.lines).toHaveLength(1)
  })

  it('is tried again after a minute, and not at every press', async () => {
    const { owners, log, clock } = lookUp({ graphUrl: 'http://127.0.0.1:1' })
    await owners.ownsOneOf(KAREN, [SMALL])
    await owners.ownsOneOf(KAREN, [SMALL])
    expect(log.lines).toHaveLength(1)
    clock.now = 61_000
    await owners.ownsOneOf(KAREN, [SMALL])
    expect(log.lines).toHaveLength(2)
  })

  it('never has its pages read from another address than the configured one', async () => {
    const visits: string[] = []
    const elsewhere = createServer((request, response) => {
      visits.push(request.headers.authorization ?? '')
      response.end('{}')
    }).listen(0, '127.0.0.1')
    const graph = createServer((_request, response) => {
      const { port } = elsewhere.address() as AddressInfo
      response.setHeader('location', `http://127.0.0.1:${port}/`)
      response.statusCode = 302
      response.end()
    }).listen(0, '127.0.0.1')
    await Promise.all(
      [elsewhere, graph].map((server) => new Promise((done) => server.once('listening', done))),
    )
    const { owners } = lookUp({ graphUrl: `http://127.0.0.1:${(graph.address() as AddressInfo).port}` })
    expect(await owners.ownsOneOf(KAREN, [SMALL])).toBe(false)
    expect(visits).toEqual([])
    for (const server of [elsewhere, graph]) server.close()
  })
})
