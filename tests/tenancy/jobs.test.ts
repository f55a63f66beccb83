import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type RetainPorts, retain } from '#actions/retain.ts'
import type { JobName } from '#domain/ports/jobs.ts'
import { EVERYTHING, type Scope } from '#domain/scope.ts'
import { deliver } from '#nudges/deliver.ts'
import { sweep } from '#nudges/sweep.ts'
import { tellMoved } from '#nudges/tell-moved.ts'
import type { Db } from '#storage/transaction.ts'
import { anAgreement, anEdition, anEvent } from '#tests/support/factories.ts'
import { nudgePorts, refreshAll, unsentToPeople } from '#tests/support/nudge-ports.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aLiveCard,
  anAnswerSpec,
  anOrigin,
  aSubscription,
} from '#tests/support/storage-factories.ts'
import { aParty, live } from './world.ts'

const EIGHT = '2025-12-02T07:00:00Z'
const VICTIM = aParty('bravo', 'tenant-b', '0730', { item: 'sapa' })
const ATTACKER = aParty('alfa', 'tenant-a', '0751', { item: 'sapa' })
const BOUND: Readonly<Record<string, readonly string[]>> = { 'tenant-a': ['0751'], 'tenant-b': ['0730'] }
const scopeOf = (tenant: string): Scope => ({ tenant, municipalities: new Set(BOUND[tenant] ?? []) })

const SILENT = { info: () => undefined }

type Ports = ReturnType<typeof nudgePorts> & RetainPorts

/**
 * How each job is tried, with rows in the database by which one tenant's channel would be told of another's
 * municipality. A job without a row here does not compile.
 */
const JOBS: Readonly<Record<JobName, (ports: Ports, db: Db) => Promise<unknown>>> = {
  sweep: (ports) => sweep(ports),
  async deliver(ports) {
    await sweep(ports)
    for (const { id } of await ports.stores.as(EVERYTHING).outbox.deliveriesOf(VICTIM.municipality, 100))
      await deliver(ports, id)
  },
  refresh: (ports) => refreshAll(ports, VICTIM.municipality, 'sapa'),
  redraw: (ports) => refreshAll(ports, VICTIM.municipality, 'sapa'),
  async moved(ports, db) {
    const { system } = ports.stores
    const { event, person } = VICTIM
    for (const revision of [1, 2])
      await system.editions.publish(
        anEdition({ id: 'moves', events: [anEvent({ id: event, revision })] }),
        anOrigin(),
      )
    const theirs = aConversation({
      kind: 'personal',
      tenant: ATTACKER.tenant,
      person: { ...person, tenant: ATTACKER.tenant },
    })
    const own = aConversation({ kind: 'personal', tenant: VICTIM.tenant, person })
    for (const chat of [theirs, own]) await system.conversations.remember(chat)
    await tellMoved(ports, { event, catalogue: 0 })
    for (const id of await unsentToPeople(db)) await deliver(ports, id)
    expect(ports.messenger.sent).toMatchObject([{ to: { id: own.id } }])
  },
  retain: (ports) => retain(ports),
  // What is published is for all; following tells nobody anything.
  follow: async () => undefined,
  // Nor does a backup, which is the deployment's own file.
  backup: async () => undefined,
}

describe.each(BACKENDS)('jobs between two tenants, on $name', (backend) => {
  const on = useStore(backend)
  const stray = aConversation({ tenant: ATTACKER.tenant })
  let ports: Ports
  beforeAll(async () => {
    await on.store.editions.publish(anEdition({ agreements: [anAgreement({ id: 'sapa' })] }), anOrigin())
    for (const party of [VICTIM, ATTACKER]) await live(on.store.system, party)
    await on.store.standings.record({ ...anOrigin(), municipality: '0730', item: 'sapa', state: 'withdrawn' })
    // As an operator's mistake, or a tenant that was bound to it before, could have left it.
    await on.store.conversations.remember(stray)
    await on.store.subscriptions.save(
      aSubscription({ municipality: '0730', conversation: stray.id }),
      anOrigin(),
    )
    on.store.liveCards.remember(
      aLiveCard({ conversation: stray.id, spec: anAnswerSpec({ municipality: '0730', items: ['sapa'] }) }),
    )
    await on.store.liveCards.flush()
  })
  beforeEach(() => {
    const retaining = { retention: on.store.retention, audit: on.store.audit, months: 12, log: SILENT }
    ports = { ...nudgePorts(on.store, EIGHT), ...retaining, scopeOf }
  })

  it.each(Object.entries(JOBS))('%s writes to no channel of a tenant that is not bound', async (_, job) => {
    await job(ports, on.database.db)
    const written = [...ports.messenger.sent, ...ports.messenger.updated].map(({ to }) => to)
    expect(written.filter(({ tenant }) => tenant !== VICTIM.tenant)).toEqual([])
  })

  it('reach the channels of the tenant that is', async () => {
    await JOBS.refresh(ports, on.database.db)
    expect(new Set(ports.messenger.updated.map(({ to }) => to.id))).toEqual(new Set([VICTIM.conversation.id]))
  })
})
