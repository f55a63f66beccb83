import type { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BotServices } from '#bot/services.ts'
import type { CardSpec } from '#domain/card-spec.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { municipalitiesByName } from '#domain/municipality.ts'
import { aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { BEFORE_EIGHT, botDoor } from '#tests/support/bot-door.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const METTE = { id: '29:mette', name: 'Mette Holm', aadObjectId: 'mette' }
const SOFIE = { id: '29:sofie', name: 'Sofie Krogh', aadObjectId: 'sofie' }
const sofie = { tenant: TEST_TENANT, id: 'sofie', name: 'Sofie Krogh' }
const MESSAGE = 'the-morning-card'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  const deadline = onDay(day('2025-12-12'))
  await store.editions.publish(
    anEdition({
      agreements: [anAgreement({ id: 'flis', title: 'FLIS-aftalen', deadline })],
      tasks: [aTask({ id: 'ean', title: 'Oplys EAN', due: deadline })],
    }),
    anOrigin(),
  )
})
afterAll(() => store.close())

const untouched = [...municipalitiesByName()]

/** Returns a team's channel with a morning card in it, and who presses what there. */
async function aMorning(overrides: Partial<BotServices> = {}) {
  const municipality = untouched.shift()?.code ?? ''
  let now = BEFORE_EIGHT
  const door = botDoor(store, { clock: () => now, ...overrides })
  door.messenger.members.push(sofie, { tenant: TEST_TENANT, id: 'mette', name: 'Mette Holm' })
  const place = inChannel()
  await door.receive(aPress('choose-municipality', { municipality }, place))
  const spec: CardSpec = {
    ...{ kind: 'digest', municipality, language: 'da', day: day('2025-12-01') },
    lines: [
      { item: 'flis', type: 'agreement', stage: 'before-14' },
      { item: 'ean', type: 'task', stage: 'before-14' },
    ],
  }
  const conversation = (place.conversation as { id: string }).id
  store.liveCards.remember({ conversation, activity: MESSAGE, spec, sentAt: now })
  const press = async (verb: string, data: object = {}, from: object = METTE, more: object = {}) => {
    const pressed = aPress(verb, { ...data }, { ...place, from, replyToId: MESSAGE, ...more })
    const { body } = await door.receive(pressed)
    const { type, value } = body as { type: string; value: unknown }
    return { type, text: JSON.stringify(value), card: value as { body: readonly object[] } }
  }
  const later = (time: Temporal.DurationLike) => {
    now = now.add(time)
  }
  const handling = async (item = 'flis') => (await store.handlings.now(municipality)).get(item)
  const record = async (item = 'flis') => (await store.standings.recordsNow(municipality)).get(item)
  return { ...door, municipality, press, later, handling, record }
}

const buttonsOf = (text: string) => [...text.matchAll(/"verb":"([a-z-]+)"/g)].map(([, verb]) => verb)
const changeIn = (text: string) => /"change":"([^"]+)"/.exec(text)?.[1]

describe('the item’s own card', () => {
  it('stands in the place of the morning card, with the team’s people by name, and leads back', async () => {
    const { press, messenger } = await aMorning()
    messenger.updated.length = 0
    const { text } = await press('open-item', { item: 'flis' })
    expect(text).toContain(
      '"choices":[{"title":"Mette Holm","value":"mette"},{"title":"Sofie Krogh","value":"sofie"}]',
    )
    expect(buttonsOf(text)).toEqual(
      expect.arrayContaining(['assign', 'assign-me', 'snooze', 'not-ours', 'close-item']),
    )
    // For who pressed alone: the others go on seeing the morning card.
    expect(messenger.updated).toEqual([])
    const back = await press('close-item')
    expect(back.text).toContain('Oplys EAN')
    expect(buttonsOf(back.text)).not.toContain('close-item')
  })

  it('offers the deadline for one’s own calendar, until it has passed', async () => {
    const { press, later } = await aMorning()
    expect(buttonsOf((await press('open-item', { item: 'flis' })).text)).toContain('add-deadline')
    later({ hours: 12 * 24 })
    expect(buttonsOf((await press('open-item', { item: 'flis' })).text)).not.toContain('add-deadline')
  })

  it('puts the deadline into the calendar of who presses, and says so to them alone, on the item’s card', async () => {
    const calendar = {
      add: async () => ({ kind: 'added', entry: 'e', webLink: 'https://outlook.example/e' }) as const,
      remove: async () => ({ kind: 'removed' }) as const,
      update: async () => ({ kind: 'gone' }) as const,
    }
    const { press, messenger } = await aMorning({ calendar })
    await press('open-item', { item: 'flis' })
    const asked = await press('add-deadline', { item: 'flis' })
    expect(asked.text).toContain('Log ind, så Fristvagt kan lægge fristen i din kalender.')
    const signedIn = (verb: string) =>
      press('', {}, METTE, {
        value: { action: { verb, data: { item: 'flis' } }, authentication: { token: 'sso-token' } },
      })
    const { text } = await signedIn('add-deadline')
    expect(text).toContain('✓ Fristen står nu i din kalender i Outlook, som heldagsaftale.')
    expect(text).toContain('https://outlook.example/e')
    expect(buttonsOf(text)).toEqual(expect.arrayContaining(['remove-deadline', 'close-item', 'fulfil']))
    const gone = await signedIn('remove-deadline')
    expect(gone.text).toContain('✓ Fristen er fjernet fra din kalender.')
    expect(buttonsOf(gone.text)).toContain('add-deadline')
    expect(JSON.stringify([messenger.updated, messenger.sent])).not.toContain('din kalender')
  })

  it('offers oneself where Teams does not tell who is in the team', async () => {
    const { press } = await aMorning({ rosters: { peopleOf: async () => [] } })
    const { text } = await press('open-item', { item: 'flis' })
    expect(buttonsOf(text)).toContain('assign-me')
    expect(buttonsOf(text)).not.toContain('assign')
  })
})

describe('making somebody responsible', () => {
  it('takes the name from the team, and shows it on the morning card', async () => {
    const { press, handling } = await aMorning()
    const { text } = await press('assign', { item: 'flis', person: 'sofie' })
    expect((await handling())?.assignment).toMatchObject({ to: sofie, by: { id: 'mette' } })
    expect(text).toContain('Sofie Krogh er nu ansvarlig.')
    expect(text).toContain('Ansvarlig: Sofie Krogh')
    expect(buttonsOf(text)).toContain('undo')
  })

  it('takes nobody who is not in the team', async () => {
    const { press, handling } = await aMorning()
    for (const person of ['stranger', undefined]) {
      const { text } = await press('assign', { item: 'flis', person })
      expect(text).toContain('Vælg en fra listen')
    }
    expect(await handling()).toBeUndefined()
  })

  it('tells who comes too late, and not who presses twice', async () => {
    const { press } = await aMorning()
    await press('assign-me', { item: 'flis' }, SOFIE)
    expect((await press('assign-me', { item: 'flis' }, SOFIE)).text).not.toContain('allerede')
    const { text } = await press('assign', { item: 'flis', person: 'sofie' }, METTE)
    expect(text).toContain('Sofie Krogh gjorde allerede Sofie Krogh ansvarlig i dag kl. 7.56.')
  })

  it('can end', async () => {
    const { press, handling } = await aMorning()
    await press('assign-me', { item: 'flis' })
    expect((await press('unassign', { item: 'flis' })).text).toContain('Ingen er ansvarlig nu.')
    expect((await handling())?.assignment).toBeUndefined()
  })
})

describe('putting off', () => {
  it('takes the day that was written in before the one on the list, and shows who, until when and why', async () => {
    const { press, handling } = await aMorning()
    const { text } = await press('snooze', {
      ...{ item: 'flis', 'snooze-offer': '2025-12-02', 'snooze-day': '2025-12-05' },
      'snooze-why': 'afventer jurist',
    })
    expect((await handling())?.snooze).toMatchObject({ until: '2025-12-05', why: 'afventer jurist' })
    expect(text).toContain('Udskudt til fredag den 5. december af Mette Holm: afventer jurist')
  })

  it('moves a day off to the working day after it', async () => {
    const { press, handling } = await aMorning()
    await press('snooze', { item: 'flis', 'snooze-day': '2025-12-06' })
    expect((await handling())?.snooze?.until).toBe('2025-12-08')
  })

  it('counts the days on which the municipality is closed as days off', async () => {
    const { press, handling, municipality } = await aMorning()
    const closingDays = ['2025-12-05', '2025-12-11'].map(day)
    await store.municipalitySettings.save(municipality, { closingRules: [], closingDays }, anOrigin())
    expect((await press('open-item', { item: 'flis' })).text).toContain('Senest onsdag den 10. december')
    const { text } = await press('snooze', { item: 'flis', 'snooze-day': '2025-12-11' })
    expect(text).toContain('senest onsdag den 10. december')
    await press('snooze', { item: 'flis', 'snooze-day': '2025-12-05' })
    expect((await handling())?.snooze?.until).toBe('2025-12-08')
  })

  it.each([
    ['today', '2025-12-01', 'Vælg en dag efter i dag.'],
    ['past the last working day before the deadline', '2025-12-12', 'senest torsdag den 11. december'],
    ['until no day', 'soon', 'Vælg først en dag.'],
  ])('refuses %s, changes nothing and says what can be', async (_, until, says) => {
    const { press, handling } = await aMorning()
    const { text } = await press('snooze', { item: 'flis', 'snooze-day': until })
    expect(text).toContain(says)
    expect(buttonsOf(text)).toContain('snooze')
    expect(await handling()).toBeUndefined()
  })

  it('says who signed it meanwhile instead', async () => {
    const { press, later, handling } = await aMorning()
    await press('fulfil', { item: 'flis' }, SOFIE)
    later({ hours: 24 })
    const { text } = await press('snooze', { item: 'flis', 'snooze-day': '2025-12-05' })
    expect(text).toContain('Sofie Krogh meldte den allerede underskrevet i går kl. 7.56.')
    expect(await handling()).toBeUndefined()
  })

  it('can end before its day', async () => {
    const { press, handling } = await aMorning()
    await press('snooze', { item: 'flis', 'snooze-day': '2025-12-05' })
    await press('wake', { item: 'flis' })
    expect((await handling())?.snooze).toBeUndefined()
  })

  it('crosses out what looks like a CPR number', async () => {
    const { press, handling } = await aMorning()
    await press('snooze', { item: 'flis', 'snooze-day': '2025-12-05', 'snooze-why': 'sag 010190-1234' })
    expect((await handling())?.snooze?.why).toBe('sag xxxxxx-xxxx')
  })
})

describe('"not ours"', () => {
  it('wants a reason, and shows it on a quiet line that can be undone', async () => {
    const { press, record } = await aMorning()
    const refused = await press('not-ours', { item: 'flis', 'not-ours-reason': '  ' })
    expect(refused.text).toContain('Skriv først, hvorfor')
    expect(await record()).toBeUndefined()
    const { text } = await press('not-ours', { item: 'flis', 'not-ours-reason': 'vi bruger ikke FLIS' })
    expect(await record()).toMatchObject({ state: 'not-ours', reason: 'vi bruger ikke FLIS' })
    expect(text).toContain('Ikke jeres ifølge Mette Holm, 1. december: vi bruger ikke FLIS')
    expect(buttonsOf(text)).toContain('undo')
  })
})

describe('undoing', () => {
  it('brings back what stood before, once, however often it is pressed', async () => {
    const { press, record } = await aMorning()
    const { text } = await press('fulfil', { item: 'flis' })
    const change = changeIn(text)
    const undone = await press('undo', { item: 'flis', change })
    expect(undone.text).toContain('Det er fortrudt.')
    expect(await record()).toBeUndefined()
    const again = await press('undo', { item: 'flis', change })
    expect(again.text).toContain('Det er allerede fortrudt.')
    expect(await record()).toBeUndefined()
  })

  it('of an assignment brings back the one who was responsible before', async () => {
    const { press, handling } = await aMorning()
    await press('assign', { item: 'flis', person: 'sofie' })
    const { text } = await press('assign-me', { item: 'flis' })
    await press('undo', { item: 'flis', change: changeIn(text) })
    expect((await handling())?.assignment?.to).toEqual(sofie)
  })

  it('is offered for ten minutes; after that the button says what can be done instead', async () => {
    const { press, later, record } = await aMorning()
    const { text } = await press('fulfil', { item: 'flis' })
    later({ minutes: 10 })
    const late = await press('undo', { item: 'flis', change: changeIn(text) })
    expect(late.text).toContain('Der er gået mere end ti minutter')
    expect(await record()).toMatchObject({ state: 'fulfilled' })
    expect(buttonsOf(late.text)).toContain('reopen')
    expect(buttonsOf(late.text)).not.toContain('undo')
  })

  it('leaves alone what somebody else has done since, and says who', async () => {
    const { press, later, record } = await aMorning()
    const { text } = await press('fulfil', { item: 'flis' })
    later({ minutes: 1 })
    await press('reopen', { item: 'flis' }, SOFIE)
    const stale = await press('undo', { item: 'flis', change: changeIn(text) })
    expect(stale.text).toContain('Sofie Krogh har ændret den siden, i dag kl. 7.57.')
    expect(await record()).toMatchObject({ state: 'withdrawn', by: { id: 'sofie' } })
  })
})

describe('a stale card', () => {
  it('tells who pressed "signed" that somebody has signed meanwhile, above the card as it is now', async () => {
    const { press, later } = await aMorning()
    await press('fulfil', { item: 'flis' }, SOFIE)
    later({ hours: 24, minutes: 78 })
    const { card, text } = await press('fulfil', { item: 'flis' })
    expect(JSON.stringify(card.body[0])).toContain(
      'Sofie Krogh meldte den allerede underskrevet i går kl. 7.56.',
    )
    expect(buttonsOf(text)).toContain('reopen')
  })
})
