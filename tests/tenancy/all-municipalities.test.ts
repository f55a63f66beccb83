import { beforeAll, describe, expect, it } from 'vitest'
import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { aParty, live } from './world.ts'

const OURS = aParty('alfa', 'tenant-a', '0751')
const THEIRS = aParty('bravo', 'tenant-b', '0730')

describe.each(BACKENDS)('a tenant that acts for all municipalities, on $name', (backend) => {
  const on = useStore(backend)
  const asTenant = () => on.store.as({ tenant: OURS.tenant, municipalities: 'all' })
  beforeAll(async () => {
    for (const party of [OURS, THEIRS]) await live(on.store.system, party)
    const note = { municipality: '', action: 'list.read', subject: 'question' } as const
    await on.store.system.audit.append(note, anOrigin())
  })

  it('has the records and audit trails of them all', async () => {
    const { standings, audit } = asTenant()
    expect((await standings.recordsOf(THEIRS.municipality)).size).toBeGreaterThan(0)
    const codes = (await audit.heads()).map(({ municipality }) => municipality)
    expect(codes).toEqual(expect.arrayContaining([OURS.municipality, THEIRS.municipality]))
  })

  it('is not the deployment: of its audit trail it has not even the end', async () => {
    const { audit, outbox } = asTenant()
    expect((await on.store.system.audit.heads()).map(({ municipality }) => municipality)).toContain('')
    expect((await audit.heads()).map(({ municipality }) => municipality)).not.toContain('')
    await expect(audit.search({ municipality: '', limit: 10 })).rejects.toThrow(OutsideScopeError)
    await expect(audit.search({ limit: 10 })).rejects.toThrow(OutsideScopeError)
    await expect(outbox.pending()).rejects.toThrow(OutsideScopeError)
  })

  it('has nothing of another tenant’s people, teams and conversations', async () => {
    const { conversations, seenRoles, recentQuestions, teams, calendarEntries, calendarFeeds } = asTenant()
    expect(await conversations.find(THEIRS.conversation.id)).toBeUndefined()
    for (const asked of [
      () => seenRoles.of(THEIRS.person),
      () => recentQuestions.of(THEIRS.conversation, THEIRS.person),
      () => teams.groupsFor(THEIRS.tenant, THEIRS.municipality),
      () => calendarEntries.eventsOf(THEIRS.person),
      () => calendarFeeds.of(THEIRS.person),
    ])
      await expect(asked()).rejects.toThrow(OutsideScopeError)
  })
})
