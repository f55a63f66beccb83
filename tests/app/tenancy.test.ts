import { expect, it } from 'vitest'
import { scopesOf } from '#app/tenancy.ts'
import { coversMunicipality, coversTenant } from '#domain/scope.ts'

const scopeOf = scopesOf(
  new Map<string, ReadonlySet<string> | 'all'>([
    ['aarhus', new Set(['0751'])],
    ['kombit', 'all'],
  ]),
)

it.each([
  ['aarhus', '0751', true],
  ['aarhus', '0727', false],
  ['kombit', '0727', true],
  ['stranger', '0751', false],
  ['', '0751', false],
])('a tenant %s acting for %s: %s', (tenant, municipality, allowed) => {
  expect(coversMunicipality(scopeOf(tenant), municipality)).toBe(allowed)
})

it.each(['aarhus', 'kombit', 'stranger'])('%s sees no tenant but itself', (tenant) => {
  expect(scopeOf(tenant).tenant).toBe(tenant)
})

it('a tenant that calls itself any is not all of them', () => {
  expect(coversTenant(scopeOf('any'), 'aarhus')).toBe(false)
  expect(coversTenant(scopesOf('all')('any'), 'aarhus')).toBe(false)
})

it('a tenant that nobody can reach from outside may see any municipality, as itself', () => {
  expect(scopesOf('all')('demo')).toEqual({ tenant: 'demo', municipalities: 'all' })
})
