import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { tidy } from '#storage/housekeeping.ts'
import { rolesWritten } from '#storage/stores/seen-roles.ts'
import { aPerson } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin } from '#tests/support/storage-factories.ts'

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
    await seenRoles.saw(person, ['editor', 'operator'])
    expect(await seenRoles.of(person)).toEqual(['editor', 'operator'])
    await seenRoles.saw(person, [])
    expect(await seenRoles.of(person)).toEqual([])
    expect(await seenRoles.of({ ...person, tenant: 'another' })).toBeUndefined()
  })

  it('are believed for twelve hours, and then deleted', async () => {
    const person = aPerson({ id: 'ages' })
    await on.store.system.seenRoles.saw(person, ['editor'])
    await age('ages', 11)
    expect(await on.store.system.seenRoles.of(person)).toEqual(['editor'])
    await age('ages', 13)
    expect(await on.store.system.seenRoles.of(person)).toBeUndefined()
    await tidy(on.database.db)
    const { rows } = await sql`select 1 from person_roles where person = 'ages'`.execute(on.database.db)
    expect(rows).toEqual([])
  })
})

describe('what was written of roles lately', () => {
  it('is not written again within the hour, unless the roles are others', () => {
    let now = 0
    const written = rolesWritten(() => now)
    written.note('p', 'editor')
    expect(written.lately('p', 'editor')).toBe(true)
    expect(written.lately('p', '')).toBe(false)
    now = 61 * 60_000
    expect(written.lately('p', 'editor')).toBe(false)
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
