import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { understand } from '#catalog/understanding/understand.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Draft } from '#domain/draft.ts'
import { municipalityName } from '#domain/municipality.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import { anyPages, type Pages, pagesAsText } from '#tests/support/generated-pages.ts'
import { telling } from '#tests/support/telling-lines.ts'

const nothing = { tasks: [], agreements: [], events: [], milestones: [], notices: [], contacts: [] }
const published = catalogueOf([{ ...december2025, ...nothing }], 1)

async function understood(text: string, meeting: string, name = 'deck.txt'): Promise<Draft> {
  const document = await readFile({ name, bytes: Buffer.from(text) }, READ_LIMITS)
  return understand(document, { meetingDate: day(meeting), published })
}

const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort()

/** What a draft says, as the pages tell it. */
function said({ edition }: Draft) {
  const name = (id: string | undefined) => edition.solutions.find((one) => one.id === id)?.name
  return {
    events: sorted(
      edition.events.map((e) => ({
        title: e.title,
        kind: e.kind,
        solution: name(e.solution),
        start: e.start,
        end: e.end,
        online: e.online,
        place: e.place,
        agenda: e.agenda,
        registration: e.registration,
      })),
    ),
    signed: sorted(
      edition.agreements.flatMap(({ title, signatures }) =>
        signatures
          ? [{ title, asOf: signatures.asOf, missing: signatures.missing.map(municipalityName).sort() }]
          : [],
      ),
    ),
    steps: sorted(edition.milestones.map(({ process, title, when }) => ({ process, title, when }))),
    notices: sorted(edition.notices.map(({ title, url }) => ({ title, url }))),
    contacts: sorted(
      edition.contacts.map(({ name: n, role, topic, email }) => ({ name: n, role, topic, email })),
    ),
  }
}

const told = ({ told: all }: Pages) => ({
  events: sorted(
    all.flatMap(({ event: e }) =>
      e
        ? [
            {
              title: e.title,
              kind: e.kind,
              solution: e.solution,
              start: e.start,
              end: e.end,
              online: e.online,
              place: e.place,
              agenda: e.agenda,
              registration: e.registration,
            },
          ]
        : [],
    ),
  ),
  signed: sorted(all.flatMap(({ signed }) => signed ?? [])),
  steps: sorted(all.flatMap(({ steps }) => steps ?? [])),
  notices: sorted(all.flatMap(({ notice }) => notice ?? [])),
  contacts: sorted(all.flatMap(({ contact }) => contact ?? [])),
})

describe('pages that tell of many things, in any order', () => {
  it.each([
    ['one after another on a page', '\n\n'],
    ['each on a page of its own', '\f'],
  ] as const)('come back as they were: %s', async (_, between) => {
    await fc.assert(
      fc.asyncProperty(anyPages, async (pages) => {
        const draft = await understood(pagesAsText(pages, between), pages.meeting)
        expect(said(draft)).toEqual(told(pages))
        expect(draft.left.filter(telling(pages.meeting))).toEqual([])
        expect(editionFaults(draft.edition)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

describe('what could be of several things', () => {
  const table = [
    'KOMBIT-løsning\tAftale\tUdsendelsesdato\tUdsendt til\tDeadline',
    'KY\tDatabehandleraftale\t01.10.2026\tIT-chefer\t01.12.2026',
    'Byggesag Vest\tTilslutningsaftale\t01.10.2026\tIT-chefer\t01.12.2026',
    '',
  ].join('\n')

  it('is asked about where several meetings stand without headings, and no value of any', async () => {
    const { edition, problems } = await understood(
      [
        'Kommende møder',
        '',
        'Vi holder webinar om KP den 3. november 2026 kl. 10-11 og dialogmøde om DUBU den 5. november 2026 kl. 13-14.',
        '',
        'Tilmelding senest 28. oktober 2026 på https://kombit.dk/events/efteraar',
        'Sted: Odense Rådhus',
        '',
        'Program:',
        '10.00 Velkomst',
      ].join('\n'),
      '2026-10-01',
    )
    expect(edition.events.map(({ start }) => start)).toEqual(['2026-11-03T10:00', '2026-11-05T13:00'])
    for (const event of edition.events) expect(event).not.toMatchObject({ registration: expect.anything() })
    expect(edition.events.flatMap(({ place, agenda }) => place ?? agenda ?? [])).toEqual([])
    const words = problems.map((one) => one.words).join(' / ')
    for (const line of ['28. oktober 2026', 'Odense Rådhus', '10.00 Velkomst']) expect(words).toContain(line)
  })

  it('is asked about where a heading above a list names no agreement, with the whole list', async () => {
    const { edition, problems } = await understood(
      `${table}\nNYT OM TILSLUTNING - status pr. 15.09.2026\nFølgende 2 kommuner mangler underskrift:\nRanders\nSkive`,
      '2026-10-01',
    )
    expect(edition.agreements.flatMap(({ signatures }) => signatures ?? [])).toEqual([])
    const list = problems.find(({ field }) => field === 'signatures')
    expect(list?.words).toContain('Randers, Skive')
    expect(list?.candidates).toMatchObject([{ missing: ['0730', '0779'] }])
  })

  it('is each its own where two lists stand below one another', async () => {
    const { edition } = await understood(
      `${table}\nDatabehandleraftale for KY - status pr. 15.09.2026\nFølgende 2 kommuner mangler underskrift:\nRanders\nSkive\n\nBYGGESAG VEST - status pr. 16.09.2026\nFølgende 3 kommuner mangler underskrift:\nFanø, Læsø, Ærø`,
      '2026-10-01',
    )
    expect(
      edition.agreements.map(({ solution, signatures }) => [
        solution,
        signatures?.asOf,
        signatures?.missing.length,
      ]),
    ).toEqual([
      ['ky', '2026-09-15', 2],
      ['byggesag-vest', '2026-09-16', 3],
    ])
  })

  it('is asked about where a deadline for registering is on another weekday than it says', async () => {
    const { edition, problems } = await understood(
      'Netværksmøde om Aula i Ringsted\n12. november 2026 kl. 9.30-15, Ringsted Rådhus\nTilmeldingsfrist: mandag den 3. november 2026\n\nKURSUS: Roller i SAPA\n13. november 2026 kl. 9-10',
      '2026-10-01',
    )
    expect(edition.events.map(({ title, place, registration }) => [title, place, registration])).toEqual([
      ['Netværksmøde om Aula i Ringsted', 'Ringsted Rådhus', undefined],
      ['Roller i SAPA', undefined, undefined],
    ])
    expect(problems.map(({ field, words }) => [field, words])).toEqual([
      ['registration', 'Tilmeldingsfrist: mandag den 3. november 2026'],
    ])
  })
})

describe('below a heading', () => {
  it('people have their own roles, and not those of whoever stands above', async () => {
    const { edition } = await understood(
      'Kontakt\nChefkonsulent Mette Lund – Aula: mlu@kombit.dk\nJens Bo Dam, projektleder, jbd@kombit.dk\nIda Krog | ikr@kombit.dk',
      '2026-05-08',
    )
    expect(edition.contacts.map(({ name, role }) => [name, role])).toEqual([
      ['Mette Lund', 'Chefkonsulent'],
      ['Jens Bo Dam', 'projektleder'],
      ['Ida Krog', ''],
    ])
  })

  it('several meetings in a line each have their own title, and the kind that the heading says', async () => {
    const { edition } = await understood(
      'Kommende webinarer\nSAPA for nye brugere – 3. juni 2026 kl. 10-11, i Aarhus eller på Teams\nAula for skoleledere – 5. juni 2026 kl. 12-13',
      '2026-05-08',
    )
    expect(edition.events.map((e) => [e.title, e.kind, e.solution, e.place, e.online])).toEqual([
      ['SAPA for nye brugere', 'webinar', 'sapa', 'Aarhus', 'Teams'],
      ['Aula for skoleledere', 'webinar', 'aula', undefined, undefined],
    ])
  })
})

describe('a table whose rows are meetings', () => {
  const rows = [
    ['Arrangement', 'Tidspunkt', 'Tilmelding senest'],
    ['Temadag om DUBU', '4. marts 2027 kl. 9.00-15.00', '20. februar 2027'],
    ['Webinar om Aula', '9. marts 2027 kl. 10.30-11.30', '31. februar 2027'],
  ]
  const mail = `From: KOMBIT <x@kombit.dk>
Subject: Nyhedsbrev
Date: Mon, 11 Jan 2027 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<p>Kære alle</p><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

  it.each([
    ['of a mail', 'brev.eml', mail],
    ['of a sheet', 'ark.csv', rows.map((cells) => cells.join(';')).join('\n')],
    ['of a deck', 'deck.txt', rows.map((cells) => cells.join('\t')).join('\n')],
  ])('gives those meetings, and asks for the address to register at: %s', async (_, name, content) => {
    const { edition, problems } = await understood(content, '2027-01-11', name)
    expect(edition.events.map((e) => [e.title, e.kind, e.solution, e.start, e.end, e.registration])).toEqual([
      ['Temadag om DUBU', 'meeting', 'dubu', '2027-03-04T09:00', '2027-03-04T15:00', undefined],
      ['Webinar om Aula', 'webinar', 'aula', '2027-03-09T10:30', '2027-03-09T11:30', undefined],
    ])
    expect(problems.map(({ field, words }) => [field, words])).toEqual([
      ['registration', '20. februar 2027'],
      ['registration', '31. februar 2027'],
    ])
  })
})
