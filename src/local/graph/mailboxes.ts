import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { PersonKey } from '#domain/person.ts'
import type { CreateBody, UpdateBody } from './event-body.ts'
import { REFUSALS } from './graph-error.ts'

/** An entry in a mailbox: what was sent to make it, as it has become since. */
export interface StoredEvent {
  readonly id: string
  readonly createdAt: string
  readonly modifiedAt: string
  readonly body: CreateBody
}

/** Where the mailboxes are kept between runs. */
export interface MailboxStore {
  load(): Promise<string | undefined>
  save(text: string): Promise<void>
}

interface Spent {
  readonly body: CreateBody
  readonly event: string
}
interface Mailbox {
  readonly events: Map<string, StoredEvent>
  /** By transaction id, for good: deleting the entry does not free the id. */
  readonly transactions: Map<string, Spent>
}
type Saved = [key: string, events: [string, StoredEvent][], transactions: [string, Spent][]][]

/** Everybody's calendar. */
export interface Mailboxes {
  list(person: PersonKey): readonly StoredEvent[]
  /** Throws GraphRefusal when it is not there. */
  get(person: PersonKey, id: string): StoredEvent
  /** Makes an entry, or returns the one of the same transaction and body. Throws GraphRefusal on another body. */
  create(person: PersonKey, body: CreateBody): Promise<StoredEvent>
  update(person: PersonKey, id: string, change: UpdateBody): Promise<StoredEvent>
  remove(person: PersonKey, id: string): Promise<void>
}

/** Returns the mailboxes in the store, or empty ones. */
export async function mailboxes(store?: MailboxStore): Promise<Mailboxes> {
  const all = restored(await store?.load())
  const of = (person: PersonKey): Mailbox => {
    const key = `${person.tenant}/${person.id}`
    const mailbox = all.get(key) ?? { events: new Map(), transactions: new Map() }
    all.set(key, mailbox)
    return mailbox
  }
  const save = async () => store?.save(JSON.stringify(serializable(all)))
  const get = (person: PersonKey, id: string): StoredEvent => {
    const event = of(person).events.get(id)
    if (!event) throw REFUSALS.notFound()
    return event
  }
  return {
    get,
    list: (person) => [...of(person).events.values()],
    async create(person, body) {
      const mailbox = of(person)
      const spent = body.transactionId ? mailbox.transactions.get(body.transactionId) : undefined
      if (spent) return again(mailbox, spent, body)
      const at = new Date().toISOString()
      const event = {
        id: `AAkALg${randomBytes(24).toString('base64url')}`,
        createdAt: at,
        modifiedAt: at,
        body,
      }
      mailbox.events.set(event.id, event)
      if (body.transactionId) mailbox.transactions.set(body.transactionId, { body, event: event.id })
      await save()
      return event
    },
    async update(person, id, change) {
      const before = get(person, id)
      const body = { ...before.body, ...definedOf(change) }
      const event = { ...before, body, modifiedAt: new Date().toISOString() }
      of(person).events.set(id, event)
      await save()
      return event
    },
    async remove(person, id) {
      of(person).events.delete(get(person, id).id)
      await save()
    },
  }
}

function again(mailbox: Mailbox, spent: Spent, body: CreateBody): StoredEvent {
  const event = mailbox.events.get(spent.event)
  if (!event || !isDeepStrictEqual(spent.body, body)) throw REFUSALS.duplicate()
  return event
}

function definedOf(change: UpdateBody): Partial<CreateBody> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

function restored(text: string | undefined): Map<string, Mailbox> {
  const saved = text === undefined ? [] : (JSON.parse(text) as Saved)
  return new Map(
    saved.map(([key, events, transactions]) => [
      key,
      { events: new Map(events), transactions: new Map(transactions) },
    ]),
  )
}

function serializable(all: Map<string, Mailbox>): Saved {
  return [...all].map(([key, { events, transactions }]) => [key, [...events], [...transactions]])
}
