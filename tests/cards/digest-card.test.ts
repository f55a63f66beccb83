import { describe, expect, it } from 'vitest'
import { digestCard } from '#cards/digest-card.ts'
import { digestSummary, summaryOf } from '#cards/summary.ts'
import { parseCardAction } from '#cards/verbs.ts'
import { day } from '#domain/day.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttonsOf, partsOf, wordsOf } from '#tests/support/card-checks.ts'
import { aarhusContext, digestOf, handledContext, unsignedOf } from '#tests/support/gallery-world.ts'

const context = aarhusContext()
const spec = digestOf(context, 'da')
const card = digestCard(spec, context)
const signed = aarhusContext(['flis-dba', 'valg-ean'])
const text = (of: Card) => wordsOf(of).join('\n')

describe('the morning card of Aarhus on 1 December 2025', () => {
  it('says whose deadlines, which day and week, and how many', () => {
    expect(wordsOf(card).slice(0, 2)).toEqual([
      'Frister i Aarhus',
      'Mandag 1. december 2025 · uge 49 · 14 åbne',
    ])
  })

  it('begins with what is due today', () => {
    expect(wordsOf(card).slice(2, 5)).toEqual([
      'VALG · Indsend EAN-nummer til fakturering for VALG-løsningen',
      'I dag',
      'Udfør opgaven, og meld den klar i KLIK · ikke meldt udført',
    ])
  })

  it('tells FLIS’ deadline and that nobody knows its standing', () => {
    expect(text(card)).toContain(
      'Om 4 dage – fredag 5. december\nUnderskriv databehandleraftalen · status kendes ikke',
    )
  })

  it('tells KOMBIT’s word and its date where there is one', () => {
    expect(text(card)).toContain('Underskriv tilslutningsaftalen · KOMBIT pr. 20.11.2025: ikke underskrevet')
  })

  it('shows a vague period with the source’s own words', () => {
    expect(text(card)).toContain('Kan falde fra 11. dec. · »Medio/ultimo dec«')
  })

  it('shows five, folds nine away, and keeps the five old ones in a section of their own', () => {
    const visible = partsOf(visibleOnly(card))
    expect(visible.filter((part) => part.verb === 'fulfil')).toHaveLength(5)
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['Vis flere (9)', 'Gennemgå dem (5)']))
    expect(text(card)).toContain(
      '5 frister er for længst overskredet, men status kendes ikke. Måske er de klaret?',
    )
    expect(partsOf(card).filter((part) => part.verb === 'fulfil')).toHaveLength(19)
  })

  it('marks a doubtful record, and says why among the details', () => {
    expect(text(card)).toContain('ikke meldt udført · Usikker oplysning')
    expect(text(card)).toMatch(/^Usikker oplysning: ./m)
  })

  it('says where it is from', () => {
    expect(wordsOf(card).at(-1)).toBe(
      'Pr. 1. december 2025 · Kilde: KOMBIT-programledermøde 5. december 2025',
    )
  })

  it('says with every button what it is about and whose: the card itself is known by its message', () => {
    const actions = partsOf(card)
      .filter((part) => part.verb === 'fulfil')
      .map((part) => parseCardAction('fulfil', part.data))
    expect(actions).toEqual(
      expect.arrayContaining(spec.lines.map(({ item }) => ({ verb: 'fulfil', item, of: '0751' }))),
    )
    expect(actions).toHaveLength(19)
  })

  it('mentions each of those responsible once, and says who on the rows', () => {
    const handled = digestCard(spec, handledContext())
    expect(wordsOf(handled)).toContain('Ansvarlige: <at>Jens Toft</at>, <at>Sofie Lind</at>')
    expect(handled.msteams).toMatchObject({
      entities: [
        { type: 'mention', text: '<at>Jens Toft</at>', mentioned: { name: 'Jens Toft' } },
        { type: 'mention', text: '<at>Sofie Lind</at>' },
      ],
    })
    expect(text(handled).match(/Ansvarlig: Jens Toft/g)).toHaveLength(2)
    expect(text(handled)).toContain('Udskudt til onsdag den 3. december af Mette Holm: afventer jurist')
    expect(text(handled)).toContain('Ikke jeres ifølge Sofie Lind, 1. december: vi bruger ikke løsningen')
  })
})

describe('once something is signed', () => {
  it('its line becomes a quiet one that can be undone, in its old place', () => {
    const after = digestCard(spec, signed)
    expect(wordsOf(after)[2]).toBe(
      '✓ Udført af Mette Holm, 1. december · VALG · Indsend EAN-nummer til fakturering for VALG-løsningen',
    )
    expect(text(after)).toContain(
      '✓ Underskrevet af Mette Holm, 1. december · FLIS · Databehandleraftale - ny skabelon',
    )
    expect(partsOf(after).filter((part) => part.verb === 'reopen')).toHaveLength(2)
    expect(wordsOf(after)[1]).toContain('12 åbne')
  })

  it('an old card says when it was brought up to date', () => {
    const later = digestCard(spec, aarhusContext(['flis-dba'], day('2025-12-03')))
    expect(wordsOf(later)[1]).toBe('Mandag 1. december 2025 · uge 49 · 13 åbne · Opdateret 3. december')
    expect(text(later)).toContain('2 dage over fristen (1. december)')
  })

  it('all of it, the card is glad', () => {
    const three = { ...spec, lines: spec.lines.slice(0, 3) }
    const done = digestCard(three, aarhusContext(three.lines.map((line) => line.item)))
    expect(text(done)).toContain('✓ Alt er på plads')
    expect(text(card)).not.toContain('Alt er på plads')
  })
})

describe('a line', () => {
  it('of an item that is no longer in the catalogue is left out', () => {
    const gone = digestCard({ ...spec, lines: [{ item: 'gone', type: 'task', stage: 'due' }] }, context)
    expect(partsOf(gone).filter((part) => part.verb === 'fulfil')).toEqual([])
  })

  it('of a meeting can be put into the calendar, and of a registration leads to it', () => {
    const lines = [
      { item: 'sapa-dialogmoede-2026-01-08', type: 'meeting', stage: 'meeting-tomorrow' },
      { item: 'sapa-webinar-2026-01-21', type: 'registration', stage: 'before-14' },
    ] as const
    const meetings = digestCard({ ...spec, lines }, aarhusContext([], day('2026-01-07')))
    expect(buttonsOf(meetings)).toEqual([
      'Læg i min kalender',
      'Læg i min kalender',
      'Tilmeld dig',
      'Indstillinger',
    ])
    expect(text(meetings)).toContain('Torsdag den 8. januar 2026 kl. 9.30–11.00')
    expect(text(meetings)).toContain('Tilmeldingsfrist: om 12 dage – mandag 19. januar')
  })
})

describe('the notification', () => {
  it('counts and names the most urgent', () => {
    expect(digestSummary(spec, context)).toBe(
      '14 frister i Aarhus: VALG – Indsend EAN-nummer til fakturering for VALG-løsni… (i dag), ' +
        'KLIK – (Brugerstyring 1) Bevar "gamle" KLIK-brugeres adg… (28 dage over fristen), ' +
        'FLIS – Databehandleraftale - ny skabelon (om 4 dage), …',
    )
  })

  it('names the old ones where nothing else is left, and is glad where nothing is', () => {
    const old = { ...spec, lines: spec.lines.filter((line) => line.item === 'eessi-dba') }
    expect(digestSummary(old, context)).toBe(
      '1 frist i Aarhus: EESSI – Databehandleraftale - ny skabelon (fristen var 10. august)',
    )
    expect(digestSummary(old, aarhusContext(['eessi-dba']))).toBe('Alt er på plads i Aarhus')
  })

  it('of a meeting says when it is held, and of an answer what was asked', () => {
    const lines = [
      { item: 'sapa-dialogmoede-2026-01-08', type: 'meeting', stage: 'meeting-tomorrow' },
    ] as const
    const eve = aarhusContext([], day('2026-01-07'))
    expect(digestSummary({ ...spec, language: 'en', lines }, eve)).toBe(
      '1 deadline in Aarhus: Dialogmøde om skattedata i SAPA (tomorrow)',
    )
    expect(summaryOf(unsignedOf(context, 'en'), context)).toBe(
      'Unsigned agreements · Aarhus · as of 1 December 2025',
    )
  })
})

function visibleOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(visibleOnly)
  if (typeof value !== 'object' || value === null) return value
  if ('isVisible' in value && value.isVisible === false) return {}
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visibleOnly(inner)]))
}
