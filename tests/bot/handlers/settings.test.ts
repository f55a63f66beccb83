import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formOf } from '#cards/settings/form.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { aMessage, aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { AARHUS, aChannelOf, aChatOf, aStoreForTheBot } from '#tests/support/bot-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

const from = { id: '29:m', name: 'Mette Holm', aadObjectId: 'mette' }
const usual = formOf({ settings: DEFAULT_SETTINGS, language: 'da' })

/** Returns a channel of Aarhus, and how Mette presses there; `yes` says yes first. */
async function aChannel(yes = true) {
  const door = botDoor(store)
  const place = await aChannelOf(AARHUS, door.receive)
  const { id } = (place as { conversation: { id: string } }).conversation
  const press = async (verb: string, data: object = {}) => {
    const { body } = await door.receive(aPress(verb, { ...data }, { ...place, from }))
    return JSON.stringify((body as { value: unknown }).value)
  }
  if (yes) await press('subscribe-yes')
  return { ...door, place, press, subscription: () => store.subscriptions.of(id) }
}

describe('the settings of a channel that has said yes', () => {
  it('are saved at once, with what they bring and when the next card comes', async () => {
    const { press, subscription } = await aChannel()
    const card = await press('save-settings', { ...usual, time: '09:30', leadDays: '5 3', language: 'en' })
    expect(await subscription()).toMatchObject({
      state: 'active',
      language: 'en',
      settings: { ...DEFAULT_SETTINGS, time: '09:30', leadDays: [5, 3] },
    })
    expect(card).toContain('Indstillingerne er gemt')
    expect(card).toContain('mandag 1. december kl. 9.30')
    expect(card).not.toContain('subscribe-yes')
  })

  it('that cannot be are shown again with what was typed and what is wrong, and nothing is saved', async () => {
    const { press, subscription } = await aChannel()
    const before = await subscription()
    const card = await press('save-settings', { ...usual, leadDays: '14, hundrede', time: '10:00' })
    expect(card).toContain('14, hundrede')
    expect(card).toContain('Skriv højst otte hele tal')
    expect(card).toContain('"value":"10:00"')
    expect(await subscription()).toEqual(before)
  })

  it('keep solutions that no edition knows any more', async () => {
    const { press, subscription } = await aChannel()
    await press('save-settings', { ...usual, mode: 'only', solutions: 'sapa,gone' })
    expect(await press('show-settings')).toContain('gone (ikke i de seneste udgaver)')
    expect((await subscription())?.settings.solutions).toEqual({ mode: 'only', ids: ['gone', 'sapa'] })
  })

  it('open below a card that stays, and by the word itself', async () => {
    const { press, receive, place, messenger } = await aChannel()
    expect(await press('show-settings', { below: 'yes' })).toContain('Indstillingerne står herunder')
    expect(JSON.stringify(messenger.sent.at(-1))).toContain('save-settings')
    for (const text of ['Indstillinger', 'åbn indstillingerne', 'settings']) {
      await receive(aMessage(text, place))
      expect(JSON.stringify(messenger.sent.at(-1))).toContain('save-settings')
    }
  })
})

describe('the programme leader', () => {
  const sofie = { tenant: TEST_TENANT, id: 'sofie', name: 'Sofie Lind' }
  const naming = (id: string, name = 'Hvem som helst') => ({
    ...usual,
    leader: '3',
    leaderPerson: `${id}|${name}`,
  })

  it('is chosen among the people of the team, and goes by the name that Teams knows', async () => {
    const { press, subscription, messenger } = await aChannel()
    messenger.members.push(sofie)
    expect(await press('show-settings')).toContain('"value":"sofie|Sofie Lind"')
    await press('save-settings', naming('sofie'))
    expect((await subscription())?.settings.escalation).toEqual({ leader: { days: 3, person: sofie } })
  })

  it('can be who says so, or who was named already and has left the team', async () => {
    const { press, subscription, messenger } = await aChannel()
    messenger.members.push(sofie)
    await press('save-settings', naming('sofie'))
    messenger.members.length = 0
    await press('save-settings', { ...naming('sofie'), dailyCap: '7' })
    expect((await subscription())?.settings).toMatchObject({
      dailyCap: 7,
      escalation: { leader: { person: sofie } },
    })
    await press('save-settings', naming('mette'))
    expect((await subscription())?.settings.escalation.leader?.person.name).toBe('Mette Holm')
  })

  it('is nobody else: the form comes again, and nothing is saved', async () => {
    const { press, subscription } = await aChannel()
    expect(await press('save-settings', naming('a-stranger'))).toContain('Vælg, hvem programlederen er.')
    expect((await subscription())?.settings.escalation).toEqual({})
  })

  it('is looked at again with the yes', async () => {
    const { press, subscription } = await aChannel(false)
    const answer = await press('subscribe-yes', { ...naming('a-stranger'), chosen: 'yes' })
    expect(answer).toContain('Vælg, hvem programlederen er.')
    expect(await subscription()).toBeUndefined()
  })
})

describe('the settings of a channel that has not said yes', () => {
  it('are previewed first, and saved with the yes', async () => {
    const { press, subscription } = await aChannel(false)
    const card = await press('save-settings', { ...usual, time: '10:30', kinds: 'task' })
    expect(card).toContain('Gem og begynd')
    expect(await subscription()).toBeUndefined()
    const { data } = dataOf(card, 'subscribe-yes')
    await press('subscribe-yes', data)
    expect(await subscription()).toMatchObject({
      state: 'active',
      settings: { time: '10:30', kinds: ['task'] },
    })
  })

  it('are not begun with where the button’s own were tampered with', async () => {
    const { press, subscription } = await aChannel(false)
    expect(await press('subscribe-yes', { ...usual, chosen: 'yes', dailyCap: '9000' })).toContain(
      'Ellers spørg mig igen',
    )
    expect(await subscription()).toBeUndefined()
  })

  it('need a municipality', async () => {
    const { receive } = botDoor(store)
    const answer = await receive(aPress('show-settings', {}, inChannel()))
    expect(answer).toMatchObject({ body: { value: 'Vælg først din kommune.' } })
  })
})

describe('the settings of one’s own chat', () => {
  /** Returns the chat of somebody who is responsible for the agreement and not for the task. */
  async function anOwnChat() {
    const door = botDoor(store)
    const own = { id: '29:ida', name: 'Ida Krog', aadObjectId: `ida-${++met}` }
    const place = await aChatOf(AARHUS, own, door.receive)
    const { id } = place.conversation as { id: string }
    const press = async (verb: string, data: object = {}) => {
      const { body } = await door.receive(aPress(verb, { ...data }, place))
      return JSON.stringify((body as { value: unknown }).value)
    }
    const to = { tenant: TEST_TENANT, id: own.aadObjectId, name: own.name }
    const by = { ...anOrigin(), municipality: AARHUS }
    await store.handlings.change({ ...by, item: 'ean', kind: 'assign', to })
    return { press, subscription: () => store.subscriptions.of(id) }
  }
  let met = 0

  it('offer to hear only of what one is responsible for, and preview nothing else', async () => {
    const { press, subscription } = await anOwnChat()
    expect(await press('show-settings')).toContain('Kun det, jeg er ansvarlig for')
    const card = await press('save-settings', { ...usual, assignedOnly: 'true', leadDays: '1' })
    expect(card).toContain('Oplys EAN-nummer')
    expect(card).not.toContain('3xbegrebs')
    await press('subscribe-yes', dataOf(card, 'subscribe-yes').data)
    expect(await subscription()).toMatchObject({ state: 'active', settings: { assignedOnly: true } })
    expect(await press('show-settings')).toContain('kun det, du er ansvarlig for')
  })

  it('are not those of a channel, whatever is sent there', async () => {
    const { press, subscription } = await aChannel()
    expect(await press('show-settings')).not.toContain('assignedOnly')
    await press('save-settings', { ...usual, assignedOnly: 'true' })
    expect((await subscription())?.settings.assignedOnly).toBe(false)
  })
})

describe('a channel', () => {
  it('pauses until a day and resumes', async () => {
    const { press, subscription } = await aChannel()
    expect(await press('pause-nudges', { until: '2025-12-15' })).toContain('på pause til mandag 15. december')
    expect(await subscription()).toMatchObject({ state: 'paused', paused: { until: '2025-12-15' } })
    expect(await press('show-settings')).toContain('resume-nudges')
    expect(await press('save-settings', usual)).toContain('på pause til mandag 15. december')
    expect(await press('resume-nudges')).toContain('mandag 1. december kl. 8.00')
    expect(await subscription()).toMatchObject({ state: 'active' })
  })

  it.each(['2025-12-01', '2025-02-30', '2027-01-01', 'i morgen'])(
    'does not pause until %s',
    async (until) => {
      const { press, subscription } = await aChannel()
      expect(await press('pause-nudges', { until })).toContain('Vælg en dag efter i dag')
      expect(await subscription()).toMatchObject({ state: 'active' })
    },
  )

  it('leaves, and is then nudged about nothing and told so', async () => {
    const { press, subscription } = await aChannel()
    expect(await press('leave-nudges')).toContain('Påmindelserne er stoppet her')
    expect(await subscription()).toBeUndefined()
    for (const verb of ['leave-nudges', 'resume-nudges', 'pause-nudges'])
      expect(await press(verb)).toContain('ikke slået til her')
  })
})

describe('the closing days of the municipality', () => {
  it('are saved for all its channels, and say so', async () => {
    const { press } = await aChannel()
    const card = await press('save-closing-days', {
      closingRules: 'day-after-ascension,nonsense',
      closingDays: '23.12.2025, 2.1.2026',
    })
    expect(card).toContain('Lukkedagene i Aarhus er gemt')
    expect(await store.municipalitySettings.of(AARHUS)).toEqual({
      closingRules: ['day-after-ascension'],
      closingDays: ['2025-12-23', '2026-01-02'],
    })
    expect(await press('save-closing-days', { closingDays: '23.12, jul' })).toContain('23.12, jul')
    expect((await store.municipalitySettings.of(AARHUS)).closingDays).toHaveLength(2)
    await press('save-closing-days', {})
    expect((await store.municipalitySettings.of(AARHUS)).closingDays).toHaveLength(0)
  })
})

/** Returns the first button of a verb on a card. */
function dataOf(card: string, verb: string): { readonly data: object } {
  const find = (part: unknown): { data: object } | undefined => {
    if (typeof part !== 'object' || part === null) return undefined
    if ('verb' in part && part.verb === verb) return part as unknown as { data: object }
    for (const inner of Object.values(part)) {
      const found = find(inner)
      if (found) return found
    }
    return undefined
  }
  const found = find(JSON.parse(card))
  if (!found) throw new Error(`the card has no button ${verb}`)
  return found
}
