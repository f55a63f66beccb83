import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { tidy } from '#storage/housekeeping.ts'
import { rolesWritten, seenRoles } from '#storage/stores/seen-roles.ts'
import { aPerson } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin } from '#tests/support/storage-factories.ts'

const ago = (time: Temporal.DurationLike) => Temporal.Now.instant().subtract(time)

describe.each(BACKENDS)('the roles that tokens named, on $name', (backend) => {
  const on = useStore(backend)
  const age = (id: string, hours: number) =>
    sql`update person_roles set seen_on = now() - make_interval(hours => ${hours}) where person = ${id}`.execute(
      on.database.db,
    )

  it('are the last ones seen; a token without roles takes them away at once', async () => {
    const person = aPerson({ id: 'changes' })
    const { seenRoles } = on.store.system
    expect(await seenRoles.of(person)).toBeUndefined()
    await seenRoles.saw(person, ['editor', 'operator'], ago({ minutes: 50 }))
    expect(await seenRoles.of(person)).toEqual(['editor', 'operator'])
    await seenRoles.saw(person, [], ago({ minutes: 5 }))
    expect(await seenRoles.of(person)).toEqual([])
    expect(await seenRoles.of({ ...person, tenant: 'another' })).toBeUndefined()
  })

  it('do not come back with an older token, whichever instance sees it', async () => {
    const person = aPerson({ id: 'demoted' })
    const handle = on.database.db
    const { seenRoles: here } = on.store.system
    const elsewhere = seenRoles(handle, rolesWritten())
    await here.saw(person, ['editor'], ago({ minutes: 50 }))
    await elsewhere.saw(person, [], ago({ minutes: 5 }))
    for (const instance of [here, elsewhere, seenRoles(handle, rolesWritten())]) {
      await instance.saw(person, ['editor'], ago({ minutes: 50 }))
      await instance.saw(person, ['editor'], ago({ minutes: 45 }))
      expect(await instance.of(person)).toEqual([])
    }
  })

  it('are believed from when the token was issued, and no longer because a clock is ahead', async () => {
    const [early, ahead] = [aPerson({ id: 'early' }), aPerson({ id: 'ahead' })]
    await on.store.system.seenRoles.saw(early, ['editor'], ago({ hours: 13 }))
    expect(await on.store.system.seenRoles.of(early)).toBeUndefined()
    await on.store.system.seenRoles.saw(ahead, ['editor'], ago({ hours: -5 }))
    await age('ahead', 13)
    expect(await on.store.system.seenRoles.of(ahead)).toBeUndefined()
    await on.store.system.seenRoles.saw(ahead, ['editor'], ago({ hours: -7 }))
    const { rows } = await sql`select 1 from person_roles where person = 'ahead' and seen_on > now()`.execute(
      on.database.db,
    )
    expect(rows).toEqual([])
  })

  it('are believed for twelve hours, and then deleted', async () => {
    const person = aPerson({ id: 'ages' })
    await on.store.system.seenRoles.saw(person, ['editor'], Temporal.Now.instant())
    await age('ages', 11)
    expect(await on.store.system.seenRoles.of(person)).toEqual(['editor'])
    await age('ages', 13)
    expect(await on.store.system.seenRoles.of(person)).toBeUndefined()
    await tidy(on.database.db)
    const { rows } = await sql`select 1 from person_roles where person = 'ages'`.execute(on.database.db)
    expect(rows).toEqual([])
  })
})

describe('what was written of roles', () => {
  const HOUR_MS = 60 * 60_000

  it('is not written again for a token of the same hour, unless it says other roles', () => {
    const written = rolesWritten()
    written.note('p', 'editor', HOUR_MS)
    expect(written.saysNothingNew('p', 'editor', HOUR_MS)).toBe(true)
    expect(written.saysNothingNew('p', 'editor', 2 * HOUR_MS)).toBe(false)
    expect(written.saysNothingNew('p', '', HOUR_MS)).toBe(false)
    expect(written.saysNothingNew('q', 'editor', HOUR_MS)).toBe(false)
  })

  it('is not written over by an older token', () => {
    const written = rolesWritten()
    written.note('p', '', HOUR_MS)
    expect(written.saysNothingNew('p', 'editor', HOUR_MS - 1)).toBe(true)
  })
})

describe.each(BACKENDS)('the groups of teams, on $name', (backend) => {
  const on = useStore(backend)

  it('are those of the tenant’s teams that have chosen the municipality', async () => {
    const { teams, conversations } = on.store.system
    const { tenant } = aPerson()
    for (const [id, code] of [
      ['t1', '0751'],
      ['t2', '0751'],
      ['t3', '0727'],
    ] as const) {
      await teams.remember({ tenant, id, group: `group-of-${id}` })
      await conversations.chooseMunicipality(
        aConversation({ tenant, kind: 'channel', team: { id, name: 'Team' } }),
        code,
        anOrigin(),
      )
    }
    expect(await teams.groupOf(tenant, 't3')).toBe('group-of-t3')
    expect(await teams.groupOf('another', 't3')).toBeUndefined()
    expect(await teams.groupsFor(tenant, '0751')).toEqual(['group-of-t1', 'group-of-t2'])
    expect(await teams.groupsFor('another', '0751')).toEqual([])
    await teams.remember({ tenant, id: 't1', group: 'moved' })
    expect(await teams.groupsFor(tenant, '0751')).toEqual(['group-of-t2', 'moved'])
  })
})
