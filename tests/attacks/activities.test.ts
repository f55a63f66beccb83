import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMessage, aPress, SERVICE_URL, TEST_TENANT } from '#tests/support/activities.ts'
import { attackActivities, type Json, mutantsOf } from '#tests/support/attack-activities.ts'
import {
  type AttackedServer,
  anAttackedServer,
  METTE_OID,
  NEIGHBOUR,
} from '#tests/support/attacked-server.ts'

const activities = attackActivities()

let attacked: AttackedServer
beforeAll(async () => {
  attacked = await anAttackedServer()
})
afterAll(() => attacked.close())

/** The same activity as Teams would send it to this deployment: in a served tenant, from its service address. */
const here = (activity: Json): Json => ({
  ...activity,
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  conversation: { ...(activity.conversation as object), tenantId: TEST_TENANT },
  channelData: { ...(activity.channelData as object), tenant: { id: TEST_TENANT } },
  // Some of those recorded are without, and nobody whom Entra does not know is answered.
  from: { ...(activity.from as object), aadObjectId: METTE_OID },
})
const of = (tenant: string, activity: Json): Json => ({
  ...here(activity),
  conversation: { ...(activity.conversation as object), tenantId: tenant },
  channelData: { ...(activity.channelData as object), tenant: { id: tenant } },
})
const STRANGER = '99999999-9999-4999-8999-999999999999'
const json = { 'content-type': 'application/json' }

describe.each(activities)('%s', (_name, activity) => {
  it('is let in with a token (so that the refusals prove something)', async () => {
    const { statusCode } = await attacked.toBot(here(activity), await attacked.asTeams())
    expect([200, 501]).toContain(statusCode)
  })

  it('without a token is refused, and neither answered nor recorded', async () => {
    const answered = attacked.connector.calls.length
    const sent = here(activity)
    const unseen = {
      ...sent,
      conversation: { ...(sent.conversation as object), id: '19:unseen@thread.tacv2' },
    }
    const { status, body, refused } = await attacked.watched(() => attacked.toBot(unseen, {}))
    expect({ status, body, refused }).toEqual({ status: 401, body: '', refused: 1 })
    expect(attacked.connector.calls).toHaveLength(answered)
    expect(await attacked.store.system.conversations.find('19:unseen@thread.tacv2')).toBeUndefined()
  })

  it('of a tenant that is not served is refused', async () => {
    const { status, body } = await attacked.watched(async () =>
      attacked.toBot(of(STRANGER, activity), await attacked.asTeams()),
    )
    expect({ status, body }).toEqual({ status: 403, body: '' })
  })

  it('cut off anywhere is refused', async () => {
    const headers = { ...json, ...(await attacked.asTeams()) }
    const text = JSON.stringify(here(activity))
    for (const part of [0.1, 0.4, 0.7, 0.95, 1 - 1 / text.length]) {
      const payload = text.slice(0, Math.floor(text.length * part))
      const { statusCode } = await attacked.server.inject({
        method: 'POST',
        url: '/api/messages',
        payload,
        headers,
      })
      expect(statusCode).toBe(400)
    }
  })

  it('with any of its fields replaced is answered or refused, and nothing breaks', async () => {
    const headers = await attacked.asTeams()
    const before = attacked.lines.length
    for (const mutant of mutantsOf(here(activity))) {
      const { statusCode } = await attacked.toBot(mutant, headers)
      if (statusCode >= 500 && statusCode !== 501)
        expect.fail(`${statusCode}: ${JSON.stringify(mutant).slice(0, 600)}`)
    }
    const errors = attacked.lines.slice(before).filter((line) => line.includes('"level":50'))
    expect(errors).toEqual([])
  })
})

describe('who is in no directory', () => {
  const GROUP = { id: '19:meeting@thread.v2', conversationType: 'groupChat', tenantId: TEST_TENANT }
  const inMeeting = (activity: Json, from: object): Json => ({ ...here(activity), conversation: GROUP, from })

  it.each([
    ['is in a meeting without signing in', { id: '29:a', tenantId: TEST_TENANT, userRole: 'anonymous' }],
    ['is another bot', { id: '28:another-bot', name: 'Bot' }],
    ['has an empty id', { id: '29:a', aadObjectId: '' }],
    ['has no id', { id: '29:a', aadObjectId: null }],
  ])('and %s hears nothing, whatever they write or press', async (_who, from) => {
    const answered = attacked.connector.calls.length
    const headers = await attacked.asTeams()
    for (const activity of [
      aMessage('hvilke aftaler er ikke underskrevet?'),
      aMessage('', { value: { verb: 'subscribe-yes' } }),
      aPress('choose-municipality', { municipality: '0751' }),
    ]) {
      const { status, body, refused } = await attacked.watched(() =>
        attacked.toBot(inMeeting(activity, from), headers),
      )
      expect({ status, body, refused }).toEqual({ status: 403, body: '', refused: 1 })
    }
    expect(attacked.connector.calls).toHaveLength(answered)
  })
})

describe('a link that somebody pastes who has not got Fristvagt', () => {
  const pasted = (url: string): Json => ({
    ...{ type: 'invoke', name: 'composeExtension/anonymousQueryLink', value: { url } },
    ...{
      channelId: 'msteams',
      serviceUrl: SERVICE_URL,
      from: { id: 'anonymous' },
      recipient: { id: '28:bot' },
    },
    conversation: { id: 'anonymous', isGroup: true, conversationType: 'groupChat' },
  })

  it('is shown as what is published, without a tenant and with nothing of anybody', async () => {
    const headers = await attacked.asTeams()
    const { statusCode, body } = await attacked.toBot(
      pasted('https://fristvagt.example/tab/agreements/flis-dba'),
      headers,
    )
    expect(statusCode).toBe(200)
    expect(body).not.toContain('Aarhus')
    expect(body).not.toContain('Action.Execute')
  })

  it('without a token is refused', async () => {
    const { statusCode } = await attacked.toBot(
      pasted('https://fristvagt.example/tab/agreements/flis-dba'),
      {},
    )
    expect(statusCode).toBe(401)
  })

  it('of a tenant that is not served is refused where Teams does tell it', async () => {
    const told = { ...pasted('https://kombit.dk/x'), channelData: { tenant: { id: STRANGER } } }
    const { statusCode } = await attacked.toBot(told, await attacked.asTeams())
    expect(statusCode).toBe(403)
  })
})

describe('what the neighbour says', () => {
  it('is recorded for the neighbour alone', async () => {
    const headers = await attacked.asTeams()
    for (const [, activity] of activities) await attacked.toBot(of(NEIGHBOUR, activity), headers)
    const records = await attacked.store.system.standings.recordsOf('0751')
    expect([...records.values()].filter(({ by }) => by.tenant === NEIGHBOUR)).toEqual([])
  })
})
