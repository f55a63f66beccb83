import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '#domain/edition.ts'
import type { Person } from '#domain/person.ts'
import { aPress } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { dialogueMeeting } from '#tests/support/calendar-events.ts'
import { anEdition } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import {
  calendarAgainst,
  type Microsoft,
  startMicrosoft,
  TENANT,
} from '#tests/support/microsoft-stand-ins.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const ALL = Array.from({ length: 120 }, (_, at) => ({
  tenant: TENANT,
  id: `55555555-5555-4555-8555-${String(at).padStart(12, '0')}`,
  name: `Person ${at}`,
  upn: `person${at}@example.dk`,
}))
const PEOPLE = ALL.slice(0, 100)

/** Where the card is that somebody presses. */
const PLACES = {
  'one’s own chat': {
    conversation: { id: 'a:karen', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  },
  'a channel': {
    conversation: { id: '19:channel', conversationType: 'channel', isGroup: true, tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id: '19:channel' } },
  },
} as const
type Place = keyof typeof PLACES
const EACH = Object.keys(PLACES) as Place[]

let microsoft: Microsoft
let store: TestStore
let meeting: Event
/** Nobody else's test has touched their calendar. */
let karen: (typeof ALL)[number]
beforeAll(async () => {
  store = await openMemoryStore()
  microsoft = await startMicrosoft({ people: ALL })
})
afterAll(async () => {
  await microsoft.close()
  await store.close()
})
let made = 0
beforeEach(async () => {
  karen = ALL[PEOPLE.length + made++]!
  meeting = dialogueMeeting({ id: `meeting-${made}` })
  await store.editions.publish(anEdition({ id: meeting.id, events: [meeting] }), anOrigin())
})

/** Returns the bot's own door with real MSAL and the real Graph client behind it, and what a press there is answered. */
function theBot() {
  const { calendar } = calendarAgainst(microsoft, { entries: store.calendarEntries })
  const { receive, messenger } = botDoor(store, { calendar })
  const press = async (place: Place, { id, name }: Person, token?: string) => {
    const data = { event: meeting.id }
    const value = {
      action: { type: 'Action.Execute', verb: 'add-to-calendar', data },
      ...(token !== undefined && { authentication: { token } }),
    }
    const from = { id: `29:${id}`, name, aadObjectId: id }
    const { body } = await receive(aPress('', {}, { ...PLACES[place], from, value, replyToId: 'the-card' }))
    return JSON.stringify(body)
  }
  return { press, messenger }
}
const entriesOf = (person: Person) => microsoft.graph.entriesOf(person).length
const ADDED = 'Mødet står nu i din kalender'
const FILE = '.ics'

describe.each(EACH)('a press on the card of a meeting in %s', (place) => {
  it('asks the client to sign in, and completes by itself with what the client then brings', async () => {
    const { press, messenger } = theBot()
    expect(await press(place, karen)).toContain('loginRequest')
    expect(entriesOf(karen)).toBe(0)
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain(ADDED)
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain('allerede')
    expect(entriesOf(karen)).toBe(1)
    // The calendar is theirs: nothing of it is written where others read.
    expect([...messenger.sent, ...messenger.updated]).toEqual([])
  })

  it('by one who has given no consent offers the other ways, and works once they have', async () => {
    const { press } = theBot()
    microsoft.entra.consent.set(karen, false)
    const refused = await press(place, karen, await microsoft.tokenFor(karen))
    expect(refused).toContain('Jeg har ikke lov til at skrive i din kalender endnu')
    expect(refused).toContain(FILE)
    microsoft.entra.consent.set(karen, true)
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain(ADDED)
    expect(entriesOf(karen)).toBe(1)
  })

  it('that Microsoft challenges says where to meet that, and works once it is met', async () => {
    const { press } = theBot()
    microsoft.entra.challengeNext(karen, JSON.stringify({ access_token: { acrs: { value: 'c1' } } }))
    const challenged = await press(place, karen, await microsoft.tokenFor(karen))
    expect(challenged).toContain('Microsoft vil sikre sig, at det er dig')
    expect(challenged).toContain(`https://fristvagt.example/event/${meeting.id}`)
    expect(challenged).not.toContain('acrs')
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain(ADDED)
  })

  it('with a token that has expired asks for another', async () => {
    const { press } = theBot()
    expect(await press(place, karen, await microsoft.tokenFor(karen, -60))).toContain('Prøv igen')
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain(ADDED)
    expect(entriesOf(karen)).toBe(1)
  })

  it('by one without a mailbox says so, and offers the other ways', async () => {
    const { press } = theBot()
    microsoft.graph.faults.mailbox(karen, false)
    const said = await press(place, karen, await microsoft.tokenFor(karen))
    expect(said).toContain('Din konto har ikke en Outlook-kalender')
    expect(said).toContain(FILE)
  })

  it('in a storm of 429 says to try again, and the next one adds the entry once', async () => {
    const { press } = theBot()
    const busy = { kind: 'busy', status: 429, retryAfter: 0 } as const
    microsoft.graph.faults.next(busy, busy, busy, busy)
    const said = await press(place, karen, await microsoft.tokenFor(karen))
    expect(said).toContain('Outlook svarer ikke lige nu')
    expect(said).not.toContain(ADDED)
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain(ADDED)
    expect(entriesOf(karen)).toBe(1)
  })

  it('whose answer is lost after the entry was made leaves one entry', async () => {
    const { press } = theBot()
    microsoft.graph.faults.next({ kind: 'reset-after-made' })
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain(ADDED)
    expect(await press(place, karen, await microsoft.tokenFor(karen))).toContain('allerede')
    expect(entriesOf(karen)).toBe(1)
  })
})

describe('one card in a channel', () => {
  it('pressed by a hundred people at once, twice each, puts one entry into the calendar of each', async () => {
    const { press, messenger } = theBot()
    const asked = await Promise.all(PEOPLE.map((person) => press('a channel', person)))
    expect(asked.filter((body) => body.includes('loginRequest'))).toHaveLength(100)
    const tokens = await Promise.all(PEOPLE.map((person) => microsoft.tokenFor(person)))
    const answers = await Promise.all(
      [...PEOPLE, ...PEOPLE].map((person, at) => press('a channel', person, tokens[at % PEOPLE.length])),
    )
    expect(answers.filter((body) => /står nu i din kalender|står allerede/.test(body))).toHaveLength(200)
    expect(PEOPLE.filter((person) => entriesOf(person) !== 1)).toEqual([])
    for (const person of PEOPLE)
      expect(await store.calendarEntries.eventsOf(person)).toEqual(new Map([[meeting.id, 0]]))
    expect([...messenger.sent, ...messenger.updated]).toEqual([])
  })
})
