import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { teamGroups } from '#bot/access/team-groups.ts'
import { ownedBy } from '#tests/support/access.ts'
import { aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { BEFORE_EIGHT, botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aStoreForTheBot } from '#tests/support/bot-store.ts'
import { recordingMessenger } from '#tests/support/recording-messenger.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { aConversation } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

const from = { id: '29:olga', name: 'Olga Ejer', aadObjectId: 'olga' }
const ofTeam = (team: string) => aConversation({ tenant: TEST_TENANT, team: { id: team, name: 'Team' } })

describe('a team whose group Teams did not tell', () => {
  it('is asked about when somebody wants more than to read, and its owner may', async () => {
    const { receive, messenger } = botDoor(store, { access: ownedBy('olga') })
    messenger.groups.set('19:untold', 'group-untold')
    const channel = inChannel(undefined, '19:untold')
    const place = { ...channel, from }
    await receive(aPress('show-preview', {}, place))
    expect(messenger.askedFor).toEqual([])
    for (const verb of ['choose-municipality', 'subscribe-yes'])
      await receive(aPress(verb, { municipality: AARHUS }, place))
    expect(messenger.askedFor).toEqual(['19:untold'])
    expect(await store.teams.groupOf(TEST_TENANT, '19:untold')).toBe('group-untold')
    const { id } = channel.conversation as { id: string }
    expect(await store.subscriptions.of(id)).toMatchObject({ municipality: AARHUS })
  })

  it('is nobody’s while Teams does not answer, and is asked about again an hour later', async () => {
    const messenger = recordingMessenger()
    messenger.groups.set('19:silent', undefined)
    let now = BEFORE_EIGHT
    const { know } = teamGroups({ messenger, clock: () => now, log: aLog() })
    for (let i = 0; i < 3; i++) await know(store.system.teams, ofTeam('19:silent'))
    expect(messenger.askedFor).toHaveLength(1)
    expect(await store.teams.groupOf(TEST_TENANT, '19:silent')).toBeUndefined()
    messenger.groups.set('19:silent', 'found')
    now = now.add({ hours: 1 })
    await know(store.system.teams, ofTeam('19:silent'))
    expect(await store.teams.groupOf(TEST_TENANT, '19:silent')).toBe('found')
  })

  it('is not asked about where it is known, nor is a chat', async () => {
    const messenger = recordingMessenger()
    const { know } = teamGroups({ messenger, clock: () => BEFORE_EIGHT, log: aLog() })
    await store.system.teams.remember({ tenant: TEST_TENANT, id: '19:told', group: 'told' })
    await know(store.system.teams, ofTeam('19:told'))
    await know(store.system.teams, aConversation({ kind: 'group' }))
    expect(messenger.askedFor).toEqual([])
  })
})
