import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { API_TENANT, anApi, METTE_ID, type TestApi } from '#tests/support/api-server.ts'
import { aStoreForTheBot } from '#tests/support/bot-store.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
const team = { id: '19:team@thread.tacv2', name: 'KOMBIT-programmet' }
const general = aConversation({ tenant: API_TENANT, team, channelName: 'Generelt' })
const sapa = aConversation({ tenant: API_TENANT, team, channelName: 'SAPA' })

beforeAll(async () => {
  store = await aStoreForTheBot()
  api = await anApi(store)
  for (const conversation of [general, sapa]) await store.conversations.remember(conversation)
  await store.conversations.chooseMunicipality(general, '0727', anOrigin())
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const asked = (query: Record<string, string>) => api.get(`/channel?${new URLSearchParams(query)}`)

describe('what a tab in a channel asks first', () => {
  it('is whose the channel is, and that it follows nothing before anybody has said yes', async () => {
    const { status, body } = await asked({ conversation: general.id, team: team.id })
    expect(status).toBe(200)
    expect(body).toMatchObject({ channel: 'Generelt', team: team.name, here: true, solutions: [] })
    expect(body.municipality).toMatchObject({ code: '0727', name: 'Odder' })
    expect(body.permissions).toContain('standing.record')
    expect(body).not.toHaveProperty('subscription')
    expect(JSON.stringify(body)).not.toContain(general.id)
  })

  it('is by the team also for a channel that Fristvagt is not in, and nobody’s where no team has chosen', async () => {
    const unheard = await asked({ conversation: '19:private@thread.tacv2', team: team.id })
    expect(unheard.body).toMatchObject({ here: false, municipality: { code: '0727' } })
    const other = await asked({ conversation: '19:private@thread.tacv2', team: '19:other@thread.tacv2' })
    expect(other.body).not.toHaveProperty('municipality')
  })

  it('is what the channel follows, by the id of its subscription as well', async () => {
    const settings = { ...DEFAULT_SETTINGS, solutions: { mode: 'only', ids: ['sapa'] } } as const
    await store.subscriptions.save(
      aSubscription({ municipality: '0727', conversation: sapa.id, settings }),
      anOrigin(),
    )
    const { body } = await asked({ conversation: sapa.id, team: team.id })
    expect(body.solutions).toEqual([{ id: 'sapa', name: 'SAPA' }])
    expect(body.subscription).toMatchObject({ id: body.id, settings })
    expect(body.follows).toEqual({ agreements: [], tasks: ['ean'], events: [] })
    const again = await asked({ subscription: body.id, municipality: '0727' })
    expect(again.body).toEqual(body)
  })

  it('is refused where it is not said which channel, and tells nothing of a chat with one person', async () => {
    expect(await asked({})).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
    const person = { tenant: API_TENANT, id: METTE_ID, name: 'Mette Holm' }
    const chat = aConversation({ tenant: API_TENANT, kind: 'personal', person })
    await store.conversations.remember(chat)
    expect((await asked({ conversation: chat.id })).body).toMatchObject({ here: false })
  })
})
