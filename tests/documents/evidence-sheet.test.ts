import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { evidenceSheet } from '#documents/evidence-sheet.ts'
import { day } from '#domain/day.ts'
import { inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'
import type { EvidenceSources } from '#domain/evidence.ts'
import {
  aHandlingEntry,
  aHistoryEntry,
  anEvidence,
  evidenceSources,
  FLIS,
  METTE,
  SOREN,
} from '#tests/support/evidence-factories.ts'
import { aTask } from '#tests/support/factories.ts'
import { aConversation, aDelivery, aDigest } from '#tests/support/storage-factories.ts'

const FORGOTTEN = { tenant: '', id: '', name: '' }
const sheetOf = (overrides: Partial<EvidenceSources> = {}, language: 'da' | 'en' = 'da') =>
  evidenceSheet(anEvidence(overrides), language)
const factsOf = (overrides: Partial<EvidenceSources> = {}) =>
  new Map(sheetOf(overrides).facts.map(({ label, value }) => [label, value]))
const linesOf = (overrides: Partial<EvidenceSources>, language: 'da' | 'en' = 'da') =>
  sheetOf({ deliveries: [], standingHistory: [], handlingHistory: [], ...overrides }, language).tables[0]
    ?.rows ?? []
const last = (overrides: Partial<EvidenceSources>) =>
  linesOf(overrides).find(([, what]) => !what?.includes('KOMBIT'))

describe('the evidence of an item, in words', () => {
  it('tells what happened, earliest first', () => {
    expect(sheetOf().tables[0]?.rows.map((row) => row.join(' | '))).toEqual([
      '20.11.2025 | KOMBITs liste: kommunen mangler at underskrive. | KOMBIT | ',
      '21.11.2025 kl. 8.00 | Påmindelse 14 dage før fristen – sendt. | Fristvagt | KOMBIT-programmet › SAPA og FLIS',
      '01.12.2025 kl. 8.20 | Tildelt Søren Ågård. | Mette Holm | KOMBIT-programmet › SAPA og FLIS',
      '02.12.2025 kl. 8.00 | Påmindelse 3 dage før fristen – sendt. 3 forsøg. | Fristvagt | KOMBIT-programmet › SAPA og FLIS',
      '03.12.2025 kl. 10.12 | Registreret som underskrevet. | Mette Holm | KOMBIT-programmet › SAPA og FLIS',
      '05.12.2025 | Udgivet: KOMBIT-programledermøde 5. december 2025. | KOMBIT | ',
    ])
  })

  it.each<
    [
      string,
      EvidenceSources['obligation'] extends { item: infer I }
        ? I extends { deadline: infer D }
          ? D
          : never
        : never,
      string,
      string,
    ]
  >([
    ['a day', onDay('2025-12-05', '05.12.2025'), '»05.12.2025«', 'Fredag 5. december 2025'],
    [
      'a day off',
      onDay('2025-12-06', 'lørdag'),
      '»lørdag«',
      'Lørdag 6. december 2025 – sidste arbejdsdag er fredag 5. december 2025',
    ],
    [
      'a period',
      inPeriod('2025-12-11', '2025-12-30', 'Medio/ultimo dec'),
      '»Medio/ultimo dec«',
      'Perioden torsdag 11. december 2025 til tirsdag 30. december 2025',
    ],
    ['undecided', undecided(), '(intet skrevet)', 'Uafklaret – KOMBIT har ikke sat en frist'],
    ['unreadable', unreadable('50.10.2025', 'ingen dag'), '»50.10.2025«', 'Kan ikke læses: ingen dag'],
  ])('has the deadline in the words of KOMBIT and in ours: %s', (_, deadline, written, read) => {
    const facts = factsOf({ obligation: { type: 'agreement', id: FLIS.id, item: { ...FLIS, deadline } } })
    expect(facts.get('Frist, som KOMBIT skrev den')).toBe(written)
    expect(facts.get('Frist, som Fristvagt læser den')).toBe(read)
  })

  it('says how it stands, according to whom', () => {
    const record = evidenceSources().record
    expect(factsOf().get('Status')).toBe('Underskrevet pr. 3. december 2025, registreret af Mette Holm')
    expect(factsOf({ record: undefined }).get('Status')).toBe(
      'Ikke underskrevet pr. 20. november 2025, ifølge KOMBITs liste',
    )
    const notOurs = record && { ...record, state: 'not-ours' as const, reason: 'Vi bruger ikke FLIS' }
    expect(factsOf({ record: notOurs }).get('Status')).toBe(
      'Vedrører ikke kommunen pr. 3. december 2025, registreret af Mette Holm',
    )
    expect(
      factsOf({ obligation: { type: 'task', id: 'ean', item: aTask() }, record: undefined }).get('Status'),
    ).toBe('Ikke udført')
  })

  it('says until when it rests, and why', () => {
    const at = Temporal.Instant.from('2025-12-01T07:20:00Z')
    const handling = {
      item: FLIS.id,
      snooze: { until: day('2025-12-04'), why: 'Afventer jura', by: METTE, at },
    }
    expect(factsOf({ handling }).get('Udskudt')).toBe('til 4. december 2025, af Mette Holm: Afventer jura')
    expect(factsOf({ handling }).get('Ansvarlig')).toBe('Ingen')
  })

  it.each<[string, Partial<EvidenceSources>, string]>([
    [
      'not ours, with the reason',
      { standingHistory: [aHistoryEntry({ state: 'not-ours', reason: 'Vi bruger ikke FLIS' })] },
      'Registreret som noget, der ikke vedrører kommunen. Begrundelse: Vi bruger ikke FLIS.',
    ],
    [
      'undone',
      { standingHistory: [aHistoryEntry({ state: 'withdrawn', undone: true })] },
      'Fortrudt. Registreringen er trukket tilbage.',
    ],
    [
      'snoozed, with the reason',
      {
        handlingHistory: [{ ...aHandlingEntry({ did: 'snoozed', until: day('2025-12-04'), why: 'Ferie!' }) }],
      },
      'Udskudt til 04.12.2025. Begrundelse: Ferie!',
    ],
    ['woken', { handlingHistory: [aHandlingEntry({ did: 'woken' })] }, 'Ikke længere udskudt.'],
    [
      'unassigned',
      { handlingHistory: [aHandlingEntry({ did: 'unassigned' })] },
      'Ingen er længere ansvarlig.',
    ],
    [
      'escalated',
      {
        deliveries: [
          aDelivery({
            spec: aDigest({
              audience: 'leader',
              lines: [{ item: FLIS.id, type: 'agreement', stage: 'overdue-1' }],
            }),
          }),
        ],
      },
      'Eskaleret til programlederen. Påmindelse efter fristen, nr. 1 – sendt.',
    ],
    [
      'not known to have arrived',
      {
        deliveries: [
          aDelivery({
            state: 'ambiguous',
            attempts: 2,
            unsure: true,
            error: 'svaret gik tabt',
            spec: aDigest({ lines: [{ item: FLIS.id, type: 'agreement', stage: 'due' }] }),
          }),
        ],
      },
      'Påmindelse på fristdagen – uvist, om den nåede frem. 2 forsøg. Kortet kan stå der to gange. Årsag: svaret gik tabt.',
    ],
  ])('tells what was done: %s', (_, overrides, what) => {
    expect(last(overrides)?.[1]).toBe(what)
  })

  it('tells where it was done, and of a personal chat not whose', () => {
    const where = (via: string, places = new Map()) =>
      last({ standingHistory: [aHistoryEntry({ via })], places })?.[3]
    expect(where('tab')).toBe('Fristvagts fane')
    expect(where('bot:personal')).toBe('personlig chat')
    expect(where('bot:19:gone')).toBe('en kanal, som Fristvagt ikke længere er i')
    const chat = aConversation({ kind: 'personal', person: METTE })
    expect(where(`bot:${chat.id}`, new Map([[chat.id, chat]]))).toBe('en personlig chat')
  })

  it('has no name of who was forgotten', () => {
    const at = Temporal.Instant.from('2025-12-01T07:20:00Z')
    const sheet = sheetOf({
      record: { item: FLIS.id, state: 'fulfilled', by: FORGOTTEN, at },
      handling: { item: FLIS.id, assignment: { to: FORGOTTEN, by: FORGOTTEN, at } },
      standingHistory: [aHistoryEntry({ by: FORGOTTEN })],
      handlingHistory: [aHandlingEntry({ by: FORGOTTEN, to: FORGOTTEN })],
      trail: [],
      madeBy: FORGOTTEN,
    })
    const text = JSON.stringify(sheet)
    for (const { name } of [METTE, SOREN]) expect(text).not.toContain(name)
    expect(text).toContain('registreret af en kollega (navnet er slettet)')
    expect(text).toContain('Tildelt en kollega (navnet er slettet)')
    expect(sheet.made).toContain('for en kollega (navnet er slettet)')
  })

  it('says how it can be verified, with the command for it', () => {
    const command = sheetOf().verification.facts.find(({ label }) => label === 'Kommando')?.value
    expect(command).toBe(`fristvagt audit --municipality 0751 --expect 0751:42:${'7'.repeat(64)}`)
    expect(sheetOf({ end: undefined }).verification).toMatchObject({
      facts: [],
      note: 'Kommunen har endnu intet revisionsspor.',
    })
  })

  it('says so where nothing happened', () => {
    const obligation = { type: 'task', id: 'nowhere', item: aTask() } as const
    const sheet = sheetOf({ obligation, deliveries: [], standingHistory: [], handlingHistory: [], trail: [] })
    expect(sheet.tables.map(({ note }) => note)).toEqual([
      'Der er ikke sendt eller registreret noget.',
      'Kommunens revisionsspor har ingen poster om punktet.',
    ])
  })

  it('is in English for those who ask', () => {
    expect(sheetOf({}, 'en').kind).toBe('Record of events')
    expect(
      linesOf({ standingHistory: [aHistoryEntry()] }, 'en').map(([when, what]) => `${when}: ${what}`),
    ).toContain('3 Dec 2025, 10:12: Recorded as signed.')
  })
})
