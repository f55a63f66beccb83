import { afterEach, describe, expect, it } from 'vitest'
import { aMessage } from '#tests/support/activities.ts'
import { anAttackedServer, METTE_OID, personClaims } from '#tests/support/attacked-server.ts'

type Attacked = Awaited<ReturnType<typeof anAttackedServer>>
let attacked: Attacked
afterEach(() => attacked?.close())

const PLENTY = 100_000
/** No time goes by, so that a slow machine gets nothing back. */
const now = () => 0
const start = async (limits: { person?: number; tenant?: number; address?: number }) => {
  attacked = await anAttackedServer({
    limits: { person: PLENTY, tenant: PLENTY, address: PLENTY, now, ...limits },
  })
}
async function statuses(times: number, ask: () => Promise<{ statusCode: number }>) {
  const seen: number[] = []
  for (let i = 0; i < times; i++) seen.push((await ask()).statusCode)
  return seen
}

describe('the API', () => {
  it('answers a person who asks too often with 429, when to come again and what the limit is', async () => {
    await start({ person: 2 })
    const mette = await attacked.asMette()
    expect(await statuses(3, () => attacked.toApi(mette))).toEqual([200, 200, 429])
    const { headers, body } = await attacked.toApi(mette)
    expect(JSON.parse(body)).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '0' })
    expect(headers['content-type']).toContain('application/problem+json')
  })

  it('lets colleagues go on meanwhile', async () => {
    await start({ person: 1, tenant: 3 })
    const mette = await attacked.asMette()
    await statuses(50, () => attacked.toApi(mette))
    const lars = await attacked.asMette({ oid: 'a0000000-0000-4000-8000-000000000001' })
    expect((await attacked.toApi(lars)).statusCode).toBe(200)
  })

  it('answers a tenant whose people together ask too often', async () => {
    await start({ tenant: 2 })
    const seen: number[] = []
    for (const last of ['1', '2', '3']) {
      const person = await attacked.asMette({ oid: `a0000000-0000-4000-8000-00000000000${last}` })
      seen.push((await attacked.toApi(person)).statusCode)
    }
    expect(seen).toEqual([200, 200, 429])
  })
})

const page = () => attacked.server.inject('/tab')

describe('an address', () => {
  const forged = { authorization: 'Bearer x' }
  it('is refused what strangers ask for too often', async () => {
    await start({ address: 2 })
    expect(await statuses(3, page)).toEqual([200, 200, 429])
  })

  it('may fail at a tenth of what it asks for', async () => {
    await start({ address: 20 })
    expect(await statuses(4, () => attacked.toApi(forged))).toEqual([401, 401, 429, 429])
  })

  it('that guesses at tokens or addresses shuts nobody out who sits behind it', async () => {
    await start({ address: 40 })
    await statuses(10, () => attacked.toApi(forged))
    await statuses(10, () => attacked.server.inject('/nowhere'))
    expect((await attacked.server.inject('/nowhere')).statusCode).toBe(429)
    expect((await page()).statusCode).toBe(200)
    expect((await attacked.toApi(await attacked.asMette())).statusCode).toBe(200)
  })

  it('that is flooded by strangers lets people in who are signed in, by their own limit', async () => {
    await start({ address: 5, person: 3 })
    await statuses(10, page)
    const mette = await attacked.asMette()
    expect(await statuses(4, () => attacked.toApi(mette))).toEqual([200, 200, 200, 429])
    expect((await attacked.toApi(forged)).statusCode).toBe(429)
  })

  it('writes no line of the log for what it is refused', async () => {
    await start({ address: 10 })
    await attacked.toApi(forged)
    const { logged, status } = await attacked.watched(() => attacked.toApi(forged))
    expect(status).toBe(429)
    expect(logged).toEqual([])
  })

  it('pays nothing for what people who are signed in may not do or do wrong', async () => {
    await start({ address: 30 })
    const mette = await attacked.asMette()
    const foreign = () => attacked.toApi(mette, '/api/v1/agreements?municipality=0730')
    const wrong = () => attacked.toApi(mette, '/api/v1/agreements?municipality=9999')
    expect(await statuses(5, foreign)).toEqual([403, 403, 403, 403, 403])
    expect(await statuses(5, wrong)).toEqual([400, 400, 400, 400, 400])
    expect((await attacked.toApi(forged)).statusCode).toBe(401)
  })

  it('may ask whether the server is alive as often as it likes', async () => {
    await start({ address: 1 })
    expect(new Set(await statuses(30, () => attacked.server.inject('/healthz')))).toEqual(new Set([200]))
    expect(await statuses(2, () => attacked.server.inject('/nowhere'))).toEqual([404, 429])
  })

  it('of Teams is not counted for what comes well signed, but for what does not', async () => {
    await start({ address: 20 })
    const teams = await attacked.asTeams()
    expect(new Set(await statuses(30, () => attacked.toBot(aMessage('hjælp'), teams)))).toEqual(
      new Set([200]),
    )
    expect(await statuses(3, () => attacked.toBot(aMessage('hjælp'), forged))).toEqual([401, 401, 429])
  })

  it('of Teams is heard on, whatever bots and tenants of others have it call', async () => {
    await start({ address: 20 })
    const ofAnotherBot = await attacked.asTeams({ aud: '99999999-9999-4999-8999-999999999999' })
    expect(await statuses(3, () => attacked.toBot(aMessage('hjælp'), ofAnotherBot))).toEqual([401, 401, 429])
    const teams = await attacked.asTeams()
    const ofAnotherTenant = aMessage('hjælp', {
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: METTE_OID },
      channelData: { tenant: { id: METTE_OID } },
    })
    await statuses(5, () => attacked.toBot(ofAnotherTenant, teams))
    expect((await attacked.toBot(aMessage('hjælp'), teams)).statusCode).toBe(200)
  })

  it('cannot be made up by X-Forwarded-For', async () => {
    await start({ address: 20 })
    let made = 0
    const ask = () => attacked.toApi({ 'x-forwarded-for': `203.0.113.${made++}` })
    expect((await statuses(4, ask)).slice(2)).toEqual([429, 429])
  })
})

describe('what is turned away for being too much', () => {
  it('is counted by door', async () => {
    await start({ person: 1, address: 4 })
    const mette = await attacked.asMette()
    await statuses(2, () => attacked.toApi(mette))
    await statuses(4, page)
    expect(attacked.counts()).toEqual({ 'api over-limit': 1, 'http over-limit': 2 })
  })

  it('is counted where the bot says so in words, too', async () => {
    await start({ person: 1 })
    const teams = await attacked.asTeams()
    await statuses(3, () => attacked.toBot(aMessage('hjælp'), teams))
    expect(attacked.counts()).toEqual({ 'bot over-limit': 2 })
  })
})

it('a token counts for the person it names, whatever name they carry in it', async () => {
  await start({ person: 1 })
  await attacked.toApi(await attacked.asMette(personClaims({ name: 'Mette' })))
  expect((await attacked.toApi(await attacked.asMette({ name: 'Somebody else' }))).statusCode).toBe(429)
})
