import { describe, expect, it } from 'vitest'
import {
  coversEverything,
  coversMunicipality,
  coversTenant,
  EVERYTHING,
  type Scope,
  scopeOfMunicipality,
  soleMunicipality,
} from '#domain/scope.ts'

const AARHUS: Scope = { tenant: 'aarhus', municipalities: new Set(['0751']) }

describe('a scope', () => {
  it.each([
    ['everything', EVERYTHING, '0727', true],
    ['a municipality', scopeOfMunicipality('0751'), '0751', true],
    ['a municipality', scopeOfMunicipality('0751'), '0727', false],
    ['a tenant bound to one', AARHUS, '0751', true],
    ['a tenant bound to one', AARHUS, '0727', false],
    ['a tenant bound to none', { ...AARHUS, municipalities: new Set<string>() }, '0751', false],
  ])('of %s covers a municipality or not', (_, scope, code, covered) => {
    expect(coversMunicipality(scope, code)).toBe(covered)
  })

  it('of a tenant covers no other tenant, one of a municipality covers any', () => {
    expect(coversTenant(AARHUS, 'aarhus')).toBe(true)
    expect(coversTenant(AARHUS, 'odder')).toBe(false)
    expect(coversTenant(scopeOfMunicipality('0751'), 'odder')).toBe(true)
  })

  it.each([
    ['a tenant bound to one', AARHUS, '0751'],
    ['a tenant bound to two', { ...AARHUS, municipalities: new Set(['0751', '0727']) }, undefined],
    ['a tenant bound to none', { ...AARHUS, municipalities: new Set<string>() }, undefined],
    ['a tenant bound to all', { ...AARHUS, municipalities: 'all' as const }, undefined],
    ['no tenant', scopeOfMunicipality('0751'), undefined],
  ])('of %s has one municipality alone, or not', (_, scope, sole) => {
    expect(soleMunicipality(scope)).toBe(sole)
  })

  it('is everything only where nothing is left out', () => {
    expect(coversEverything(EVERYTHING)).toBe(true)
    expect(coversEverything({ ...AARHUS, municipalities: 'all' })).toBe(false)
    expect(coversEverything({ tenant: 'any', municipalities: new Set() })).toBe(false)
  })
})
