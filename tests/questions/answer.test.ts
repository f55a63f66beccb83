import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { standingsOf } from '#domain/standing.ts'
import { answer } from '#questions/answer.ts'
import { ask } from '#questions/ask.ts'
import { sizeOf } from '#questions/nearest.ts'
import { aCatalogue, anAgreement, anEdition, aPerson, aTask } from '#tests/support/factories.ts'
import { asked, december, idsOf, TODAY } from './december.ts'

const ODDER = '0727'

describe('"which agreements are unsigned"', () => {
  const answer = asked('which agreements are unsigned')
  const of = (group: string) => answer.rows.filter((r) => r.group === group).map((r) => r.obligation.id)

  it('keeps open, unknown and not yet sent apart', () => {
    expect(of('open')).toEqual(['3x-datastandarder'])
    expect(of('unknown')).toContain('flis-dba')
    expect(of('not-sent')).toContain('kp-dba')
    expect(answer.counts).toEqual({
      open: of('open').length,
      unknown: of('unknown').length,
      'not-sent': of('not-sent').length,
      'not-ours': 0,
      'called-off': 0,
      fulfilled: 0,
    })
  })

  it('has the longest overdue of a group first, and those without a date last', () => {
    expect(of('unknown')[0]).toBe('bom-dba')
    expect(of('unknown').at(-1)).toBe('valg-dba-bc')
  })

  it('never calls an unknown standing unsigned in words', () => {
    const [, unknown = ''] = answer.text.split('Status unknown')
    expect(unknown).toContain('FLIS')
    expect(answer.text.split('Status unknown')[0]).not.toContain('FLIS')
  })

  it('says what was understood, for whom and as of when', () => {
    expect(answer.heading).toBe('Unsigned agreements · Aarhus · as of 1 December 2025')
    expect(asked('hvilke SAPA-aftaler er ikke underskrevet').heading).toBe(
      'Ikke underskrevne aftaler · SAPA · Aarhus · pr. 1. december 2025',
    )
  })

  it('shows the source’s own words of a period and of what cannot be read', () => {
    expect(answer.text).toContain('Medio dec. 2025: 11 December 2025 – 20 December 2025')
    expect(answer.text).toContain('50.10.2025')
  })

  it('shows at most as many rows as asked for, and counts all', () => {
    const few = asked('which agreements are unsigned', '0751', 3)
    expect(few.rows).toHaveLength(3)
    expect(few.counts).toEqual(answer.counts)
    expect(few.text).toContain('more')
  })
})

describe('the 3x agreement', () => {
  const groupFor = (own: string) => asked('har vi underskrevet 3x?', own).rows.map((r) => r.group)

  it('is signed by Odder and not by Aarhus', () => {
    expect(groupFor(ODDER)).toEqual(['fulfilled'])
    expect(groupFor('0751')).toEqual(['open'])
    expect(idsOf(asked('hvilke aftaler er ikke underskrevet', ODDER))).not.toContain('3x-datastandarder')
    expect(idsOf(asked('hvilke aftaler har Odder underskrevet'))).toEqual(['3x-datastandarder'])
  })

  it('is missing from the 83 that KOMBIT published, as of the day it did', () => {
    const answer = asked('hvem mangler at underskrive 3x?')
    expect(answer.municipalities).toHaveLength(83)
    expect(answer.municipalities).not.toContain(ODDER)
    expect(answer.text).toContain('20. november 2025')
  })

  it('is missing from those of a geography, or from all but one', () => {
    const north = asked('hvem mangler 3x i Nordjylland').municipalities
    expect(north).toContain('0851')
    expect(north).not.toContain('0751')
    expect(asked('alle andre end Aarhus der mangler 3x').municipalities).toHaveLength(82)
  })

  it('was signed by 15', () => {
    expect(asked('hvilke kommuner har underskrevet 3x').municipalities).toHaveLength(15)
  })
})

describe('who is missing on what nothing is published of', () => {
  it('is said not to be known, and nobody is named', () => {
    const answer = asked('hvilke kommuner mangler stadig på flis')
    expect(answer.municipalities).toEqual([])
    expect(answer.text).toContain('det ved jeg ikke')
  })
})

describe('a task that only asks to sign an agreement', () => {
  it('is one row with it, also among the tasks', () => {
    const ids = idsOf(asked('hvilke opgaver har frist i denne uge'))
    expect(ids).toEqual(['valg-ean', 'flis-dba'])
  })
})

describe('an answer', () => {
  it('holds milestones, notices and the contact of what is asked about', () => {
    const answer = asked('Hvad er status på udbuddet af Støttesystemerne?')
    expect(answer.milestones.map((m) => m.id)).toContain('sts-kontrakt-driftsplatform')
    expect(answer.contacts.map((c) => c.topic)).toEqual(['STS-genudbud'])
  })

  it('names whoever can show the way where nobody is named for a solution, and says so', () => {
    const answer = asked('who is our contact for EESSI')
    expect(answer.contacts.map((c) => c.topic)).toEqual(['programledermøde'])
    expect(answer.text).toContain('I know no contact for exactly that')
  })

  it('shows the meeting of a day on which nothing is due', () => {
    const { events } = asked('hvad sker der den 8. januar 2026')
    expect(events.map((e) => e.id)).toEqual(['sapa-dialogmoede-2026-01-08'])
  })

  it('shows when to register for a meeting', () => {
    expect(asked('hvilke webinarer er der i januar').text).toContain('tilmelding senest 19. januar 2026')
  })

  it('asks for the municipality where none is known', () => {
    const answer = asked('hvilke aftaler er ikke underskrevet', '')
    expect(answer.rows).toEqual([])
    expect(answer.text).toContain('Hvilken kommune')
  })

  it('gives deadlines without a municipality, and no standing', () => {
    const answer = asked('hvad er fristen for 3x', '')
    expect(answer.rows.map((r) => [r.obligation.id, r.standing.state])).toEqual([
      ['3x-datastandarder', 'unknown'],
    ])
  })

  it('of several municipalities has a row for each', () => {
    const answer = asked('har aarhus og odder underskrevet 3x')
    expect(answer.rows.map((r) => [r.municipality, r.group])).toEqual([
      ['0751', 'open'],
      [ODDER, 'fulfilled'],
    ])
    expect(answer.municipality).toBeUndefined()
  })

  it('to a wish to change something is only what could be changed', () => {
    const before = JSON.stringify([...december.obligations.keys()])
    expect(idsOf(asked('Vi har underskrevet FLIS'))).toEqual(['flis-dba'])
    expect(idsOf(asked('Vi har underskrevet 3x', ODDER))).toEqual([])
    expect(idsOf(asked('book SAPA mødet den 8. januar'))).toEqual(['sapa-dialogmoede-2026-01-08'])
    expect(JSON.stringify([...december.obligations.keys()])).toBe(before)
  })

  it('to a text with a CPR number repeats nothing of it', () => {
    for (const question of ['min cpr er 010190-1234', 'cpr 0101901234 mangler', '010190 1234']) {
      const answer = asked(question)
      expect(answer.understanding.intent).toBe('unknown')
      expect(JSON.stringify(answer)).not.toMatch(/1234|0101/)
    }
    expect(asked('EAN 5798000123456').understanding.refused).toBeUndefined()
  })

  it('counts what the municipality itself has recorded', () => {
    const agreement = anAgreement({ id: 'flis' })
    const catalogue = aCatalogue(
      anEdition({ agreements: [agreement], tasks: [aTask({ due: onDay('2025-12-03') })] }),
    )
    const record = {
      item: 'flis',
      state: 'fulfilled',
      by: aPerson(),
      at: Temporal.Instant.from('2025-11-30T10:00Z'),
    } as const
    const own = new Map([['flis', record]])
    const data = {
      catalogue,
      today: TODAY,
      own: '0751',
      standings: (code: string) => standingsOf(catalogue, code, own),
    }
    expect(ask('hvilke aftaler er ikke underskrevet', data).rows).toEqual([])
    expect(ask('hvilke aftaler har vi underskrevet', data).rows[0]?.standing.asOf).toBe(day('2025-11-30'))
  })
})

describe('where nothing fits', () => {
  it('says what would, with one filter less, the fewest first', () => {
    const { rows, nearest, text } = asked('hvilke opgaver på FLIS er der i marts 2031')
    expect(rows).toEqual([])
    expect(nearest.map(({ without, count }) => [without, count > 0])).toContainEqual(['from', true])
    expect(nearest.map(({ count }) => count)).toEqual(
      nearest.map(({ count }) => count).toSorted((a, b) => a - b),
    )
    expect(text).toContain('Jeg fandt intet, der passer.\nDet nærmeste: ')
  })

  it('counts what the wider question is answered with', () => {
    for (const q of [
      'hvilke opgaver på FLIS er der i marts 2031',
      'underskrevne aftaler på SAPA i marts 2031',
      'webinarer i marts 2031',
    ]) {
      const { nearest } = asked(q)
      expect(nearest.length, q).toBeGreaterThan(0)
      for (const near of nearest) {
        const standings = (code: string) => standingsOf(december, code, new Map())
        const wider = answer(near.question, { catalogue: december, today: TODAY, own: '0751', standings })
        expect(sizeOf(wider), q).toBe(near.count)
      }
    }
  })

  it('has nothing nearer than that KOMBIT has published no list', () => {
    const { nearest, text } = asked('hvem mangler at underskrive FLIS')
    expect(nearest).toEqual([])
    expect(text).toContain('KOMBIT har ikke offentliggjort')
  })

  it('knows of nothing near where all filters together are not what is in the way', () => {
    expect(asked('hvad skal vi nå i marts 2031').nearest.every(({ count }) => count > 0)).toBe(true)
    expect(asked('which agreements are unsigned').nearest).toEqual([])
  })
})

describe('a name that several solutions share', () => {
  it('is answered for all of them, and asked back which is meant', () => {
    const { meanings, text, milestones, rows } = asked('hvad sker der med STS')
    expect(meanings.map(({ question }) => question.filters.solution)).toEqual([['fki-sts'], ['sts']])
    expect(rows.length + milestones.length).toBeGreaterThan(0)
    expect(text).toContain('Det kan være FKI-STS eller STS')
  })

  it('is no question where each is named by its own', () => {
    expect(asked('hvilke opgaver er der for SAPA og FLIS').meanings).toEqual([])
  })
})
