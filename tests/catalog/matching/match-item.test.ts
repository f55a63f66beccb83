import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { matcherOf } from '#catalog/matching/match-item.ts'
import { catalogueOf } from '#domain/catalogue.ts'

const matcher = matcherOf(catalogueOf([december2025], 1))
const task = (id: string) => december2025.tasks.find((one) => one.id === id) ?? never()
const agreement = (id: string) => december2025.agreements.find((one) => one.id === id) ?? never()
const never = () => {
  throw new Error('no such item')
}

describe('the published item that one of a later edition is', () => {
  it('is each of the shipped edition, to itself', () => {
    for (const one of december2025.tasks) expect(matcher.task(one)).toMatchObject({ kind: 'one', id: one.id })
    for (const one of december2025.agreements)
      expect(matcher.agreement(one)).toMatchObject({ kind: 'one', id: one.id })
    for (const one of december2025.events)
      expect(matcher.event(one)).toMatchObject({ kind: 'one', id: one.id })
  })

  it('is found although a working title was reworded', () => {
    const title = 'EG: Konfigurér og åbn for fordringer i den nye gælds- og betalingsløsning'
    expect(matcher.task({ ...task('borgerblikket-eg-gaeld'), title, workingTitle: false })).toEqual({
      kind: 'one',
      id: 'borgerblikket-eg-gaeld',
      why: { da: 'samme løsning, titlen er skrevet om', en: 'same solution, title reworded' },
    })
  })

  it('is none for another data package, another role or another appendix', () => {
    const [pack, role] = [task('sapa-personkontrol-1'), task('klik-rolle-4')]
    expect(matcher.task({ ...pack, title: pack.title.replace('datapakke 1', 'datapakke 5') })).toBeUndefined()
    expect(matcher.task({ ...role, title: role.title.replace('Rolle 4', 'Rolle 5') })).toBeUndefined()
    expect(
      matcher.agreement({ ...agreement('sapa-dba-a'), title: 'Databehandleraftale bilag E - ny skabelon' }),
    ).toBeUndefined()
  })

  it('is none of another solution, however alike the title', () => {
    expect(matcher.task({ ...task('valg-ean'), solution: 'sapa' })).toBeUndefined()
  })

  it('is a question for a meeting with a known title on another day: it was moved, or is the next', () => {
    const event = december2025.events[1] ?? never()
    expect(matcher.event({ ...event, start: '2026-02-18T09:30', end: '2026-02-18T11:00' })).toMatchObject({
      kind: 'unsure',
      ids: ['sapa-webinar-2026-01-21'],
    })
  })
})
