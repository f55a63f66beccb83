import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { API_TENANT, anApi, goodClaims, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
import { aDraft } from '#tests/support/draft-factories.ts'
import { anEdition } from '#tests/support/factories.ts'
import { liveClient } from '#tests/support/live-client.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const [AARHUS, ODDER] = ['0751', '0727']
const METTE = { tenant: API_TENANT, id: METTE_ID, name: 'Mette Holm' }
const SECONDS = 1_000

let store: TestStore
let api: TestApi
let origin: string
const open: { close(): void }[] = []
beforeAll(async () => {
  store = await openMemoryStore()
  api = await anApi(store)
  origin = await api.server.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})
afterAll(async () => {
  await api.close()
  await store.close()
})

async function listen(municipality: string, claims: object = {}) {
  const token = await api.issuer.token({ ...goodClaims(), ...claims })
  const stream = await liveClient(origin, municipality, { authorization: `Bearer ${token}` })
  open.push(stream)
  return stream
}
const sign = (municipality: string, item = crypto.randomUUID()) =>
  store.standings.record({ municipality, item, state: 'fulfilled', ...anOrigin({ by: METTE }) })

describe('the stream of what changes', () => {
  it('names the lists that read otherwise, of the municipality and the person alone, and nothing of what they hold', async () => {
    const [aarhus, odder] = [await listen(AARHUS), await listen(ODDER)]
    await sign(AARHUS)
    expect(await aarhus.next()).toEqual(['agreements', 'tasks', 'history', 'preview', 'audit'])
    await store.municipalitySettings.save(
      ODDER,
      { closingRules: [], closingDays: [day('2025-12-23')] },
      anOrigin({ by: METTE }),
    )
    // What comes first is not what was signed in the other municipality.
    expect(await odder.next()).toContain('settings')
    await store.conversations.chooseForPerson(METTE, AARHUS, anOrigin({ by: METTE }))
    expect(await aarhus.next()).toContain('me')
    expect(await odder.next()).toContain('me')
  })

  it('is not gathered or kept on its way, and says that it is nobody’s business to sniff or frame it', async () => {
    const { response } = await listen(AARHUS)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
  })

  it('tells of drafts only those who may publish them', async () => {
    const [editor, publisher] = [
      await listen(AARHUS),
      await listen(AARHUS, { roles: ['Fristvagt.Publisher'] }),
    ]
    const file = { name: 'a.pdf', hash: crypto.randomUUID() }
    await store.drafts.add(file, { draft: aDraft(), decisions: [] }, anOrigin())
    await store.editions.publish(anEdition({ id: crypto.randomUUID() }), anOrigin())
    expect(await publisher.next()).toEqual(['drafts', 'publications'])
    expect(await publisher.next()).toContain('milestones')
    expect(await editor.next()).toContain('milestones')
  })

  it.each([
    ['another’s municipality', '0101', {}, 'not-your-municipality'],
    ['a code that is none', '9999', {}, 'invalid-request'],
    ['a token of another tenant', AARHUS, { tid: crypto.randomUUID() }, 'not-signed-in'],
  ])('begins with a problem where it may not begin: %s', async (_what, municipality, claims, code) => {
    await expect(listen(municipality, claims)).rejects.toThrow(code)
  })

  it('ends when the token does', async () => {
    // Accepted for a minute beyond its end, since clocks differ.
    const exp = Math.floor(Date.now() / SECONDS) - 58
    expect(await (await listen(AARHUS, { exp })).next()).toBeUndefined()
  })

  it('gives nobody more than eight at once, and one again when another is closed', async () => {
    const first = await listen(AARHUS)
    for (let i = 1; i < 8; i++) await listen(AARHUS)
    await expect(listen(AARHUS)).rejects.toThrow('too-many-requests')
    expect((await listen(AARHUS, { oid: crypto.randomUUID() })).response.ok).toBe(true)
    first.close()
    await expect
      .poll(() =>
        listen(AARHUS).then(
          ({ response }) => response.ok,
          () => false,
        ),
      )
      .toBe(true)
  })

  it('ends with the server, which waits for none of them', async () => {
    const other = await anApi(store)
    const address = await other.server.listen({ port: 0, host: '127.0.0.1' })
    const token = await other.issuer.token(goodClaims())
    const stream = await liveClient(address, AARHUS, { authorization: `Bearer ${token}` })
    const ended = stream.next()
    await other.close()
    expect(await ended).toBeUndefined()
  })
})
