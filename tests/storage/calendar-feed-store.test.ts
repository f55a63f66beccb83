import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { retention } from '#storage/retention/retention.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin, MORNING } from '#tests/support/storage-factories.ts'

describe.each(BACKENDS)('calendar feeds on $name', (backend) => {
  const on = useStore(backend)
  const feeds = () => on.store.system.calendarFeeds
  const aHash = () => crypto.randomUUID()
  const anOwner = () => ({ person: aPerson({ id: crypto.randomUUID() }), municipality: aMunicipality() })
  const trailOf = async (municipality: string) => {
    const { entries } = await on.store.system.audit.search({ municipality, limit: 20 })
    return entries.map(({ action, subject, details }) => [action, subject, details])
  }

  it('are found by person and by the hash of the secret', async () => {
    const [owner, hash] = [anOwner(), aHash()]
    expect(await feeds().of(owner.person)).toBeUndefined()
    await feeds().renew(owner, hash, anOrigin({ by: owner.person }))
    const { tenant, id } = owner.person
    expect(await feeds().of(owner.person)).toEqual({ owner: { tenant, id }, createdAt: MORNING })
    expect(await feeds().byToken(hash)).toEqual({ owner: { tenant, id }, createdAt: MORNING })
    expect(await feeds().of({ tenant: 'another', id })).toBeUndefined()
    expect(await feeds().byToken(aHash())).toBeUndefined()
  })

  it('end with the making of a new one, and with being revoked; each is written down', async () => {
    const [owner, first, second] = [anOwner(), aHash(), aHash()]
    const origin = anOrigin({ by: owner.person })
    await feeds().renew(owner, first, origin)
    await feeds().noteRead(first, day('2025-12-01'))
    await feeds().renew(owner, second, origin)
    expect(await feeds().byToken(first)).toBeUndefined()
    expect(await feeds().byToken(second)).not.toHaveProperty('lastReadOn')
    await feeds().revoke(owner, origin)
    expect(await feeds().byToken(second)).toBeUndefined()
    await feeds().revoke(owner, origin)
    expect(await trailOf(owner.municipality)).toEqual([
      ['feed.revoked', 'personal', {}],
      ['feed.created', 'personal', { replaced: true }],
      ['feed.created', 'personal', { replaced: false }],
    ])
  })

  it('of a person without a municipality are in the trail of the deployment', async () => {
    const owner = { ...anOwner(), municipality: undefined }
    await feeds().renew(owner, aHash(), anOrigin({ by: owner.person }))
    expect(await trailOf('')).toContainEqual(['feed.created', 'personal', { replaced: false }])
  })

  it('made twice at once leave one that works', async () => {
    const [owner, hashes] = [anOwner(), [aHash(), aHash(), aHash()]]
    await Promise.all(hashes.map((hash) => feeds().renew(owner, hash, anOrigin({ by: owner.person }))))
    const found = await Promise.all(hashes.map((hash) => feeds().byToken(hash)))
    expect(found.filter(Boolean)).toHaveLength(1)
  })

  it('remember the last day on which a calendar asked', async () => {
    const [owner, hash] = [anOwner(), aHash()]
    await feeds().renew(owner, hash, anOrigin({ by: owner.person }))
    await feeds().noteRead(hash, day('2025-12-03'))
    expect(await feeds().of(owner.person)).toMatchObject({ lastReadOn: '2025-12-03' })
  })

  it('that no calendar has read for long are let go, and others stay', async () => {
    const [idle, read] = [anOwner(), anOwner()]
    const [idleHash, readHash] = [aHash(), aHash()]
    await feeds().renew(idle, idleHash, anOrigin({ by: idle.person }))
    await feeds().renew(read, readHash, anOrigin({ by: read.person }))
    await feeds().noteRead(readHash, day('2026-06-01'))
    const before = MORNING.add({ hours: 24 })
    await retention(on.database.db).expire(before, before)
    expect(await feeds().byToken(idleHash)).toBeUndefined()
    expect(await feeds().byToken(readHash)).toMatchObject({ lastReadOn: '2026-06-01' })
  })

  it('are taken out and forgotten with their person', async () => {
    const [owner, other] = [anOwner(), anOwner()]
    const [hash, otherHash] = [aHash(), aHash()]
    await feeds().renew(owner, hash, anOrigin({ by: owner.person }))
    await feeds().renew(other, otherHash, anOrigin({ by: other.person }))
    const { calendar_feed } = await on.store.personalData.exportOf(owner.person, anOrigin())
    expect(calendar_feed).toMatchObject([{ person: owner.person.id, token_hash: hash, last_read: null }])
    expect(await on.store.personalData.forget(owner.person, anOrigin())).toMatchObject({ calendar_feed: 1 })
    expect(await feeds().byToken(hash)).toBeUndefined()
    expect(await feeds().byToken(otherHash)).toBeDefined()
  })
})
