import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { HealthChange } from '#domain/ports/service-health.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'

let made = 0

describe.each(BACKENDS)('the health of Teams’ hosts on $name', (backend) => {
  const on = useStore(backend)

  function aHost() {
    const host = `smba-${++made}.example`
    const serviceUrl = `https://${host}/emea/`
    const changes: HealthChange[] = []
    const instances = [0, 1].map(() => on.store.serviceHealth((change) => changes.push(change)))
    const fail = async (count: number, conversation?: string) => {
      for (let n = 0; n < count; n++)
        await instances[n % 2]?.note(
          { serviceUrl, conversation: conversation ?? `channel-${++made}` },
          'down',
        )
    }
    const mayCall = async (instance = 0) => instances[instance]?.mayCall(serviceUrl)
    const succeed = async () => instances[1]?.note({ serviceUrl, conversation: 'any' }, 'up')
    const patience = async () =>
      instances[0]?.note({ serviceUrl, conversation: `channel-${++made}` }, 'patience')
    /** Lets the time of the database seem to pass. */
    const wait = (seconds: number) =>
      sql`update service_health set probe_on = probe_on - make_interval(secs => ${seconds}) where host = ${host}`.execute(
        on.database.db,
      )
    return { host, changes, fail, mayCall, succeed, patience, wait }
  }

  it('lets everybody call a host of which nothing is known', async () => {
    expect(await aHost().mayCall()).toBe(0)
  })

  it('has nobody call, in any instance, after eight failures in a row of several conversations', async () => {
    const { host, changes, fail, mayCall } = aHost()
    await fail(7)
    expect(await mayCall()).toBe(0)
    await fail(1)
    expect(await mayCall(0)).toBeGreaterThan(0)
    expect(await mayCall(1)).toBeLessThanOrEqual(15)
    await fail(3)
    expect(changes).toEqual([{ host, state: 'open' }])
  })

  it('is not misled by one conversation that always fails, nor by hosts that ask for patience', async () => {
    const { fail, mayCall, patience } = aHost()
    await fail(20, 'one-channel')
    for (let n = 0; n < 20; n++) await patience()
    expect(await mayCall()).toBe(0)
  })

  it('counts anew after a success', async () => {
    const { changes, fail, mayCall, succeed } = aHost()
    await fail(7)
    await succeed()
    await fail(7)
    expect(await mayCall()).toBe(0)
    expect(changes).toEqual([])
  })

  it('lets one call through after a while, of all that ask at once, and all once that one succeeds', async () => {
    const { host, changes, fail, mayCall, succeed, wait } = aHost()
    await fail(8)
    await wait(15)
    const answers = await Promise.all([0, 1, 0, 1].map(mayCall))
    expect(answers.filter((seconds) => seconds === 0)).toHaveLength(1)
    await succeed()
    expect(await mayCall()).toBe(0)
    expect(changes).toEqual([
      { host, state: 'open' },
      { host, state: 'closed' },
    ])
  })

  it('waits for longer after each probe that fails, or is never heard of again, to two minutes', async () => {
    const { fail, mayCall, wait } = aHost()
    await fail(8)
    const waits: number[] = []
    for (let n = 0; n < 5; n++) {
      await wait(120)
      expect(await mayCall()).toBe(0)
      waits.push((await mayCall()) ?? 0)
    }
    expect(waits).toEqual([30, 60, 120, 120, 120])
  })
})
