import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { chipsOf } from '#domain/question-chips.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import { asked, december } from '#tests/questions/december.ts'

function chips(q: string, solutions: readonly string[] = []): Readonly<Record<string, string>> {
  const { understanding } = asked(q)
  const found = chipsOf(understanding, {
    catalogue: december,
    today: day('2025-12-01'),
    own: '0751',
    solutions,
  })
  return Object.fromEntries(found.map(({ label, question }) => [label, encodeQuestion(question)]))
}

describe('the buttons below a list', () => {
  it('take away one filter each', () => {
    const found = chips('hvilke opgaver til systemansvarlig på SAPA er åbne i denne uge')
    expect(found).toMatchObject({
      'Alle datoer': 'ask=list_tasks&status=open&kind=task&role=systemansvarlig&solution=sapa&in=da',
      'Alle løsninger':
        'ask=list_tasks&status=open&kind=task&from=2025-12-01&to=2025-12-07&role=systemansvarlig&in=da',
    })
  })

  it('go on to the month after the one that was asked about, whole and across the year', () => {
    expect(chips('opgaver i december')['Måneden efter']).toContain('from=2026-01-01&to=2026-01-31')
    expect(chips('hvilke opgaver har vi')['Næste måned']).toContain('from=2026-01-01&to=2026-01-31')
    expect(chips('opgaver i januar 2028')['Måneden efter']).toContain('to=2028-02-29')
  })

  it('narrow a long list to its commonest solutions, and a short one to none', () => {
    const many = ['flis', 'sapa', 'sapa', 'kp']
    expect(Object.keys(chips('hvilke opgaver har vi', many)).slice(0, 2)).toEqual(['Kun SAPA', 'Kun FLIS'])
    expect(chips('hvilke opgaver har vi', ['sapa', 'flis'])).not.toHaveProperty('Kun SAPA')
  })

  it('lead from one’s own agreement to the whole country, and there from all to a KKR and to who has signed', () => {
    const [country = ''] = [chips('har vi ikke underskrevne aftaler på flis')['Hele landet']]
    expect(country).toBe('ask=who_is_missing&status=unsigned&kind=agreement&solution=flis&in=da')
    expect(chips('hvem mangler at underskrive 3x')).toMatchObject({
      'Kun KKR Midtjylland': expect.stringContaining('municipality=KKR+Midtjylland'),
      'Hvem har underskrevet?': expect.stringContaining('status=signed'),
    })
    expect(chips('hvem i Nordjylland mangler at underskrive 3x')).toHaveProperty('Hele landet')
  })

  it('lead from another municipality back to one’s own', () => {
    expect(chips('hvilke aftaler har Odder ikke underskrevet')['Kun Aarhus']).toContain('municipality=own')
  })

  it('are at most six, and none below what is no list', () => {
    const all = chips('åbne opgaver til systemansvarlig på SAPA i januar i Odder undtagen FLIS', [])
    expect(Object.keys(all).length).toBeLessThanOrEqual(6)
    expect(chips('hjælp')).toEqual({})
    expect(chips('vi har underskrevet flis')).toEqual({})
  })
})
