import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { aDraft } from '#tests/support/draft-factories.ts'
import { anEdition } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import {
  aDigest,
  aLiveCard,
  aMovedSpec,
  aNudge,
  anAnswerSpec,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'
import { aParty, live, type Party, rowsOf, scopeOfParty } from './world.ts'

type Attempts<Port> = { readonly [Method in keyof Port]: (port: Port, of: Party) => unknown }

const origin = anOrigin()

/** How each method of each port is asked for what is another's. A method without a row here does not compile. */
const ATTEMPTS: { readonly [Name in keyof Stores]: Attempts<Stores[Name]> } = {
  editions: {
    catalogue: (editions) => editions.catalogue(),
    eventBefore: (editions) => editions.eventBefore('sapa', 0),
    publish: (editions) => editions.publish(anEdition({ id: 'forged' }), origin),
    publishDraft: (editions) => editions.publishDraft({ draft: 'any', version: 1, revision: 0 }, origin),
    undo: (editions) => editions.undo(1, origin),
    withdraw: (editions) => editions.withdraw('any', origin),
    standing: (editions) => editions.standing(),
    since: (editions) => editions.since(0, 10),
    history: (editions) => editions.history(10),
    stoodBefore: (editions) => editions.stoodBefore('any', 1),
    audience: (editions) => editions.audience([{ item: 'any' }], []),
  },
  drafts: {
    add: (drafts) =>
      drafts.add({ name: 'forged.pdf', hash: 'forged' }, { draft: aDraft(), decisions: [] }, origin),
    ofFile: (drafts) => drafts.ofFile('any'),
    find: (drafts) => drafts.find('any'),
    textOf: (drafts) => drafts.textOf('any'),
    list: (drafts) => drafts.list({ limit: 10 }),
    save: (drafts) => drafts.save('any', 1, { draft: aDraft(), decisions: [] }, {}, origin),
    discard: (drafts) => drafts.discard('any', 1, origin),
  },
  standings: {
    recordsOf: (standings, b) => standings.recordsOf(b.municipality),
    recordsNow: (standings, b) => standings.recordsNow(b.municipality),
    record: (standings, b) => standings.record({ ...origin, ...b, state: 'open' }),
    undo: (standings, b) => standings.undo({ ...origin, ...b, change: 'c' }),
    historyOf: (standings, b) => standings.historyOf(b.municipality, b.item),
    wholeHistory: (standings, b) => standings.wholeHistory(b.municipality),
  },
  handlings: {
    of: (handlings, b) => handlings.of(b.municipality),
    now: (handlings, b) => handlings.now(b.municipality),
    change: (handlings, b) => handlings.change({ ...origin, ...b, kind: 'unassign' }),
    undo: (handlings, b) => handlings.undo({ ...origin, ...b, change: 'c' }),
    historyOf: (handlings, b) => handlings.historyOf(b.municipality, b.item),
  },
  conversations: {
    remember: (conversations, b) => conversations.remember({ ...b.conversation, language: 'en' }),
    find: (conversations, b) => conversations.find(b.conversation.id),
    findAll: (conversations, b) => conversations.findAll([b.conversation.id]),
    personalOf: (conversations, b) => conversations.personalOf([b.person]),
    forget: (conversations, b) => conversations.forget(b.conversation.id, origin),
    municipalityOf: (conversations, b) => conversations.municipalityOf(b.conversation),
    municipalityOfPerson: (conversations, b) => conversations.municipalityOfPerson(b.person),
    anyOf: (conversations, b) => conversations.anyOf(b.municipality, b.tenant),
    ofMunicipality: (conversations, b) => conversations.ofMunicipality(b.municipality, b.tenant),
    ofTenant: (conversations, b) => conversations.ofTenant(b.tenant),
    anyIn: (conversations, b) => conversations.anyIn(b.tenant),
    chooseMunicipality: (conversations, b) =>
      conversations.chooseMunicipality(b.conversation, '0751', origin),
    chooseForPerson: (conversations, b) => conversations.chooseForPerson(b.person, '0751', origin),
  },
  subscriptions: {
    awaitingDigest: (subscriptions) => subscriptions.awaitingDigest(day('2025-12-05')),
    of: (subscriptions, b) => subscriptions.of(b.conversation.id),
    ofMunicipality: (subscriptions, b) => subscriptions.ofMunicipality(b.municipality),
    save: (subscriptions, b) =>
      subscriptions.save(
        aSubscription({ municipality: b.municipality, conversation: b.conversation.id }),
        origin,
      ),
    unreachable: (subscriptions, b) => subscriptions.unreachable(b.municipality, [b.conversation.id]),
    update: (subscriptions, b) =>
      subscriptions.update(b.conversation.id, (s) => ({ ...s, state: 'paused' }), origin),
    end: (subscriptions, b) => subscriptions.end(b.conversation.id, origin),
    wake: (subscriptions) => subscriptions.wake(day('2025-12-05'), MORNING),
    lastNudges: (subscriptions, b) => subscriptions.lastNudges(b.municipality, [b.conversation.id]),
    toldEditions: (subscriptions, b) => subscriptions.toldEditions(b.municipality, [b.conversation.id]),
    lastMorning: (subscriptions, b) => subscriptions.lastMorning(b.conversation.id),
  },
  municipalitySettings: {
    of: (settings, b) => settings.of(b.municipality),
    save: (settings, b) => settings.save(b.municipality, { closingRules: [], closingDays: [] }, origin),
  },
  outbox: {
    supersede: (outbox, b) => outbox.supersede(b.municipality, b.conversation.id, day('2025-12-02'), MORNING),
    unsentBefore: (outbox, b) => outbox.unsentBefore(b.municipality, day('2025-12-05')),
    plan: (outbox, { municipality, conversation }) =>
      outbox.plan(aDigest({ municipality, day: day('2025-12-02') }), conversation.id, [aNudge()], MORNING),
    tell: (outbox, b) =>
      outbox.tell(
        aMovedSpec({ event: b.event, revision: 2 }),
        { id: b.event, revision: 2 },
        { person: b.person, conversation: b.conversation.id },
        MORNING,
      ),
    claim: (outbox, b) => outbox.claim(deliveries.get(b.mark) ?? '', MORNING),
    settle: (outbox, b) =>
      outbox.settle(deliveries.get(b.mark) ?? '', { kind: 'sent', activity: 'x' }, MORNING),
    deliveriesOf: (outbox, b) => outbox.deliveriesOf(b.municipality, 10),
    search: (outbox, b) => outbox.search({ municipality: b.municipality, limit: 10 }),
    pending: (outbox) => outbox.pending(),
  },
  liveCards: {
    remember: (liveCards, { municipality, conversation }) =>
      liveCards.remember(aLiveCard({ conversation: conversation.id, spec: anAnswerSpec({ municipality }) })),
    showing: (liveCards, b) => liveCards.showing(b.municipality, b.item, MORNING),
    find: (liveCards, b) => liveCards.find(b.municipality, b.conversation.id, `message-${b.mark}`),
    forget: (liveCards, { municipality, conversation, mark }) =>
      liveCards.forget({
        conversation: conversation.id,
        activity: `message-${mark}`,
        spec: anAnswerSpec({ municipality }),
      }),
    flush: (liveCards) => liveCards.flush(),
  },
  calendarEntries: {
    find: (entries, b) => entries.find(b.person, b.event),
    eventsOf: (entries, b) => entries.eventsOf(b.person),
    untold: (entries, b) => entries.untold({ id: b.event, revision: 2 }),
    save: (entries, b) =>
      entries.save({ person: b.person, event: 'other', revision: 1, entry: 'other', at: MORNING }, origin),
    remove: (entries, b) => entries.remove(b.event, { ...origin, by: b.person }),
  },
  calendarFeeds: {
    of: (feeds, b) => feeds.of(b.person),
    byToken: (feeds, b) => feeds.byToken(`hash-${b.mark}`),
    noteRead: (feeds, b) => feeds.noteRead(`hash-${b.mark}`, day('2025-12-05')),
    renew: (feeds, b) => feeds.renew({ person: b.person, municipality: undefined }, 'forged', origin),
    revoke: (feeds, b) => feeds.revoke({ person: b.person, municipality: undefined }, origin),
  },
  teams: {
    remember: (teams, b) => teams.remember({ tenant: b.tenant, id: 'other', group: 'other' }),
    groupOf: (teams, b) => teams.groupOf(b.tenant, b.conversation.team?.id ?? ''),
    groupsFor: (teams, b) => teams.groupsFor(b.tenant, b.municipality),
    groupsOf: (teams, b) => teams.groupsOf(b.tenant),
  },
  seenRoles: {
    of: (roles, b) => roles.of(b.person),
    saw: (roles, b) => roles.saw(b.person, ['operator'], Temporal.Now.instant()),
  },
  languages: {
    of: (languages, b) => languages.of(b.person),
    choose: (languages, b) => languages.choose({ person: b.person, municipality: undefined }, 'da', origin),
  },
  recentQuestions: {
    of: (recent, b) => recent.of(b.conversation, b.person),
    keep: (recent, b) =>
      recent.keep(b.conversation, b.person, { intent: 'list_tasks', filters: {}, items: ['forged'] }),
  },
  audit: {
    append: (audit, { municipality }) =>
      audit.append({ municipality, action: 'list.read', subject: 'forged' }, origin),
    search: (audit, { municipality }) => audit.search({ municipality, limit: 10 }),
    people: (audit, b) => audit.people(b.municipality, b.tenant),
    verify: (audit, b) => audit.verify(b.municipality),
    heads: (audit) => audit.heads(),
  },
  changes: {
    watch: (changes, { person, municipality }) => changes.watch({ person, municipality }, () => undefined)(),
  },
}

/** Methods that may be used with what is outside, and then find nothing or do nothing. The others throw. */
const FIND_NOTHING = new Set([
  'editions.catalogue',
  'editions.eventBefore',
  'conversations.find',
  'conversations.findAll',
  'conversations.personalOf',
  'conversations.forget',
  'subscriptions.awaitingDigest',
  'subscriptions.of',
  'subscriptions.lastMorning',
  'subscriptions.update',
  'subscriptions.end',
  'outbox.claim',
  'outbox.settle',
  'liveCards.flush',
  'audit.heads',
])

/** Methods that are for the deployment's own work alone. */
const DEPLOYMENTS = new Set([
  'editions.publish',
  'editions.publishDraft',
  'editions.undo',
  'editions.withdraw',
  'editions.standing',
  'editions.since',
  'editions.history',
  'editions.stoodBefore',
  'editions.audience',
  'drafts.add',
  'drafts.ofFile',
  'drafts.find',
  'drafts.textOf',
  'drafts.list',
  'drafts.save',
  'drafts.discard',
  'outbox.pending',
  'outbox.tell',
  'calendarEntries.untold',
  'subscriptions.wake',
  'calendarFeeds.byToken',
  'calendarFeeds.noteRead',
])

const deliveries = new Map<string, string>()
const A = aParty('alfa', 'tenant-a', '0751')
const B = aParty('bravo', 'tenant-b', '0730')
/** Of the same tenant as A: a scope of A's first municipality is not one of its second. */
const SECOND = aParty('charlie', 'tenant-a', '0727')

const everyMethod = Object.entries(ATTEMPTS).flatMap(([port, methods]) =>
  Object.keys(methods).map((method) => `${port}.${method}`),
)

describe.each(BACKENDS)('stores in the scope of one tenant, on $name', (backend) => {
  const on = useStore(backend)
  beforeAll(async () => {
    for (const party of [A, B, SECOND]) {
      await live(on.store.system, party)
      const [delivery] = await on.store.outbox.deliveriesOf(party.municipality, 1)
      deliveries.set(party.mark, delivery?.id ?? '')
    }
  })
  afterAll(() => deliveries.clear())

  const attempt = async (name: string, of: Party) => {
    const [port, method] = name.split('.') as [keyof Stores, string]
    const stores = on.store.as(scopeOfParty(A))
    const tried = (ATTEMPTS[port] as Record<string, (store: unknown, of: Party) => unknown>)[method]
    return (async () => tried?.(stores[port], of))()
  }
  const asText = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) =>
      part instanceof Map || part instanceof Set ? [...part] : part,
    ) ?? ''

  it('has a row for every method of every port', () => {
    const methods = Object.entries(on.store.as(scopeOfParty(A))).flatMap(([port, store]) =>
      Object.keys(store).map((method) => `${port}.${method}`),
    )
    expect(everyMethod.toSorted()).toEqual(methods.toSorted())
  })

  it.each(everyMethod)('%s neither tells nor changes what is another’s', async (name) => {
    const before = await rowsOf(on.database.db, B)
    if (FIND_NOTHING.has(name)) {
      const told = asText(await attempt(name, B))
      // The code as a word: one hash in a thousand holds its four digits.
      for (const part of [B.mark, B.municipality]) expect(told).not.toMatch(new RegExp(`\\b${part}\\b`))
    } else await expect(attempt(name, B)).rejects.toThrow(OutsideScopeError)
    await on.store.liveCards.flush()
    expect(await rowsOf(on.database.db, B)).toEqual(before)
  })

  it.each(everyMethod)('%s gives the owner what it refuses to others', async (name) => {
    if (DEPLOYMENTS.has(name)) return
    // One of the methods tried before has forgotten it.
    await on.store.conversations.remember(B.conversation)
    const stores = on.store.as(scopeOfParty(B))
    const [port, method] = name.split('.') as [keyof Stores, string]
    const tried = (ATTEMPTS[port] as Record<string, (store: unknown, of: Party) => unknown>)[method]
    if (method === 'chooseMunicipality' || method === 'chooseForPerson')
      await expect((async () => tried?.(stores[port], B))()).rejects.toThrow('municipality 0751')
    else await expect((async () => tried?.(stores[port], B))()).resolves.not.toThrow()
  })

  it('does not reach the other municipality of its own tenant, unless it is bound to both', async () => {
    await expect(attempt('standings.recordsOf', SECOND)).rejects.toThrow(OutsideScopeError)
    await expect(attempt('liveCards.showing', SECOND)).rejects.toThrow(OutsideScopeError)
    await expect(attempt('outbox.deliveriesOf', SECOND)).rejects.toThrow(OutsideScopeError)
    expect(await attempt('subscriptions.of', SECOND)).toBeUndefined()
    expect(await attempt('conversations.municipalityOf', SECOND)).toBe(A.municipality)
    const both = on.store.as({
      tenant: A.tenant,
      municipalities: new Set([A.municipality, SECOND.municipality]),
    })
    expect(await both.conversations.municipalityOf(SECOND.conversation)).toBe(SECOND.municipality)
    expect((await both.standings.recordsOf(SECOND.municipality)).has(SECOND.item)).toBe(true)
  })
})
