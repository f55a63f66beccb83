import { describe, expect, it } from 'vitest'
import { accessOf, type Editors, editorsMay, may, rolesOf } from '#domain/access/access.ts'
import { PERMISSIONS, type Permission, ruleOf } from '#domain/access/permissions.ts'
import { ROLE_NAMES, ROLES, type Role, rolesOfClaim } from '#domain/access/roles.ts'

const all = Object.keys(PERMISSIONS) as Permission[]
const given = (...appRoles: Role[]) => accessOf({ appRoles, owner: false, home: true }, 'assigned')
const permitted = (...appRoles: Role[]) => all.filter((permission) => may(given(...appRoles), permission))

describe('the table of permissions', () => {
  it('gives a reader what is read, what one may suggest, and what is their own, and nothing that changes a municipality', () => {
    expect(permitted()).toEqual([
      'catalogue.read',
      'catalogue.suggest',
      'questions.ask',
      'items.read',
      'nudges.preview',
      'own.read',
      'own.municipality',
      'own.language',
      'own.nudges',
      'own.calendar',
      'own.feed',
      'own.export',
    ])
  })

  it.each([
    [
      'editor',
      [
        'standing.record',
        'handling.change',
        'team.municipality',
        'team.nudges',
        'municipality.settings',
        'deliveries.read',
      ],
    ],
    ['publisher', ['editions.publish']],
    ['operator', ['deliveries.read', 'audit.read', 'audit.read-all', 'person.export', 'person.forget']],
  ] as const)('gives the %s all that a reader may, and besides just %j', (role, besides) => {
    const more = permitted(role).filter((permission) => !permitted().includes(permission))
    expect(more).toEqual(besides)
    expect(permitted(role)).toEqual(expect.arrayContaining(permitted()))
  })

  it('gives nobody what touches a whole deployment who is not of a home tenant, whatever the role', () => {
    const abroad = accessOf({ appRoles: ROLES, owner: true, home: false }, 'everyone')
    const refused = all.filter((permission) => !may(abroad, permission))
    expect(refused).toEqual(all.filter((permission) => ruleOf(permission).about === 'deployment'))
    expect(refused).toContain('editions.publish')
  })

  it('never lets an editor reach beyond their municipality', () => {
    for (const permission of all.filter(editorsMay)) expect(ruleOf(permission).about).not.toBe('deployment')
  })
})

describe('who edits without an app role', () => {
  it.each<[Editors, { owner: boolean }, boolean]>([
    ['owners', { owner: true }, true],
    ['owners', { owner: false }, false],
    ['everyone', { owner: false }, true],
    ['assigned', { owner: true }, false],
  ])('with EDITORS=%s and %j: %s', (editors, { owner }, edits) => {
    const access = accessOf({ appRoles: [], owner, home: false }, editors)
    expect(may(access, 'standing.record')).toBe(edits)
    expect(rolesOf(access)).toEqual(edits ? ['reader', 'editor'] : ['reader'])
  })
})

describe('the roles of a token', () => {
  it('are those that Fristvagt knows, and no others', () => {
    const values = ['Fristvagt.Operator', 'Fristvagt.Editor', 'fristvagt.publisher', 'Other.Publisher', '']
    expect(rolesOfClaim(values)).toEqual(['editor', 'operator'])
    expect(rolesOfClaim(ROLES.map((role) => ROLE_NAMES[role].appRole))).toEqual(ROLES)
  })
})
