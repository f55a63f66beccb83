import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#domain/scope.ts'
import { ownedBy } from '#tests/support/access.ts'
import { anInstallation, aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { anApi } from '#tests/support/api-server.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aStoreForTheBot, ODDER } from '#tests/support/bot-store.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'
import { aParty, live } from './world.ts'

const bound = (tenant: string, ...codes: string[]): Scope => ({ tenant, municipalities: new Set(codes) })

describe.each(BACKENDS)('a tenant bound to one municipality, on $name', (backend) => {
  const on = useStore(backend)

  it('has it everywhere without choosing, whatever was chosen before', async () => {
    const party = aParty('hotel', 'tenant-h', AARHUS)
    const { conversations } = on.store.as(bound(party.tenant, ODDER))
    expect(await conversations.municipalityOf(party.conversation)).toBe(ODDER)
    await live(on.store.system, party)
    expect(await conversations.municipalityOf(party.conversation)).toBe(ODDER)
    expect(await conversations.municipalityOfPerson(party.person)).toBe(ODDER)
    await expect(conversations.chooseForPerson(party.person, AARHUS, anOrigin())).rejects.toThrow()
  })

  it('has the owners of all its teams, also of those that were never asked', async () => {
    const tenant = 'tenant-i'
    await on.store.system.teams.remember({ tenant, id: '19:never-asked', group: 'group' })
    expect(await on.store.as(bound(tenant, ODDER)).teams.groupsFor(tenant, ODDER)).toEqual(['group'])
    const two = on.store.as(bound(tenant, ODDER, AARHUS))
    expect(await two.teams.groupsFor(tenant, ODDER)).toEqual([])
    expect(await on.store.as(bound('tenant-j', ODDER)).teams.groupsFor('tenant-j', ODDER)).toEqual([])
  })
})

describe('people of a tenant bound to one municipality', () => {
  let store: TestStore
  beforeAll(async () => {
    store = await aStoreForTheBot()
  })
  afterAll(() => store.close())
  const scope = bound(TEST_TENANT, AARHUS)
  const textOf = (value: unknown) => JSON.stringify(value)

  it('are not asked which: a team is shown what would be sent, and still has to say yes', async () => {
    const { receive, messenger } = botDoor(store, { scope })
    const place = inChannel()
    await receive(anInstallation('add', place))
    const shown = textOf(messenger.sent[0]?.card)
    expect(shown).toContain('Aarhus')
    expect(shown).toContain('subscribe-yes')
    expect(shown).not.toContain('choose-municipality')
    const { id } = place.conversation as { id: string }
    expect(await store.subscriptions.of(id)).toBeUndefined()
    await receive(aPress('subscribe-yes', {}, place))
    expect(await store.subscriptions.of(id)).toMatchObject({ municipality: AARHUS })
  })

  it('are told in their own chat what they can ask, at once', async () => {
    const { receive, messenger } = botDoor(store, { scope })
    await receive(anInstallation('add'))
    expect(textOf(messenger.sent[0]?.card)).toContain('"verb":"ask"')
  })

  it('edit for it where they own any of its teams', async () => {
    const { receive } = botDoor(store, { scope, access: ownedBy('olga') })
    const from = { id: '29:olga', name: 'Olga Ejer', aadObjectId: 'olga' }
    await store.system.teams.remember({ tenant: TEST_TENANT, id: '19:olgas', group: 'group-of-olga' })
    await receive(aPress('fulfil', { item: 'ean' }, { from }))
    expect((await store.standings.recordsOf(AARHUS)).get('ean')?.state).toBe('fulfilled')
  })

  it('are not asked by the tab either, and cannot choose another', async () => {
    const api = await anApi(store, { scopeOf: (tenant) => bound(tenant, AARHUS) })
    expect((await api.get('/me')).body).toMatchObject({ municipality: { code: AARHUS } })
    expect((await api.get('/municipalities')).body.items).toHaveLength(1)
    const refused = await api.call('PUT', '/me/municipality', { municipality: ODDER })
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-your-municipality' } })
    await api.close()
  })
})
