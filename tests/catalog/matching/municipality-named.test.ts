import { describe, expect, it } from 'vitest'
import { municipalityNamed } from '#catalog/matching/municipality-named.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'

const named = (text: string) => {
  const found = municipalityNamed(text)
  return found.kind === 'one' ? found.municipality.name : found.kind
}

describe('the municipality that a name is', () => {
  it('is found by each of its names', () => {
    for (const { name, officialName, aliases } of MUNICIPALITIES)
      for (const written of [name, officialName, ...aliases]) expect(named(written)).toBe(name)
  })

  it.each([
    ['Fang', 'Fanø'],
    ['Brandby', 'Brøndby'],
    ['Drager', 'Dragør'],
    ['Hgje-Taastrup', 'Høje-Taastrup'],
    ['Harsholm', 'Hørsholm'],
    ['Ishgj', 'Ishøj'],
    ['Kage', 'Køge'],
    ['Lyngby-Taarbak', 'Lyngby-Taarbæk'],
    ['Laeso', 'Læsø'],
    ['Neestved', 'Næstved'],
    ['FEro', 'Ærø'],
    ['Tender', 'Tønder'],
    ['Tarnby', 'Tårnby'],
    ['Radovre', 'Rødovre'],
    ['Bornholms Regionskommune', 'Bornholm'],
  ])('is found by the damaged %s: %s', (read, meant) => {
    expect(named(read)).toBe(meant)
  })

  it('is one for each name where every ø, æ and å is damaged in the same way', () => {
    for (const o of ['o', 'a', 'e', 'g', '0', 'oe'])
      for (const { name } of MUNICIPALITIES) {
        const read = name.replaceAll('ø', o).replaceAll('æ', 'ae').replaceAll('å', 'a').replaceAll('Æ', 'AE')
        expect([read, named(read)]).toEqual([read, name])
      }
  })

  it.each([['Frederiks'], ['Vejce'], ['Herring']])('stays a question for %s, which may be two', (read) => {
    expect(named(read)).toBe('several')
  })

  it.each([['Kommune'], ['Danmark'], ['Hele landet'], [''], ['Malmö stad'], ['12']])(
    'is none for %j',
    (read) => {
      expect(named(read)).toBe('none')
    },
  )
})
