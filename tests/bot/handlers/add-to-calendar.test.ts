import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import type { CalendarOutcome, PersonalCalendar } from '#domain/ports/calendar.ts'
import { aMessage, aPress, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { anEdition, anEvent } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  const registration = { deadline: day('2025-11-28'), url: 'https://kombit.example/register' }
  const events = [
    anEvent({ id: 'sapa-meeting' }),
    anEvent({ id: 'closed', registration }),
    anEvent({ id: 'off', calledOff: true, revision: 1 }),
    anEvent({ id: 'webinar', registration: { ...registration, deadline: day('2026-01-02') }, revision: 1 }),
  ]
  await store.editions.publish(anEdition({ events }), anOrigin())
})
afterAll(() => store.close())

function aCalendar(outcome: CalendarOutcome) {
  const asked: { event: string; person: string; assertion: string }[] = []
  const calendar: PersonalCalendar = {
    async add({ name }, { by }, assertion) {
      asked.push({ event: name, person: by.id, assertion })
      return outcome
    },
    async update({ name }, { by }, assertion) {
      asked.push({ event: name, person: by.id, assertion })
      return 'entry' in outcome ? { kind: 'updated' } : outcome
    },
    async remove({ name }, { by }, assertion) {
      asked.push({ event: name, person: by.id, assertion })
      return 'entry' in outcome ? { kind: 'removed' } : outcome
    },
  }
  return { calendar, asked }
}
const press = (token?: string, overrides = {}) =>
  aPress(
    '',
    {},
    {
      from: { id: '29:mette', name: 'Mette Holm', aadObjectId: 'mette' },
      value: {
        action: { verb: 'add-to-calendar', data: { event: 'sapa-meeting' } },
        ...(token === undefined ? {} : { authentication: { token } }),
      },
      ...overrides,
    },
  )
const ICS = 'https://fristvagt.example/calendar/sapa-meeting.ics'
const OUTLOOK = 'https://outlook.office.com/calendar/sapa-meeting'

describe('adding a meeting to one’s calendar', () => {
  it('asks the client to sign the person in first, in the shape that Teams knows', async () => {
    const { calendar, asked } = aCalendar({ kind: 'added', entry: 'e' })
    const { receive } = botDoor(store, { calendar })
    expect(await receive(press())).toEqual({
      status: 200,
      body: {
        statusCode: 401,
        type: 'application/vnd.microsoft.activity.loginRequest',
        value: {
          text: 'Log ind, så Fristvagt kan lægge mødet i din kalender.',
          connectionName: expect.any(String),
          tokenExchangeResource: { id: expect.any(String), uri: 'api://fristvagt.example/tab' },
          buttons: [
            { type: 'signin', title: 'Log ind', text: 'Log ind', value: 'https://fristvagt.example/sign-in' },
          ],
        },
      },
    })
    expect(asked).toEqual([])
  })

  it('with the person’s token puts it into their calendar and says so', async () => {
    const { calendar, asked } = aCalendar({ kind: 'added', entry: 'e' })
    const { receive } = botDoor(store, { calendar })
    const { body } = await receive(press('sso-token'))
    expect(asked).toEqual([{ event: 'sapa-meeting', person: 'mette', assertion: 'sso-token' }])
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(JSON.stringify(body)).not.toContain('sso-token')
    expect(JSON.stringify(body)).not.toContain('"verb":"add-to-calendar"')
  })

  it('says another thing when it was there already', async () => {
    const answerTo = async (kind: 'added' | 'already') =>
      JSON.stringify(await botDoor(store, aCalendar({ kind, entry: 'e' })).receive(press('token')))
    expect(await answerTo('already')).not.toBe(await answerTo('added'))
  })

  it.each([
    { kind: 'needs-consent' },
    { kind: 'needs-sign-in' },
    { kind: 'no-mailbox' },
    { kind: 'failed', why: { da: 'Outlook er nede', en: 'Outlook is down' } },
  ] as const)('that ends with $kind offers Outlook and the file instead', async (outcome) => {
    const { receive } = botDoor(store, aCalendar(outcome))
    const card = JSON.stringify((await receive(press('token'))).body)
    expect(card).toContain(ICS)
    expect(card).toContain(OUTLOOK)
  })

  it('without Microsoft 365 offers Outlook and the file at once', async () => {
    const { receive } = botDoor(store, { calendar: undefined, signIn: undefined })
    const { body } = await receive(press())
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(JSON.stringify(body)).toContain(ICS)
  })

  it('by a client that cannot sign in offers Outlook and the file', async () => {
    const { receive, messenger } = botDoor(store, aCalendar({ kind: 'added', entry: 'e' }))
    await receive(
      aMessage('', { text: undefined, value: { verb: 'add-to-calendar', event: 'sapa-meeting' } }),
    )
    expect(JSON.stringify(messenger.sent[0]?.card)).toContain(ICS)
  })

  it('in a channel changes the card for the one person alone: the calendar is theirs', async () => {
    const { receive, messenger } = botDoor(store, aCalendar({ kind: 'added', entry: 'e' }))
    await receive(press('token', inChannel()))
    expect(messenger.updated).toEqual([])
  })

  it('shows whose meeting it is, and a registration that has closed as closed', async () => {
    const { receive } = botDoor(store, aCalendar({ kind: 'already', entry: 'e' }))
    const value = {
      action: { verb: 'add-to-calendar', data: { event: 'closed' } },
      authentication: { token: 'token' },
    }
    const card = JSON.stringify((await receive(press('token', { value }))).body)
    expect(card).toContain('"text":"SAPA"')
    expect(card).toContain('Tilmeldingen lukkede')
  })

  it('leads to the entry where Outlook says where it is', async () => {
    const webLink = 'https://outlook.office.com/calendar/item/e'
    const { receive } = botDoor(store, aCalendar({ kind: 'added', entry: 'e', webLink }))
    expect(JSON.stringify((await receive(press('token'))).body)).toContain(webLink)
  })

  it('that is not in any edition is answered with a notice', async () => {
    const { receive } = botDoor(store, aCalendar({ kind: 'added', entry: 'e' }))
    const gone = aPress('add-to-calendar', { event: 'gone' })
    expect(await receive(gone)).toMatchObject({
      body: { type: 'application/vnd.microsoft.activity.message' },
    })
  })
})

describe('taking a meeting out of one’s calendar again', () => {
  const remove = (event = 'sapa-meeting', token: object = { authentication: { token: 'sso-token' } }) =>
    press(undefined, {
      value: { action: { verb: 'remove-from-calendar', data: { event } }, ...token },
    })

  it('is offered on the card that says that it is there', async () => {
    const { receive } = botDoor(store, aCalendar({ kind: 'already', entry: 'e' }))
    const card = JSON.stringify((await receive(press('token'))).body)
    expect(card).toContain('"verb":"remove-from-calendar"')
    expect(card).toContain('Fjern fra min kalender')
  })

  it('takes it out with the person’s token, says so, and offers to put it in again', async () => {
    const { calendar, asked } = aCalendar({ kind: 'added', entry: 'e' })
    const card = JSON.stringify((await botDoor(store, { calendar }).receive(remove())).body)
    expect(asked).toEqual([{ event: 'sapa-meeting', person: 'mette', assertion: 'sso-token' }])
    expect(card).toContain('Mødet er fjernet fra din kalender.')
    expect(card).toContain('"verb":"add-to-calendar"')
    expect(card).not.toContain('"verb":"remove-from-calendar"')
  })

  it('asks the client to sign the person in first', async () => {
    const { receive } = botDoor(store, aCalendar({ kind: 'added', entry: 'e' }))
    expect(await receive(remove('sapa-meeting', {}))).toMatchObject({
      body: {
        type: 'application/vnd.microsoft.activity.loginRequest',
        value: { text: 'Log ind, så Fristvagt kan fjerne mødet fra din kalender.' },
      },
    })
  })

  it('that does not succeed says why, and can be tried again; to create it elsewhere is no help', async () => {
    const why = { da: 'Outlook er nede', en: 'Outlook is down' }
    const { receive } = botDoor(store, aCalendar({ kind: 'failed', why }))
    const card = JSON.stringify((await receive(remove())).body)
    expect(card).toContain('Det lykkedes ikke at fjerne mødet')
    expect(card).toContain('Outlook er nede')
    expect(card).toContain('"verb":"remove-from-calendar"')
    expect(card).not.toContain(ICS)
  })

  it('that is not in any edition is answered with a notice', async () => {
    const { receive } = botDoor(store, aCalendar({ kind: 'added', entry: 'e' }))
    expect(await receive(remove('gone'))).toMatchObject({
      body: { type: 'application/vnd.microsoft.activity.message' },
    })
  })
})

describe('a meeting that is in one’s calendar already, by our record', () => {
  const METTE = { tenant: TEST_TENANT, id: 'mette', name: 'Mette Holm' }
  const put = (event: string, revision: number) =>
    store.calendarEntries.save(
      { person: METTE, event, revision, entry: event, at: anOrigin().at },
      anOrigin({ by: METTE }),
    )
  const from = { id: '29:mette', name: METTE.name, aadObjectId: METTE.id }
  const askFor = async (place: object = {}) => {
    const { receive, messenger } = botDoor(store, aCalendar({ kind: 'added', entry: 'e' }))
    await receive(aMessage('hvilke møder er der?', { from, ...place }))
    return JSON.stringify(messenger.sent)
  }

  it('is told to have moved since in one’s own chat, with a button that puts it right, and nowhere else', async () => {
    await put('sapa-meeting', -1)
    const own = await askFor()
    expect(own).toContain('Står i din kalender, men er flyttet eller ændret siden')
    expect(own).toContain('Opdatér min kalender')
    expect(await askFor(inChannel())).not.toContain('din kalender, men')
    await put('sapa-meeting', 0)
    expect(await askFor()).toContain('✓ I din kalender')
  })

  it('is told to nobody else who asks the same, and anew each time', async () => {
    const { calendar } = aCalendar({ kind: 'added', entry: 'e' })
    const scope = { tenant: TEST_TENANT, municipalities: new Set(['0751']) }
    const { receive, messenger } = botDoor(store, { calendar, scope })
    const ask = async (place: Parameters<typeof aMessage>[1]) => {
      const before = messenger.sent.length
      await receive(aMessage('hvilke møder er der?', place))
      return JSON.stringify(messenger.sent.slice(before))
    }
    const channel = inChannel()
    await put('sapa-meeting', 0)
    expect(await ask({ from })).toContain('✓ I din kalender')
    const jens = { id: '29:jens', name: 'Jens Juhl', aadObjectId: 'jens' }
    expect(await ask({ from: jens })).not.toContain('✓ I din kalender')
    expect(await ask(channel)).not.toContain('✓ I din kalender')
    expect(await ask({ from })).toContain('✓ I din kalender')
    await store.calendarEntries.remove('sapa-meeting', anOrigin({ by: METTE }))
    expect(await ask({ from })).not.toContain('✓ I din kalender')
  })

  it('is put right beside another press, while the token is at hand, and the card says so', async () => {
    await put('closed', -1)
    const { calendar, asked } = aCalendar({ kind: 'added', entry: 'e' })
    const card = JSON.stringify((await botDoor(store, { calendar }).receive(press('token'))).body)
    expect(asked.map(({ event }) => event)).toEqual(['sapa-meeting', 'closed'])
    expect(card).toContain('Også rettet i din kalender')
    const down = { ...calendar, update: () => Promise.reject(new Error('the database is away')) }
    const { receive, log } = botDoor(store, { calendar: down })
    const without = JSON.stringify((await receive(press('token'))).body)
    expect(without).toContain('Mødet står nu i din kalender')
    expect(without).not.toContain('Også rettet')
    expect(log.lines).toMatchObject([{ level: 'error' }])
    await put('closed', 0)
  })

  it('can be taken out where it was called off, from a card that offered to put it in', async () => {
    await put('off', 0)
    const value = {
      action: { verb: 'add-to-calendar', data: { event: 'off' } },
      authentication: { token: 'token' },
    }
    const { receive } = botDoor(store, aCalendar({ kind: 'added', entry: 'e' }))
    const card = JSON.stringify((await receive(press('token', { value }))).body)
    expect(card).toContain('Står stadig i din kalender')
    expect(card).toContain('"verb":"remove-from-calendar"')
    expect(card).not.toContain('"verb":"add-to-calendar"')
  })
})

describe('the last day of registering for a meeting', () => {
  const about = (verb: string, event: string, token?: string) => {
    const action = { verb, data: { event, part: 'registration' } }
    return press(undefined, { value: { action, ...(token && { authentication: { token } }) } })
  }
  const answerTo = async (outcome: CalendarOutcome, activity: object, calendar = aCalendar(outcome)) => {
    const { body } = await botDoor(store, calendar).receive(activity)
    return { text: JSON.stringify(body), asked: calendar.asked }
  }

  it('goes into the calendar of who presses, once they are signed in, beside the meeting', async () => {
    const outcome = { kind: 'added', entry: 'e' } as const
    const first = await answerTo(outcome, about('add-to-calendar', 'webinar'))
    expect(first.text).toContain('Log ind, så Fristvagt kan lægge fristen i din kalender.')
    const { text, asked } = await answerTo(outcome, about('add-to-calendar', 'webinar', 'sso-token'))
    expect(asked[0]).toEqual({ event: 'webinar/registration', person: 'mette', assertion: 'sso-token' })
    expect(text).toContain('✓ Fristen står nu i din kalender i Outlook, som heldagsaftale.')
    expect(text).toContain('"verb":"remove-from-calendar","data":{"event":"webinar","part":"registration"}')
    expect(text).toContain('"verb":"add-to-calendar","data":{"event":"webinar"}')
  })

  it('is taken out by its own button, and the meeting is not', async () => {
    const { text, asked } = await answerTo(
      { kind: 'added', entry: 'e' },
      about('remove-from-calendar', 'webinar', 'token'),
    )
    expect(asked[0]).toMatchObject({ event: 'webinar/registration' })
    expect(text).toContain('✓ Fristen er fjernet fra din kalender.')
  })

  it('that cannot be put in has its own Outlook link and file, and is not offered once it is over', async () => {
    const { text } = await answerTo({ kind: 'no-mailbox' }, about('add-to-calendar', 'webinar', 'token'))
    expect(text).toContain('https://fristvagt.example/calendar/webinar-registration.ics')
    const meeting = await answerTo(
      { kind: 'added', entry: 'e' },
      press('token', {
        value: {
          action: { verb: 'add-to-calendar', data: { event: 'closed' } },
          authentication: { token: 't' },
        },
      }),
    )
    expect(meeting.text).not.toContain('"part":"registration"')
  })

  it('by our record is told in one’s own chat, and a meeting without one is answered with how it stands', async () => {
    const mette = { tenant: TEST_TENANT, id: 'mette', name: 'Mette Holm' }
    const entry = { person: mette, event: 'webinar/registration', revision: 0, entry: 'e', at: anOrigin().at }
    await store.calendarEntries.save(entry, anOrigin({ by: mette }))
    const { text } = await answerTo(
      { kind: 'already', entry: 'e' },
      press('token', {
        value: {
          action: { verb: 'add-to-calendar', data: { event: 'webinar' } },
          authentication: { token: 't' },
        },
      }),
    )
    expect(text).toContain('Fristen står i din kalender, men er flyttet eller ændret siden')
    const none = await answerTo({ kind: 'added', entry: 'e' }, about('add-to-calendar', 'sapa-meeting', 't'))
    expect(none.asked).toEqual([])
    expect(none.text).toContain('"data":{"event":"sapa-meeting"}')
  })
})
