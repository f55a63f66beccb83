import { describe, expect, it } from 'vitest'
import type { Filters } from '#domain/question.ts'
import { understood } from './december.ts'

const filtersOf = (question: string) => understood(question).filters

describe('solutions', () => {
  it.each<[string, readonly string[]]>([
    ['SAPA-aftalen', ['sapa']],
    ['sapaaftalen', ['sapa']],
    ['BoB DBA frist', ['borgerblikket']],
    ['databehandleraftalen for Borgerblikket', ['borgerblikket']],
    ['hvornår skal de 3 x begrebs og datastandarder være på plads', ['3x-datastandarder']],
    ['3xbegrebsstandarder', ['3x-datastandarder']],
    ['KP KSD og KY - hvad mangler vi?', ['kp', 'ksd', 'ky']],
    ['hvornaar er dedline for sapa opgaverne i klik', ['sapa']],
    ['opdater roller i klik', ['klik']],
    ['mitsygefravær aftale', ['mit-sygefravaer']],
    ['Støttesystemer dba', ['fki-sts', 'sts']],
    ['FKI-STS dba', ['fki-sts']],
    ['FLISs frist', ['flis']],
  ])('of "%s"', (question, solution) => {
    expect(filtersOf(question).solution).toEqual(solution)
  })

  it('"klikopgaver" are tasks, not those of KLIK itself', () => {
    expect(filtersOf('hvilke klikopgaver har vi')).toEqual({ kind: 'task', municipality: ['own'] })
  })
})

describe('municipalities', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['Status for aarhus og aalborg på alle aftaler', ['0751', '0851']],
    ['hvad har århus ikke skrevet under på', ['0751']],
    ['arhus og alborg aftaler', ['0751', '0851']],
    ['vordingborg kommunes mangler', ['0390']],
    ['open items for Hoeje-Taastrup', ['0169']],
    ['hvilke aftaler mangler Hoje Tastrup', ['0169']],
    ['lyngby taarbaek aftaler', ['0173']],
    ['hvad mangler Ringkøbing-Skjern', ['0760']],
    ['hvad mangler vejen', ['0575']],
    ['Hvad er Vejen kommunes status på 3x', ['0575']],
    ['hvad er vejen frem med FKI', undefined],
    ['hvem mangler 3x på Sjælland', ['KKR Sjælland']],
    ['hvem mangler 3x i Nordjylland', ['KKR Nordjylland']],
    ['hvilke aftaler mangler vi', ['own']],
    ['which agreements have we not signed', ['own']],
    ['hvem mangler vi svar fra på 3x', undefined],
    ['kan du skrive aftaler', undefined],
  ])('of "%s"', (question, municipality) => {
    expect(filtersOf(question).municipality).toEqual(municipality)
  })
})

describe('status', () => {
  it.each<[string, Filters['status']]>([
    ['hvilke aftaler er ikke underskrevet', 'unsigned'],
    ['hvilke aftaler er underskrevet', 'signed'],
    ['hvilke aftaler er ikke usignerede', 'signed'],
    ['hvilke aftaler skal vi have underskrevet inden nytår', 'unsigned'],
    ['hvilke opgaver er ikke færdige', 'open'],
    ['hvilke opgaver er færdige', 'signed'],
    ['hvad skal være færdigt i morgen', 'open'],
    ['overskredne opgaver', 'overdue'],
    ['which agreements are undecided', 'unclear'],
    ['har vi nogen aftaler uden frist', 'unclear'],
    ['har vi underskrevet alle aftaler', undefined],
    ['which municipalities have not responded to the VALG evaluation', 'open'],
    ['hvilke kommuner mangler stadig på flis', 'unsigned'],
  ])('of "%s"', (question, status) => {
    expect(filtersOf(question).status).toBe(status)
  })
})

describe('roles, kinds and words of titles', () => {
  it('a role is known by how it ends, and in English by its name', () => {
    expect(filtersOf('Hvilke opgaver er der til systemansvarlige på SAPA?').role).toBe('systemansvarlig')
    expect(filtersOf('tasks for system owners').role).toBe('systemansvarlig')
    expect(filtersOf('Mangler vi at udpege en infrastrukturejer?').role).toBe('infrastrukturejer')
  })

  it('the most exact kind wins', () => {
    expect(filtersOf('Hvilke webinarer kommer der i januar?').kind).toBe('webinar')
    expect(filtersOf('dba frist flis').kind).toBe('databehandleraftale')
  })

  it('a title’s word is found in English too', () => {
    expect(understood('the VALG evaluation').topic).toEqual(understood('evalueringen af VALG').topic)
  })
})

describe('every filter', () => {
  it('says which words gave it', () => {
    const { because } = understood('Hvilke aftaler på SAPA har Århus ikke underskrevet inden jul?')
    expect(because).toEqual(
      expect.arrayContaining([
        { words: 'aftaler', gave: 'kind', value: 'agreement' },
        { words: 'SAPA', gave: 'solution', value: 'sapa' },
        { words: 'Århus', gave: 'municipality', value: '0751' },
        { words: 'underskrevet', gave: 'status', value: 'unsigned' },
        { words: 'inden jul', gave: 'to', value: '2025-12-23' },
      ]),
    )
  })
})

describe('a subscription', () => {
  it('is ended, not begun, by "afmeld" and "unsubscribe"', () => {
    expect(understood('afmeld påmindelser').stop).toBe(true)
    expect(understood('unsubscribe').stop).toBe(true)
    expect(understood('abonner på SAPA').stop).toBeUndefined()
  })
})

describe('a snooze', () => {
  it.each([
    ['udskyd SAPA til uge 2', '2026-01-05'],
    ['Udsæt påmindelsen om VALG til på mandag', '2025-12-08'],
    ['remind me again in two weeks about VALG', '2025-12-15'],
    ['snooze SAPA for two weeks', '2025-12-15'],
    ['udskyd FLIS til efter jul', '2025-12-27'],
  ])('lasts until the day it names: "%s"', (question, until) => {
    expect(filtersOf(question)).toMatchObject({ from: until, to: until })
  })
})
