import { generateKeyPairSync } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FollowPorts, followEditions } from '#actions/follow-editions.ts'
import {
  publicKeyFrom,
  SIGNATURE_HEADER,
  signatureOf,
  signingKeyFrom,
} from '#app/following/feed-signature.ts'
import { httpFeed } from '#app/following/http-feed.ts'
import { registerEditionFeed } from '#app/http/feed-route.ts'
import { anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { anOrigin, MORNING } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const TOKEN = 'a-token-of-thirty-two-characters!'
const pair = generateKeyPairSync('ed25519')
const key = signingKeyFrom(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())
const publicKey = publicKeyFrom(pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'))

let publisher: TestStore
let follower: TestStore
let server: FastifyInstance
let origin: string
/** What the publisher answers in place of what it should; nothing where it behaves. */
let instead: (() => { status?: number; body?: string | Buffer; headers?: object }) | undefined
beforeAll(async () => {
  ;[publisher, follower] = await Promise.all([openMemoryStore(), openMemoryStore()])
  server = Fastify()
  server.addHook('onSend', async (_request, reply, payload) => {
    if (!instead || reply.statusCode === 304) return payload
    const { status = 200, body, headers = {} } = instead()
    const sent = Buffer.from(body ?? (payload as Buffer))
    reply.status(status).headers({ [SIGNATURE_HEADER]: signatureOf(sent, key), ...headers })
    reply.header('content-length', sent.length)
    return sent
  })
  registerEditionFeed(server, publisher.system.editions, { key: () => key, token: () => TOKEN })
  origin = await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await Promise.all([publisher.close(), follower.close()])
})
beforeEach(() => {
  instead = undefined
})

let editions = 0
const another = (overrides: Parameters<typeof anEdition>[0] = {}) =>
  anEdition({ id: `edition-${++editions}`, tasks: [aTask()], ...overrides })
const here = async () => (await follower.system.editions.standing()).map(({ edition }) => edition)
const state = () => follower.settings.get('follow')

/** Looks once, and returns how that ended. */
async function look(overrides: Partial<FollowPorts> = {}, options: object = {}) {
  const log = { ...aLog(), info: () => undefined }
  const looked: string[] = []
  await followEditions({
    source: httpFeed({ origin, token: () => TOKEN, key: publicKey, ...options }),
    publish: 'auto',
    ...follower.system,
    settings: follower.settings,
    clock: () => MORNING,
    log,
    looked: (how) => void looked.push(how),
    ...overrides,
  })
  return { looked, lines: log.lines }
}

describe('a deployment that follows another', () => {
  it('publishes what that has published, once, with the revisions of its meetings', async () => {
    const event = anEvent()
    const edition = another({ events: [event] })
    await publisher.system.editions.publish(edition, anOrigin())
    const moved = { ...event, start: '2026-01-09T09:30', end: '2026-01-09T11:00' }
    await publisher.system.editions.publish({ ...edition, events: [moved] }, anOrigin())
    expect((await look()).looked).toEqual(['followed'])
    expect((await follower.editions.catalogue()).events.get(event.id)).toEqual({ ...moved, revision: 1 })
    const { revision } = await follower.editions.catalogue()
    for (const _ of [1, 2]) expect((await look()).looked).toEqual(['unchanged'])
    expect((await follower.editions.catalogue()).revision).toBe(revision)
    const { entries } = await follower.audit.search({ municipality: '', subject: edition.id, limit: 5 })
    expect(entries).toMatchObject([{ action: 'edition.published', via: 'job' }])
  })

  it('takes away what that has taken back, and goes on page by page', async () => {
    const many = Array.from({ length: 23 }, () => another())
    for (const edition of many) await publisher.system.editions.publish(edition, anOrigin())
    const { revision } = await publisher.editions.catalogue()
    await look()
    expect(await here()).toEqual(expect.arrayContaining(many.map(({ id }) => id)))
    await publisher.system.editions.undo(revision, anOrigin())
    await look()
    expect(await here()).not.toContain(many.at(-1)?.id)
  })

  it('goes on where a look broke off', async () => {
    const [first, second] = [another(), another()]
    for (const edition of [first, second]) await publisher.system.editions.publish(edition, anOrigin())
    const broken = {
      ...follower.system.editions,
      publish: (...given: Parameters<typeof follower.system.editions.publish>) => {
        if (given[0].id === second.id) throw new Error('the database went away')
        return follower.system.editions.publish(...given)
      },
    }
    await expect(look({ editions: broken })).rejects.toThrow('went away')
    expect(await here()).toContain(first.id)
    expect((await look()).looked).toEqual(['followed'])
    expect(await here()).toContain(second.id)
  })

  it('keeps it as a draft for a person to sign off, where that is wanted, the newest of each edition', async () => {
    const edition = another()
    await publisher.system.editions.publish(edition, anOrigin())
    await look({ publish: 'review' })
    await publisher.system.editions.publish({ ...edition, title: 'Rettet' }, anOrigin())
    await look({ publish: 'review' })
    expect(await here()).not.toContain(edition.id)
    const { drafts } = await follower.system.drafts.list({ limit: 10 })
    const kept = drafts.filter((draft) => draft.edition === edition.id)
    expect(kept.map(({ title, state: is }) => [title, is])).toEqual([
      ['Rettet', 'open'],
      [edition.title, 'discarded'],
    ])
    const { revision } = await follower.editions.catalogue()
    const [draft] = kept
    const published = await follower.system.editions.publishDraft(
      { draft: draft?.id ?? '', version: 1, revision },
      anOrigin(),
    )
    expect(published.outcome).toBe('published')
    const at = (await publisher.editions.catalogue()).revision
    await publisher.system.editions.undo(at, anOrigin())
    await publisher.system.editions.withdraw(edition.id, anOrigin())
    const { lines } = await look({ publish: 'review' })
    expect(lines).toMatchObject([{ level: 'warn', details: { edition: edition.id } }])
    expect(await here()).toContain(edition.id)
  })

  const page = (overrides: object) =>
    JSON.stringify({
      format: 'fristvagt-editions/1',
      after: 0,
      revision: 0,
      more: false,
      publications: [],
      ...overrides,
    })

  it.each<[string, string, () => ReturnType<NonNullable<typeof instead>>]>([
    ['bears another signature', 'bad-signature', () => ({ headers: { [SIGNATURE_HEADER]: 'AAAA' } })],
    ['leads elsewhere', 'redirect', () => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' } })],
    ['fails', 'status', () => ({ status: 500 })],
    ['is no JSON', 'malformed', () => ({ body: '{' })],
    ['is of another kind', 'malformed', () => ({ body: page({ format: 'other/1' }) })],
    ['answers another question', 'not-asked-for', () => ({ body: page({ after: 999 }) })],
    ['is larger than anything', 'too-large', () => ({ body: ' '.repeat(2_000_000) })],
  ])('refuses what %s, says so, and takes nothing', async (_, why, answer) => {
    await publisher.system.editions.publish(another(), anOrigin())
    const [stood, followed] = [await here(), await state()]
    instead = answer
    const { looked, lines } = await look({}, { mostBytes: 1_000_000 })
    expect(looked).toEqual([why])
    expect(lines).toMatchObject([{ level: 'error', details: { why } }])
    expect([await here(), await state()]).toEqual([stood, followed])
    instead = undefined
    expect((await look()).looked).toEqual(['followed'])
  })

  it('refuses what is older than what it has followed, and editions that could not be shown', async () => {
    await publisher.system.editions.publish(another(), anOrigin())
    await look()
    await publisher.system.editions.publish(another(), anOrigin())
    const { revision: after } = (await state()) as { revision: number }
    instead = () => ({ body: page({ after, revision: after - 1 }) })
    expect((await look()).looked).toEqual(['older'])
    const content = another({ title: '' })
    const line = { edition: content.id, revision: after + 1, content }
    instead = () => ({ body: page({ after, revision: after + 1, publications: [line] }) })
    const { lines } = await look()
    expect(lines).toMatchObject([{ details: { why: 'malformed', detail: 'publications[0].content.title' } }])
    expect(await here()).not.toContain(content.id)
  })

  it('says what is wrong where nobody answers, or not in time', async () => {
    expect((await look({}, { origin: 'http://127.0.0.1:9' })).looked).toEqual(['unreachable'])
    const other = generateKeyPairSync('ed25519').publicKey
    await publisher.system.editions.publish(another(), anOrigin())
    expect((await look({}, { key: other })).looked).toEqual(['bad-signature'])
  })

  it('is told nothing without the token, and asks again for nothing that it has', async () => {
    const ask = (headers: object, after = '0') =>
      server.inject({
        url: `/api/v1/editions/feed?after=${after}`,
        headers: headers as Record<string, string>,
      })
    expect((await ask({})).statusCode).toBe(401)
    const authorization = `Bearer ${TOKEN}`
    expect((await ask({ authorization }, 'x')).statusCode).toBe(400)
    const { etag } = (await ask({ authorization })).headers
    expect((await ask({ authorization, 'if-none-match': String(etag) })).statusCode).toBe(304)
  })
})
