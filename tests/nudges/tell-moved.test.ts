import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Conversation } from '#domain/conversation.ts'
import type { Event } from '#domain/edition.ts'
import type { Person } from '#domain/person.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import { deliver } from '#nudges/deliver.ts'
import { redraw } from '#nudges/redraw.ts'
import { refresh } from '#nudges/refresh.ts'
import { tellMoved } from '#nudges/tell-moved.ts'
import { anEdition, anEvent, aPerson } from '#tests/support/factories.ts'
import { nudgePorts, unsentToPeople } from '#tests/support/nudge-ports.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'

const NOON = '2025-12-10T11:00:00Z'
const MOVED = { start: '2026-01-09T13:00', end: '2026-01-09T14:30' }

describe.each(BACKENDS)('a meeting in people’s calendars that an edition moves, on $name', (backend) => {
  const on = useStore(backend)
  let ports: ReturnType<typeof nudgePorts>
  let meeting: Event
  let edition: string
  beforeEach(() => {
    ports = nudgePorts(on.store, NOON)
    meeting = anEvent()
    edition = `edition-of-${meeting.id}`
  })

  // What one test has left unsent is none of the next one's.
  afterEach(() =>
    on.database.db.updateTable('delivery').set({ state: 'skipped' }).where('municipality', '=', '').execute(),
  )

  const publish = async (change: Partial<Event> = {}) => {
    meeting = { ...meeting, ...change }
    await on.store.editions.publish(anEdition({ id: edition, events: [meeting] }), anOrigin())
  }
  const add = async (person: Person, revision = 0) => {
    const entry = { person, event: meeting.id, revision, entry: `entry-${person.id}`, at: ports.clock() }
    await on.store.calendarEntries.save(entry, anOrigin({ by: person }))
  }
  /** Somebody who has a chat with Fristvagt, and the meeting in their calendar. */
  const somebody = async (overrides: Partial<Conversation> = {}) => {
    const person = aPerson()
    const chat = aConversation({ kind: 'personal', person, tenant: person.tenant, ...overrides })
    await on.store.conversations.remember(chat)
    await add(person)
    return { person, chat }
  }
  const tell = () => tellMoved(ports, { event: meeting.id, catalogue: 0 })
  const send = async () => {
    for (const id of await unsentToPeople(on.database.db)) await deliver(ports, id)
  }
  const cards = () => ports.messenger.sent.map(({ to, card }) => ({ to: to.id, ...card }))
  const jobsOf = async (name: 'moved' | 'refresh') => {
    const boss = on.database.db as unknown as import('kysely').Kysely<
      Record<'pgboss.job', Record<string, unknown>>
    >
    const rows = await boss.selectFrom('pgboss.job').select('data').where('name', '=', name).execute()
    return rows.map(({ data }) => data as { event?: string; item?: string; conversation?: string })
  }

  it('is told each of them in their own chat, as it was and as it is, once however often it is tried', async () => {
    await publish()
    const [karen, mads] = [await somebody(), await somebody({ language: 'en' })]
    await add(aPerson())
    await publish({ ...MOVED, revision: 1 })
    await Promise.all([tell(), tell(), tell()])
    await tell()
    await Promise.all([send(), send()])
    expect(cards().toSorted((a, b) => (a.to < b.to ? -1 : 1))).toMatchObject(
      [karen, mads]
        .map(({ chat }) => ({
          to: chat.id,
          items: [`${meeting.id} unknown`],
          was: '2026-01-08T09:30',
          entry: 0,
        }))
        .toSorted((a, b) => (a.to < b.to ? -1 : 1)),
    )
    expect(ports.messenger.sent[0]?.summary).toBe(`moved: ${meeting.id}`)
  })

  it('is told by a job of the very transaction that publishes it, and by none where nothing has moved', async () => {
    await publish()
    await publish({ title: 'Andre ord' })
    const mine = async () => (await jobsOf('moved')).filter(({ event }) => event === meeting.id)
    expect(await mine()).toEqual([])
    await publish({ revision: 1 })
    await publish()
    expect(await mine()).toHaveLength(1)
    await publish({ calledOff: true })
    expect(await mine()).toHaveLength(2)
  })

  it('is told anew when it moves again, as their own entry has it, and called off besides', async () => {
    await publish()
    const [lazy, quick] = [await somebody(), await somebody()]
    await publish({ ...MOVED, revision: 1 })
    await tell()
    await send()
    await add(quick.person, 1)
    await publish({ start: '2026-01-12T08:00', end: '2026-01-12T09:00', revision: 2 })
    await tell()
    await send()
    const second = new Map(
      cards()
        .slice(2)
        .map(({ to, ...card }) => [to, card]),
    )
    expect(second.get(lazy.chat.id)).toMatchObject({ was: '2026-01-08T09:30', entry: 0 })
    expect(second.get(quick.chat.id)).toMatchObject({ was: '2026-01-09T13:00', entry: 1 })
    await publish({ calledOff: true })
    await tell()
    await send()
    expect(cards()).toHaveLength(6)
    const { calledOff: _, ...held } = meeting
    meeting = held
    await publish()
    await tell()
    await send()
    expect(cards()).toHaveLength(8)
  })

  it('that moved twice before anybody was told is told once', async () => {
    await publish()
    await somebody()
    await publish({ ...MOVED, revision: 1 })
    await tell()
    await publish({ start: '2026-01-12T08:00', end: '2026-01-12T09:00', revision: 2 })
    await tell()
    await send()
    expect(cards()).toMatchObject([{ was: '2026-01-08T09:30' }])
  })

  it('is not told to who has put it right, taken it out or paused Fristvagt meanwhile', async () => {
    await publish()
    const [right, out, paused] = [await somebody(), await somebody(), await somebody()]
    await publish({ ...MOVED, revision: 1 })
    await tell()
    await add(right.person, 1)
    await on.store.calendarEntries.remove(meeting.id, anOrigin({ by: out.person }))
    const quiet = { municipality: aMunicipality(), conversation: paused.chat.id, state: 'paused' } as const
    await on.store.subscriptions.save(aSubscription(quiet), anOrigin())
    await send()
    expect(cards()).toEqual([])
  })

  it('is not told when the edition was withdrawn meanwhile', async () => {
    await publish()
    await somebody()
    await publish({ ...MOVED, revision: 1 })
    await tell()
    await on.store.editions.withdraw(edition, anOrigin())
    await send()
    expect(cards()).toEqual([])
    expect(await unsentToPeople(on.database.db)).toEqual([])
  })

  it('is not told when it was over already, nor to a tenant that is served no more', async () => {
    ports.setClock('2026-01-20T11:00:00Z')
    await publish()
    await somebody()
    await publish({ ...MOVED, revision: 1 })
    await tell()
    expect(await unsentToPeople(on.database.db)).toEqual([])
    ports.setClock(NOON)
    await tell()
    const unbound = { ...ports, scopeOf: (tenant: string) => ({ tenant, municipalities: new Set<string>() }) }
    for (const id of await unsentToPeople(on.database.db)) await deliver(unbound, id)
    expect(cards()).toEqual([])
  })

  it('is tried again as Teams asks, for days, and beside the card of the morning', async () => {
    await publish()
    const { chat } = await somebody()
    await publish({ ...MOVED, revision: 1 })
    await tell()
    ports.messenger.failIn(chat.id, new MessengerError('retry', 'busy', { retryAfterSeconds: 1 }))
    await send()
    ports.setClock('2025-12-13T11:00:00Z')
    ports.messenger.failIn(chat.id, undefined)
    await send()
    expect(cards()).toHaveLength(1)
  })

  it('stays true on the card: put right from anywhere it says so, and when it moves again as well', async () => {
    await publish()
    const { person, chat } = await somebody()
    const other = await somebody()
    await publish({ ...MOVED, revision: 1 })
    await tell()
    await send()
    await add(person, 1)
    expect((await jobsOf('refresh')).filter(({ item }) => item === meeting.id)).toEqual([
      { municipality: '', item: meeting.id, conversation: chat.id },
    ])
    await refresh(ports, '', meeting.id, chat.id)
    for (const { job } of ports.takeRedraws()) await redraw(ports, job)
    expect(ports.messenger.updated).toMatchObject([{ to: { id: chat.id }, card: { entry: 1 } }])
    await publish({ revision: 2 })
    await tell()
    expect(new Set(ports.takeRedraws().map(({ job }) => job.conversation))).toEqual(
      new Set([chat.id, other.chat.id]),
    )
  })

  it('that was put right while its card was on the way has that card redrawn', async () => {
    await publish()
    const { person, chat } = await somebody()
    await publish({ ...MOVED, revision: 1 })
    await tell()
    const slow = {
      ...ports,
      messenger: {
        ...ports.messenger,
        send: async (...sending: Parameters<typeof ports.messenger.send>) => {
          await add(person, 1)
          return ports.messenger.send(...sending)
        },
      },
    }
    for (const id of await unsentToPeople(on.database.db)) await deliver(slow, id)
    expect(ports.takeRedraws()).toMatchObject([{ job: { item: meeting.id, conversation: chat.id } }])
  })

  it('waits until an instance has heard of the edition', async () => {
    await publish()
    const { revision } = await on.store.editions.catalogue()
    await tellMoved(ports, { event: meeting.id, catalogue: revision + 1 })
    expect(ports.takeRedraws()).toMatchObject([{ job: { event: meeting.id }, afterSeconds: 1 }])
  })
})
