import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissionFor } from '#bot/access/permission-for.ts'
import type { BotServices } from '#bot/services.ts'
import { formOf } from '#cards/settings/form.ts'
import type { Verb } from '#cards/verbs.ts'
import { accessOf, may } from '#domain/access/access.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { ownedBy } from '#tests/support/access.ts'
import { anInstallation, aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aStoreForTheBot } from '#tests/support/bot-store.ts'
import { aConversation, anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const OWNER = { id: '29:olga', name: 'Olga Ejer', aadObjectId: 'olga' }
const MEMBER = { id: '29:mads', name: 'Mads Medlem', aadObjectId: 'mads' }
const RUNE = { id: '29:rune', name: 'Rune Ansvarlig', aadObjectId: 'rune' }
const PIA = { id: '29:pia', name: 'Pia Privat', aadObjectId: 'pia' }
const VERBS: Readonly<Record<Verb, object>> = {
  'choose-municipality': { municipality: AARHUS },
  'subscribe-yes': {},
  'subscribe-no': {},
  'show-preview': {},
  'show-settings': {},
  'save-settings': formOf({ settings: DEFAULT_SETTINGS, language: 'da' }),
  'pause-nudges': {},
  'resume-nudges': {},
  'leave-nudges': {},
  'show-closing-days': {},
  'save-closing-days': { closingRules: 'may-day', closingDays: '23.12.2025' },
  fulfil: { item: 'ean' },
  reopen: { item: 'ean' },
  'open-item': { item: 'ean' },
  'close-item': {},
  assign: { item: 'ean', person: 'p' },
  'assign-me': { item: 'ean' },
  unassign: { item: 'ean' },
  snooze: { item: 'ean', 'snooze-day': '2025-12-03', 'snooze-why': 'afventer jurist' },
  wake: { item: 'ean' },
  'not-ours': { item: 'ean', 'not-ours-reason': 'vi bruger den ikke' },
  undo: { item: 'ean', change: 'c' },
  'add-to-calendar': { event: 'none' },
  'remove-from-calendar': { event: 'none' },
  'add-deadline': { item: 'ean' },
  'remove-deadline': { item: 'ean' },
  ask: { q: 'hjælp' },
  refine: { question: 'ask=list_agreements&in=da' },
}
const CHANGING = [
  'choose-municipality',
  'subscribe-yes',
  'subscribe-no',
  'save-settings',
  'pause-nudges',
  'resume-nudges',
  'leave-nudges',
  'save-closing-days',
  'fulfil',
  'reopen',
  'assign',
  'assign-me',
  'unassign',
  'snooze',
  'wake',
  'not-ours',
  'undo',
]

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

/** Returns a team whose owner is Olga, in a deployment where owners edit, and who presses what in its channel. */
async function aTeam(overrides: Partial<BotServices> = {}) {
  const door = botDoor(store, { access: ownedBy('olga'), ...overrides })
  const place = inChannel()
  const data = place.channelData as { team: { id: string } }
  const added = {
    ...place,
    channelData: { ...data, team: { ...data.team, aadGroupId: `group of ${data.team.id}` } },
  }
  await door.receive(anInstallation('add', added))
  const press = async (from: object, verb: string, payload: object = {}, more: object = {}) => {
    const { body } = await door.receive(aPress(verb, { ...payload }, { ...place, from, ...more }))
    return body as { statusCode: number; type: string; value: unknown }
  }
  await press(OWNER, 'choose-municipality', { municipality: AARHUS })
  return { ...door, place, press }
}
const withToken = (verb: string, data: object, token: string) => ({
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual', authentication: { token } },
})
const kinds = {
  login: 'application/vnd.microsoft.activity.loginRequest',
  notice: 'application/vnd.microsoft.activity.message',
}

describe('in the channel of a team', () => {
  it.each(Object.entries(VERBS))(
    '%s is asked of a member just where it changes something',
    async (verb, data) => {
      const { press } = await aTeam()
      const { type } = await press(MEMBER, verb, data)
      expect(type === kinds.login).toBe(CHANGING.includes(verb))
    },
  )

  it('a member changes nothing, and hears who may once their token has said no more', async () => {
    const mads = { tenant: TEST_TENANT, id: 'mads', name: '' }
    const nobodys = async () => ({ person: mads, roles: [], issued: Temporal.Now.instant() })
    const { press } = await aTeam({ authenticate: nobodys })
    const before = await store.standings.recordsOf(AARHUS)
    expect((await press(MEMBER, 'fulfil', { item: 'ean' })).type).toBe(kinds.login)
    const { type, value } = await press(MEMBER, 'fulfil', {}, withToken('fulfil', { item: 'ean' }, 't'))
    expect([type, value]).toEqual([kinds.notice, expect.stringContaining('ejerne af kommunens team')])
    // The token is remembered: nobody is asked to sign in at every press.
    expect((await press(MEMBER, 'fulfil', { item: 'ean' })).type).toBe(kinds.notice)
    expect(await store.standings.recordsOf(AARHUS)).toEqual(before)
    const refused = { municipality: AARHUS, action: 'access.refused', person: mads, limit: 5 } as const
    const { entries } = await store.audit.search(refused)
    expect(entries.map(({ subject, details }) => [subject, details])).toEqual([
      ['standing.record', { why: 'role' }],
      ['standing.record', { why: 'role' }],
    ])
  })

  it('who is responsible for an item records how it stands, and nothing else', async () => {
    const { press } = await aTeam()
    const by = { ...anOrigin(), municipality: AARHUS }
    const rune = { tenant: TEST_TENANT, id: 'rune', name: RUNE.name }
    await store.handlings.change({ ...by, item: 'ean', kind: 'assign', to: rune })
    await press(RUNE, 'fulfil', { item: 'ean' })
    expect((await store.standings.recordsOf(AARHUS)).get('ean')).toMatchObject({ by: { id: 'rune' } })
    await press(RUNE, 'reopen', { item: 'ean' })
    expect((await store.standings.recordsOf(AARHUS)).get('ean')).toMatchObject({ state: 'withdrawn' })
    expect((await press(RUNE, 'fulfil', { item: '3x' })).type).toBe(kinds.login)
    expect((await press(RUNE, 'unassign', { item: 'ean' })).type).toBe(kinds.login)
    expect((await press(PIA, 'fulfil', { item: 'ean' })).type).toBe(kinds.login)
    await store.handlings.change({ ...by, item: 'ean', kind: 'unassign' })
    expect((await press(RUNE, 'fulfil', { item: 'ean' })).type).toBe(kinds.login)
  })

  it('an owner records, and so does who brings a token with the role', async () => {
    const annas = async () => ({
      person: { tenant: TEST_TENANT, id: 'anna', name: '' },
      roles: ['Fristvagt.Editor'],
      issued: Temporal.Now.instant(),
    })
    const { press } = await aTeam({ authenticate: annas })
    await press(OWNER, 'fulfil', { item: 'ean' })
    expect((await store.standings.recordsOf(AARHUS)).get('ean')).toMatchObject({
      state: 'fulfilled',
      by: { id: 'olga' },
    })
    const anna = { id: '29:anna', name: 'Anna', aadObjectId: 'anna' }
    await press(anna, 'reopen', {}, withToken('reopen', { item: 'ean' }, 't'))
    expect((await store.standings.recordsOf(AARHUS)).get('ean')).toMatchObject({
      state: 'withdrawn',
      by: { id: 'anna' },
    })
  })

  it('another person’s token gives no role, and is remembered for nobody', async () => {
    const annas = async () => ({
      person: { tenant: TEST_TENANT, id: 'lisa', name: '' },
      roles: ['Fristvagt.Editor'],
      issued: Temporal.Now.instant(),
    })
    const { press } = await aTeam({ authenticate: annas })
    const { type } = await press(MEMBER, 'subscribe-yes', {}, withToken('subscribe-yes', {}, 't'))
    expect(type).toBe(kinds.notice)
    expect(await store.seenRoles.of({ tenant: TEST_TENANT, id: 'lisa', name: '' })).toBeUndefined()
  })

  it('roles that reach elsewhere do not edit', async () => {
    await store.seenRoles.saw(
      { tenant: TEST_TENANT, id: 'otto', name: '' },
      ['publisher', 'operator'],
      Temporal.Now.instant(),
    )
    const { press } = await aTeam()
    const otto = { id: '29:otto', name: 'Otto', aadObjectId: 'otto' }
    expect((await press(otto, 'fulfil', { item: 'ean' })).type).toBe(kinds.notice)
  })

  it('a client without Action.Execute is told in words', async () => {
    const { receive, place, messenger } = await aTeam()
    await receive({
      ...aPress('fulfil', {}, { ...place, from: MEMBER }),
      type: 'message',
      name: undefined,
      value: { verb: 'fulfil', item: 'ean' },
    })
    expect(JSON.stringify(messenger.sent.at(-1))).toContain('ejerne af kommunens team')
  })
})

describe('in a chat of one’s own', () => {
  it('everybody decides for themselves, and records for the municipality only as an owner of one of its teams', async () => {
    const { receive } = await aTeam()
    const chat = { conversation: { id: 'a:mads', conversationType: 'personal', tenantId: TEST_TENANT } }
    const press = async (from: object, verb: string, data: object) =>
      (await receive(aPress(verb, { ...data }, { ...chat, from }))).body as { type: string }
    for (const from of [PIA, OWNER])
      expect((await press(from, 'choose-municipality', { municipality: AARHUS })).type).toContain('card')
    expect((await press(PIA, 'fulfil', { item: 'ean' })).type).toBe(kinds.login)
    const olgas = { conversation: { ...chat.conversation, id: 'a:olga' } }
    await receive(aPress('choose-municipality', { municipality: AARHUS }, { ...olgas, from: OWNER }))
    const { body } = await receive(aPress('fulfil', { item: 'ean' }, { ...olgas, from: OWNER }))
    expect((body as { type: string }).type).toContain('card')
  })
})

describe('the permission of a button', () => {
  it('is one that a reader has, unless it changes what others see', () => {
    const reader = accessOf({ appRoles: [], owner: false, home: true }, 'assigned')
    const channel = aConversation({ kind: 'channel' })
    const refused = (Object.keys(VERBS) as Verb[]).filter(
      (verb) => !may(reader, permissionFor(verb, channel)),
    )
    expect(refused).toEqual(CHANGING)
  })
})
