import { Writable } from 'node:stream'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assign } from '#actions/assign.ts'
import { recordStanding } from '#actions/record-standing.ts'
import { registerProblems } from '#api/problem.ts'
import { registerCalendarFiles } from '#app/http/calendar-routes.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { calendarLinks, deadlineLinks } from '#calendar/calendar-links.ts'
import { feedAddresses } from '#calendar/feed-address.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { TEST_TENANT } from '#tests/support/activities.ts'
import {
  type AttackedServer,
  anAttackedServer,
  METTE_OID,
  NEIGHBOUR,
} from '#tests/support/attacked-server.ts'
import { BEFORE_EIGHT } from '#tests/support/bot-door.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

let attacked: AttackedServer
beforeAll(async () => {
  attacked = await anAttackedServer()
})
afterAll(() => attacked?.close())

const PATH = '/api/v1/me/calendar-feed'
const call = async (method: 'GET' | 'POST' | 'DELETE', headers: Record<string, string> = {}) =>
  attacked.server.inject({ method, url: PATH, headers: { ...(await attacked.asMette()), ...headers } })
const made = async (headers: Record<string, string> = {}) => {
  const { url } = (await call('POST', headers)).json<{ url: string }>()
  const { pathname, search } = new URL(url)
  return pathname + search
}
const readAt = (address: string, headers: Record<string, string> = {}) =>
  attacked.server.inject({ url: address, headers })
/** An address of somebody of a tenant, made past the API. */
async function anAddressOf(tenant: string) {
  const { url, tokenHash } = feedAddresses('https://fristvagt.example')('da')
  const person = { tenant, id: METTE_OID, name: 'Mette Holm' }
  const owner = { person, municipality: undefined }
  await attacked.store.system.calendarFeeds.renew(owner, tokenHash, anOrigin({ by: person }))
  return new URL(url).pathname
}

describe('the file of a deadline', () => {
  it('is read from the address that a card links to, and not from one that somebody made up', async () => {
    const secrets = () => ['a secret that signs the calendar addresses of tests']
    const catalogue = catalogueOf([december2025], 1)
    const server = createServer(createLog('silent'))
    registerProblems(server)
    registerCalendarFiles(server, {
      ...{ secrets, editions: { catalogue: async () => catalogue } },
      feeds: { byToken: async () => undefined, noteRead: async () => undefined },
      clock: () => BEFORE_EIGHT,
      itemUrl: (type, id) => `https://f.example/tab/${type}/${id}`,
      storesOf: () => attacked.store.system,
      serves: () => true,
    })
    const links = deadlineLinks(
      { origin: 'https://f.example', secrets },
      (_type, id) => `https://f.example/${id}`,
    )
    const obligation = catalogue.obligations.get('flis-dba')
    const { ics } = (obligation && links(obligation, catalogue, 'en')) ?? { ics: '' }
    const { pathname, search } = new URL(ics)
    const file = await server.inject(pathname + search)
    expect(file.headers['content-disposition']).toBe('attachment; filename="flis-dba.ics"')
    expect(file.body).toContain('DTSTART;VALUE=DATE:20251205')
    expect(file.body).toContain('Last day to sign the agreement.')
    const webinar = december2025.events.find(({ registration }) => registration)
    const toRegister =
      webinar && calendarLinks({ origin: 'https://f.example', secrets })(webinar, 'da').registration
    const day = await server.inject(new URL(toRegister?.ics ?? '').pathname)
    expect(day.headers['content-disposition']).toBe(`attachment; filename="${webinar?.id}.ics"`)
    expect(day.body).toContain('DTSTART;VALUE=DATE:20260119')
    expect(day.body).toContain('SUMMARY:Sidste dag for tilmelding: ')
    const madeUp = pathname.replace(/[\w-]{4}\.ics$/, 'AAAA.ics')
    expect((await server.inject(madeUp)).statusCode).toBe(404)
    await server.close()
  })
})

describe('the calendar feed of a person', () => {
  it('has its address told once, and kept nowhere', async () => {
    await call('DELETE')
    expect((await call('GET')).json()).toEqual({ exists: false })
    const answer = await call('POST')
    const { url, mineUrl, ...feed } = answer.json<{ url: string; mineUrl: string }>()
    expect(url).toMatch(/^https:\/\/fristvagt\.example\/calendar\/[\w-]{43}\.ics$/)
    expect(answer.headers['cache-control']).toBe('no-store')
    const told = await call('GET')
    expect(told.json()).toEqual({ exists: true, createdAt: '2025-12-01T06:56:00.000Z' })
    expect(told.json()).toEqual(feed)
    const data = await attacked.server.inject({ url: '/api/v1/me/data', headers: await attacked.asMette() })
    expect(data.json()).toMatchObject({ calendar_feed: [{ person: METTE_OID }] })
    for (const address of [url, mineUrl]) {
      const secret = new URL(address).pathname.slice('/calendar/'.length, -'.ics'.length)
      expect(told.body + data.body).not.toContain(secret)
    }
  })

  it('is read as a calendar of what is published, without signing in', async () => {
    const answer = await readAt(await made())
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('private, no-cache')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
    const calendar = new ICAL.Component(ICAL.parse(answer.body))
    const meetings = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry).uid)
    for (const { id } of december2025.events) expect(meetings).toContain(`${id}@fristvagt`)
    for (const part of ['Mette', METTE_OID, TEST_TENANT, 'Aarhus', '0751'])
      expect(answer.body).not.toContain(part)
  })

  it('is in the language that the address was made in', async () => {
    expect((await readAt(await made())).body).toContain('X-WR-CALNAME:KOMBIT-møder')
    const english = await made({ 'accept-language': 'en-GB' })
    expect((await readAt(english)).body).toContain('X-WR-CALNAME:KOMBIT meetings')
  })

  it('has the deadlines as whole days where they are asked for, under a tag of their own', async () => {
    const address = await made()
    const [usual, more] = [await readAt(address), await readAt(`${address}?deadlines=1`)]
    const entriesIn = (text: string) =>
      new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
    const deadlines = entriesIn(more.body).filter(({ uid }) => uid.endsWith('/deadline@fristvagt'))
    expect(deadlines.length).toBeGreaterThan(10)
    expect(deadlines.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(entriesIn(more.body)).toHaveLength(entriesIn(usual.body).length + deadlines.length)
    expect(usual.body).not.toContain('/deadline@fristvagt')
    expect(more.headers.etag).not.toBe(usual.headers.etag)
    const again = await readAt(`${address}?deadlines=1`, { 'if-none-match': String(more.headers.etag) })
    expect(again.statusCode).toBe(304)
    for (const part of ['Mette', METTE_OID, TEST_TENANT, 'Aarhus', '0751'])
      expect(more.body).not.toContain(part)
  })

  it('is not sent again while nothing has changed', async () => {
    const address = await made()
    const etag = String((await readAt(address)).headers.etag)
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await readAt(address, { 'if-none-match': tag })
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
    }
    expect((await readAt(address, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  it('says on which day a calendar last asked', async () => {
    await readAt(await made())
    expect((await call('GET')).json()).toMatchObject({ lastReadOn: '2025-12-01' })
  })

  it('has what is the person’s own where that is asked for, under a tag that changes when that does', async () => {
    const person = { tenant: TEST_TENANT, id: METTE_OID, name: 'Mette Holm' }
    const { system } = attacked.store
    const origin = anOrigin({ by: person })
    await system.conversations.chooseForPerson(person, '0751', origin)
    const { url, mineUrl } = (await call('POST')).json<{ url: string; mineUrl: string }>()
    const pathOf = (address: string) => new URL(address).pathname + new URL(address).search
    const address = `${pathOf(mineUrl)}&deadlines=1`
    const uidsIn = (text: string) =>
      new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map((entry) => new ICAL.Event(entry).uid)
    expect(uidsIn((await readAt(address)).body)).toEqual([])
    await assign(system, { ...origin, municipality: '0751', item: 'sapa-dba-a', to: person })
    const mine = await readAt(address)
    expect(uidsIn(mine.body)).toEqual([
      'sapa-dialogmoede-2026-01-08@fristvagt',
      'sapa-webinar-2026-01-21@fristvagt',
      'sapa-webinar-2026-01-21/registration@fristvagt',
      'sapa-dba-a/deadline@fristvagt',
    ])
    expect(mine.body).toContain('X-WR-CALNAME:Mine KOMBIT-møder')
    expect(mine.body).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H')
    for (const part of ['Mette', METTE_OID, TEST_TENANT, 'Aarhus', '0751'])
      expect(mine.body).not.toContain(part)
    const etag = String(mine.headers.etag)
    expect((await readAt(address, { 'if-none-match': etag })).statusCode).toBe(304)
    const said = { municipality: '0751', item: 'sapa-dba-a', state: 'fulfilled', reason: '' } as const
    await recordStanding(system, { ...origin, ...said })
    const later = await readAt(address, { 'if-none-match': etag })
    expect(later.statusCode).toBe(200)
    expect(uidsIn(later.body)).not.toContain('sapa-dba-a/deadline@fristvagt')
    expect(uidsIn((await readAt(pathOf(url))).body)).toHaveLength(3)
    // Neither address leads to what the other does.
    for (const mixedUp of [`${pathOf(url)}?mine=1`, new URL(mineUrl).pathname])
      expect((await readAt(mixedUp)).statusCode).toBe(404)
    await call('DELETE')
    expect((await readAt(address)).statusCode).toBe(404)
  })

  it('ends when it is revoked, and when a new one is made', async () => {
    const [first, second] = [await made(), await made()]
    expect((await readAt(first)).statusCode).toBe(404)
    expect((await readAt(second)).statusCode).toBe(200)
    expect((await call('DELETE')).json()).toEqual({ exists: false })
    expect((await readAt(second)).statusCode).toBe(404)
  })

  it('ends when the person is forgotten', async () => {
    const address = await made()
    await attacked.store.personalData.forget({ tenant: TEST_TENANT, id: METTE_OID }, anOrigin())
    expect((await readAt(address)).statusCode).toBe(404)
  })

  it('is not found once its tenant is served no longer, as if it had never been', async () => {
    expect((await readAt(await anAddressOf(NEIGHBOUR))).statusCode).toBe(200)
    const left = await readAt(await anAddressOf('88888888-8888-4888-8888-888888888888'))
    const guessed = await readAt(`/calendar/${'x'.repeat(43)}.ics`)
    expect([left.statusCode, left.json()]).toEqual([404, { ...guessed.json(), traceId: left.json().traceId }])
    const { date, 'x-correlation-id': id } = left.headers
    expect(left.headers).toEqual({ ...guessed.headers, date, 'x-correlation-id': id })
  })

  it('needs a person who is signed in to be made, seen or revoked', async () => {
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      expect((await attacked.server.inject({ method, url: PATH })).statusCode).toBe(401)
  })
})

describe('the log', () => {
  it('holds no address of a feed, whatever goes wrong', async () => {
    let written = ''
    const to = new Writable({
      write(chunk, _, done) {
        written += String(chunk)
        done()
      },
    })
    const log = createLog('trace', () => [], to)
    const server = createServer(log)
    registerProblems(server)
    const address = new URL(feedAddresses('https://f.example')('da').url).pathname
    registerCalendarFiles(server, {
      secrets: () => ['a secret that signs the calendar addresses of tests'],
      editions: { catalogue: async () => catalogueOf([december2025], 1) },
      feeds: {
        byToken: () => Promise.reject(new Error(`GET ${address} failed`)),
        noteRead: async () => undefined,
      },
      clock: () => BEFORE_EIGHT,
      itemUrl: (_type, id) => `https://f.example/${id}`,
      storesOf: () => attacked.store.system,
      serves: () => true,
    })
    expect((await server.inject(address)).statusCode).toBe(500)
    await server.inject({ method: 'POST', url: address })
    log.warn({ url: `https://f.example${address}?language=en` }, `asked for ${address}`)
    expect(written).toContain('a request failed')
    expect(written).toContain('/calendar/[removed]')
    expect(written).not.toContain(address.slice('/calendar/'.length, 30))
    await server.close()
  })
})
