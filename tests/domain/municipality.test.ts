import { describe, expect, it } from 'vitest'
import {
  MUNICIPALITIES,
  municipalitiesByName,
  municipalitiesIn,
  municipality,
  municipalityName,
} from '#domain/municipality.ts'
import { readSeed, seedFile } from '#tests/support/seed.ts'

describe('the municipalities', () => {
  it('are 98, each with a four-digit code and a name of its own', () => {
    expect(MUNICIPALITIES).toHaveLength(98)
    expect(new Set(MUNICIPALITIES.map((m) => m.code)).size).toBe(98)
    expect(new Set(MUNICIPALITIES.map((m) => m.name)).size).toBe(98)
    expect(MUNICIPALITIES.filter((m) => !/^0\d{3}$/.test(m.code))).toEqual([])
  })

  it.each([
    ['KKR Hovedstaden', 29],
    ['KKR Sjælland', 17],
    ['KKR Syddanmark', 22],
    ['KKR Midtjylland', 19],
    ['KKR Nordjylland', 11],
  ])('of %s are %i', (kkr, count) => {
    expect(municipalitiesIn(kkr)).toHaveLength(count)
    expect(new Set(municipalitiesIn(kkr).map((m) => m.region))).toEqual(
      new Set([kkr.replace('KKR', 'Region')]),
    )
  })

  it('of a geography that is none are none', () => {
    expect(municipalitiesIn('KKR Østdanmark')).toEqual([])
  })

  it('are found by code, and a code that is none has no name but itself', () => {
    expect(municipality('0751')?.officialName).toBe('Aarhus Kommune')
    expect(municipalityName('0727')).toBe('Odder')
    expect(municipality('751')).toBeUndefined()
    expect(municipalityName('9999')).toBe('9999')
  })

  it('stand in Danish order: aa as å, after ø and æ', () => {
    const names = municipalitiesByName().map((m) => m.name)
    expect(names[0]).toBe('Albertslund')
    expect(names.slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus'])
    expect(names.indexOf('Faaborg-Midtfyn')).toBeGreaterThan(names.indexOf('Furesø'))
  })

  it('share no name or alias with each other', () => {
    const owners = new Map<string, Set<string>>()
    for (const m of MUNICIPALITIES)
      for (const word of [m.name, m.officialName, ...m.aliases].map((w) => w.toLowerCase()))
        owners.set(word, (owners.get(word) ?? new Set()).add(m.code))
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([])
  })
})

interface SeedMunicipality {
  readonly code: string
  readonly name: string
  readonly officialName: string
  readonly regionName: string
  readonly kkr: string
  readonly aliases: readonly string[]
}
const path = seedFile('municipalities.json')

describe.skipIf(path === undefined)('the municipalities of the seed', () => {
  if (path === undefined) return
  it('are these, in every field', () => {
    const told = readSeed<SeedMunicipality[]>(path).map(
      ({ code, name, officialName, regionName, kkr, aliases }) => ({
        code,
        name,
        officialName,
        region: regionName,
        kkr,
        aliases,
      }),
    )
    expect([...MUNICIPALITIES].sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      told.sort((a, b) => (a.code < b.code ? -1 : 1)),
    )
  })
})
