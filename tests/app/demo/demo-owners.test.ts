import { describe, expect, it } from 'vitest'
import { demoOwners } from '#app/demo/local-microsoft.ts'
import { LOCAL_PEOPLE, LOCAL_TEAM, LOCAL_TENANT } from '#local/teams/world.ts'

const byGraph = {
  ownsOneOf: async ({ id }: { id: string }, groups: readonly string[]) =>
    groups.includes(LOCAL_TEAM.aadGroupId) && LOCAL_PEOPLE.some((p) => p.id === id && p.owner),
}

describe('who owns the team of the demo', () => {
  it('is whom the directory says, with one member left who may only read', async () => {
    const owners = demoOwners(byGraph)
    const all = await Promise.all(LOCAL_PEOPLE.map((p) => owners.ownsOneOf(p, [LOCAL_TEAM.aadGroupId])))
    expect(Object.fromEntries(LOCAL_PEOPLE.map((p, i) => [p.key, all[i]]))).toEqual({
      mette: true,
      jens: true,
      sofie: false,
    })
    expect(await owners.ownsOneOf(LOCAL_PEOPLE[0]!, [])).toBe(false)
  })

  it('is anybody of another local client, who is in no directory and comes to try the buttons', async () => {
    const visitor = { tenant: LOCAL_TENANT, id: 'user-id-0', name: 'Alex Wilber' }
    expect(await demoOwners(byGraph).ownsOneOf(visitor, [])).toBe(true)
  })
})
