import { describe, expect, it } from 'vitest'
import { digestCard } from '#cards/digest-card.ts'
import { bytesOf, COMFORTABLE_BYTES } from '#cards/limits.ts'
import { digestSummary } from '#cards/summary.ts'
import type { DigestSpec } from '#domain/card-spec.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { addDays, day } from '#domain/day.ts'
import { inPeriod, onDay, undecided } from '#domain/deadline.ts'
import { partsOf, wordsOf } from '#tests/support/card-checks.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import { aarhusContext } from '#tests/support/gallery-world.ts'

const monday = day('2025-12-01')
const catalogue = catalogueOf(
  [
    anEdition({
      agreements: [
        anAgreement({ id: 'friday', title: 'Fredag', deadline: onDay('2025-12-05') }),
        anAgreement({ id: 'begins', title: 'Begynder', deadline: inPeriod('2025-12-04', '2026-01-05', 'x') }),
        anAgreement({ id: 'ends', title: 'Slutter', deadline: inPeriod('2025-11-04', '2025-12-03', 'x') }),
        anAgreement({ id: 'runs', title: 'Løber', deadline: inPeriod('2025-11-04', '2026-01-05', 'x') }),
        anAgreement({ id: 'open', title: 'Åben', deadline: undecided('Uafklaret') }),
      ],
      events: [
        anEvent({
          id: 'webinar',
          title: 'Webinar',
          start: '2025-12-04T09:30',
          end: '2025-12-04T10:00',
          registration: { deadline: day('2025-12-02'), url: 'https://kombit.dk/x' },
        }),
      ],
    }),
  ],
  1,
)
const context = aarhusContext([], monday, catalogue)
const spec: DigestSpec = { kind: 'digest', municipality: '0751', language: 'da', day: monday, lines: [] }
const words = (of: Partial<DigestSpec>, on = context) => wordsOf(digestCard({ ...spec, ...of }, on))
const agreement = (item: string) => ({ item, type: 'agreement' }) as const

describe('the week on a card', () => {
  const overview = {
    items: [
      agreement('runs'),
      { item: 'webinar', type: 'registration' },
      agreement('ends'),
      agreement('begins'),
      { item: 'webinar', type: 'meeting' },
      agreement('friday'),
    ],
    overdue: 2,
    more: 3,
  } as const

  it('says by day what falls, and of a period what of it does', () => {
    expect(words({ overview }).slice(2)).toEqual([
      'Det byder ugen på · 1. dec. – 7. dec.',
      'Hele ugen · FLIS · Løber',
      'Tirsdag · Tilmelding: SAPA · Webinar',
      'Senest onsdag · FLIS · Slutter',
      'Fra torsdag · FLIS · Begynder',
      'Torsdag kl. 9.30 · SAPA · Webinar',
      'Fredag · FLIS · Fredag',
      'Og 3 mere i denne uge.',
      '2 frister er overskredet og ikke meldt på plads.',
      expect.stringMatching(/^Pr\. 1\. december 2025 · Kilde: /),
    ])
  })

  it('ticks off what is signed meanwhile', () => {
    const after = words({ overview }, aarhusContext(['friday'], monday, catalogue))
    expect(after).toContain('✓ Fredag · FLIS · Fredag')
  })

  it('shows six, and counts the rest', () => {
    const items = [...overview.items, agreement('friday'), agreement('ends')]
    expect(words({ overview: { ...overview, items } })).toContain('Og 5 mere i denne uge.')
  })

  it('does not say that all is in place where nothing was due', () => {
    expect(words({ overview }).join()).not.toContain('Alt er på plads')
  })

  it('is not there when none of its items is in the catalogue any more', () => {
    expect(words({ overview: { items: [agreement('gone')], overdue: 1 } }).join()).not.toContain('ugen')
  })
})

describe('the changes on a card', () => {
  it('say what is new of each, and from when to when it moved', () => {
    const changes = {
      edition: 'x',
      items: [
        { item: 'friday', change: 'moved', from: day('2025-11-28') },
        { item: 'begins', change: 'moved', from: day('2025-12-24') },
        { item: 'open', change: 'moved', from: day('2025-12-24') },
        { item: 'webinar', change: 'moved', from: day('2025-12-04') },
        { item: 'ends', change: 'decided' },
        { item: 'runs', change: 'new' },
      ],
    } as const
    expect(words({ changes }).slice(2, -1)).toEqual([
      'Nyt fra KOMBIT',
      'Flyttet · FLIS · Fredag – fra 28. november til 5. december',
      'Flyttet · FLIS · Begynder – fra 24. december til 4. dec. – 5. januar 2026',
      'Flyttet · FLIS · Åben – fra 24. december til uden dato endnu',
      'Flyttet · SAPA · Webinar – fra 4. december til torsdag den 4. december 2025 kl. 9.30–10.00',
      'Frist fastsat · FLIS · Slutter – 4. nov. – 3. december',
      'Og 1 ændring mere.',
    ])
  })
})

describe('channels that are out of reach', () => {
  it('are named with what can be done, and their names are never Markdown', () => {
    const unreachable = [
      { team: '**Programmet**', channel: 'SAPA', why: 'removed' },
      { why: 'disabled-by-admin' },
    ] as const
    const card = digestCard({ ...spec, unreachable }, context)
    expect(wordsOf(card).slice(2, -1)).toEqual([
      'Jeg kan ikke længere skrive i flere af jeres kanaler',
      '**Programmet** › SAPA',
      'Tilføj Fristvagt til teamet igen, eller slå påmindelser til i en anden kanal.',
      'En kanal, som jeg ikke kender navnet på',
      'Bed jeres Teams-administrator om at lade Fristvagt skrive dér igen.',
    ])
    const markdown = partsOf(card).filter((part) => part.type === 'TextBlock')
    expect(JSON.stringify(markdown)).not.toContain('Programmet')
  })
})

describe('a card in one’s own chat', () => {
  it.each([
    ['responsible', 'Dine frister i Aarhus', 'Du står som ansvarlig for dem'],
    ['leader', 'Til dig som programleder i Aarhus', 'Du får dem, fordi de stadig ikke er meldt på plads'],
  ] as const)('speaks to the %s', (audience, heading, intro) => {
    const [first, , third] = words({ audience, lines: [{ ...agreement('friday'), stage: 'due' }] })
    expect([first, third]).toEqual([heading, expect.stringContaining(intro)])
  })
})

describe('a line', () => {
  it.each([
    ['decided', 'Fristen er nu fastsat'],
    ['woken', 'Har været udskudt'],
  ] as const)('that is %s says so', (stage, remark) => {
    expect(words({ lines: [{ ...agreement('friday'), stage }] })).toContain(remark)
  })

  it('that waits is counted', () => {
    const waiting = words({ lines: [{ ...agreement('friday'), stage: 'due' }], waiting: 12 })
    expect(waiting).toContain('12 mere venter til de næste morgener. De vigtigste kommer først.')
  })
})

describe('the notification of a card without a line', () => {
  const overview = { items: [agreement('friday')], overdue: 0 }
  const changes = { edition: 'x', items: [{ item: 'friday', change: 'new' }] } as const
  it.each([
    [{ overview, changes }, 'Det byder ugen på i Aarhus'],
    [{ changes }, 'Nyt fra KOMBIT til Aarhus'],
    [{ unreachable: [{ why: 'removed' }] }, 'Jeg kan ikke længere skrive i alle kanaler i Aarhus'],
  ] as const)('says what it is about', (parts, expected) => {
    expect(digestSummary({ ...spec, ...parts }, context)).toBe(expected)
  })
})

describe('a card with all sections and 2,000 obligations', () => {
  const tasks = Array.from({ length: 2000 }, (_, i) =>
    aTask({ id: `opgave-nummer-${i}`, title: `Opgave ${i}`, due: onDay(addDays(monday, i % 7)) }),
  )
  const full = aarhusContext([], monday, catalogueOf([anEdition({ tasks })], 1))
  const all: DigestSpec = {
    ...spec,
    lines: tasks.map(({ id }) => ({ item: id, type: 'task', stage: 'due' })),
    waiting: 900,
    overview: {
      items: tasks.slice(0, 30).map(({ id }) => ({ item: id, type: 'task' })),
      overdue: 9,
      more: 400,
    },
    changes: {
      edition: '2026-02',
      items: tasks.slice(500, 530).map(({ id }) => ({ item: id, change: 'new' })),
      more: 700,
    },
    unreachable: Array.from({ length: 9 }, () => ({
      team: 'Æ'.repeat(200),
      channel: 'Ø'.repeat(200),
      why: 'removed',
    })),
  }

  it('fits, and shows the most urgent', () => {
    const card = digestCard(all, full)
    expect(bytesOf(card)).toBeLessThanOrEqual(COMFORTABLE_BYTES)
    expect(partsOf(card).filter((part) => part.verb === 'fulfil').length).toBeGreaterThan(4)
  })
})
