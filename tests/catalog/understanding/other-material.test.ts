import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { understand } from '#catalog/understanding/understand.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Draft } from '#domain/draft.ts'

const published = catalogueOf([december2025], 1)

async function understood(name: string, content: string, meeting?: string): Promise<Draft> {
  const document = await readFile({ name, bytes: Buffer.from(content) }, READ_LIMITS)
  return understand(document, { published, ...(meeting !== undefined && { meetingDate: day(meeting) }) })
}

const MAIL = `From: SAPA <sapa@kombit.dk>
To: programleder@aarhus.dk
Subject: =?utf-8?q?Dialogm=C3=B8de_om_skattedata_i_SAPA_8=2E_januar_2026?=
Date: Tue, 04 Nov 2025 09:00:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Kære SAPA-brugere

Det er nu ca. et år siden, at vi startede med at få oplysninger om skattedata i SAPA.

Vi vil derfor invitere jer til dialogmøde om skattedata i SAPA torsdag den 8. januar 2026 kl. 9.30 - 11.00.

Dagsorden:
9.30 Velkommen
9.40 Status på formål og services
10.45 Spørgsmål og svar

I skal selv lægge invitationen ind i jeres Outlook-kalender og kopiere dette link: Deltag i mødet nu
https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc

Mødet bliver optaget.

Venlig hilsen
Implementeringskonsulent Bente Marie Elstrøm Jørgensen | BME@kombit.dk
`

describe('the mail about the dialogue meeting', () => {
  it('is one meeting, with its link and its agenda, and the one that is published already', async () => {
    const { edition, problems } = await understood('mail.eml', MAIL)
    expect(edition.events).toEqual([
      {
        id: 'sapa-dialogmoede-2026-01-08',
        solution: 'sapa',
        kind: 'dialogue-meeting',
        title: 'Dialogmøde om skattedata i SAPA',
        start: '2026-01-08T09:30',
        end: '2026-01-08T11:00',
        timeZone: 'Europe/Copenhagen',
        online: 'Teams',
        recorded: true,
        joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc',
        agenda: ['Velkommen', 'Status på formål og services', 'Spørgsmål og svar'],
        audience: [],
        revision: 0,
      },
    ])
    expect(problems).toEqual([])
  })

  it('is an edition of its own, which does not take the place of the meeting', async () => {
    const { edition } = await understood('mail.eml', MAIL)
    expect([edition.id, edition.date]).toEqual([
      '2025-11-04-dialogmoede-om-skattedata-i-sapa-8-januar-2026',
      '2025-11-04',
    ])
    expect(edition.contacts.map(({ name }) => name)).toEqual(['Bente Marie Elstrøm Jørgensen'])
  })

  it('is asked about where its weekday is not that of its date', async () => {
    const { edition, problems } = await understood('mail.eml', MAIL.replace('torsdag den 8', 'fredag den 8'))
    expect(edition.events).toEqual([])
    expect(
      problems.map(({ words, candidates }) => [words.includes('fredag den 8. januar'), candidates]),
    ).toEqual([
      [
        true,
        [
          { from: '2026-01-08', to: '2026-01-08' },
          { from: '2026-01-09', to: '2026-01-09' },
        ],
      ],
      // No meeting has the link then: it is asked about, too.
      [false, undefined],
    ])
  })
})

describe('an export from KLIK', () => {
  const EXPORT = [
    'Opgave-ID;Projekt;Opgavetitel;Startdato;Slutdato;Status',
    'K-1201;SAPA;Opret og underskriv aftale for visning af personkontroloplysning (datapakke 5);01-12-2025;15-01-2026;Ikke startet',
    'K-1202;VALG;Indsend EAN-nummer til fakturering for VALG-løsningen;27.10.2025;01.12.2025;Afsluttet',
    'K-1203;Momsen;Afdæk jeres behov;;31.11.2025;Ikke startet',
    'K-1204;;;;;',
  ].join('\n')

  it('is its tasks, known ones as themselves and new ones as new', async () => {
    const { edition } = await understood('klik.csv', EXPORT, '2025-12-05')
    expect(edition.tasks.map(({ id, klik, due }) => [id, klik.code, due.kind])).toEqual([
      ['sapa-opret-og-underskriv-aftale-for-visning', 'K-1201', 'day'],
      ['valg-ean', 'K-1202', 'day'],
      ['momsen-afdaek-jeres-behov', 'K-1203', 'unreadable'],
    ])
    expect(edition.tasks[0]?.note?.da).toBe('Status: Ikke startet')
    expect(edition.solutions.find(({ id }) => id === 'momsen')).toEqual({
      id: 'momsen',
      name: 'Momsen',
      aliases: [],
    })
  })

  it('has what cannot be read among its problems, with the words', async () => {
    const { problems } = await understood('klik.csv', EXPORT, '2025-12-05')
    expect(problems.map(({ words, item, field }) => [words, item, field])).toEqual([
      [
        'K-1203 | Momsen | Afdæk jeres behov |  | 31.11.2025 | Ikke startet',
        'momsen-afdaek-jeres-behov',
        'due',
      ],
      ['K-1204 |  |  |  |  | ', undefined, undefined],
    ])
  })
})

describe('a file that does not say which meeting it is from', () => {
  it('is asked about, and so is each year that it does not write', async () => {
    const { problems } = await understood(
      'ark.csv',
      'Projekt;Opgave;Startdato;Slutdato\nSAPA;Afdæk brugere;1. december;15. december 2025',
    )
    expect(problems.map(({ field }) => field)).toEqual(['date', 'start'])
  })
})

const WRITTEN_DOWNWARDS = `Programledermøde 6. marts 2026

SAPA

Løsning: Aula
Opgave: Ryd op i jeres roller (R82), rolle 3
Start: uge 12
Frist: ultimo april

Løsning: FLIS
Aftale: Databehandleraftale - opdateret bilag B
Udsendt: 2/3-26
Udsendt til: FLIS-ejere
Deadline: 27/3-26
`

describe('rows that are written downwards, a label on each line', () => {
  it('are tasks and agreements as those of a table are', async () => {
    const { edition, problems } = await understood('mail.txt', WRITTEN_DOWNWARDS, '2026-03-06')
    expect(edition.tasks).toMatchObject([
      {
        solution: 'aula',
        title: 'Ryd op i jeres roller (R82), rolle 3',
        start: { kind: 'period', from: '2026-03-16', to: '2026-03-22', raw: 'uge 12' },
        due: { kind: 'period', from: '2026-04-21', to: '2026-04-30', raw: 'ultimo april' },
      },
    ])
    expect(edition.agreements).toMatchObject([
      {
        solution: 'flis',
        kind: 'databehandleraftale',
        title: 'Databehandleraftale - opdateret bilag B',
        audience: ['FLIS-ejere'],
        sent: { from: '2026-03-02' },
        deadline: { from: '2026-03-27', to: '2026-03-27' },
      },
    ])
    expect(problems).toEqual([])
  })

  it.each([
    ['one has too few labels', 'Opgave: Ryd op i jeres roller\nFrist: 30/4-26'],
    ['one has a label twice', 'Løsning: Aula\nOpgave: Ryd op\nFrist: 30/4-26\nOpgave: Slet\nFrist: 1/5-26'],
  ])('are asked about where %s', async (_, rows) => {
    const text = `Programledermøde 6. marts 2026\n\nSAPA\n\n${rows}\n`
    const { edition, problems } = await understood('mail.txt', text, '2026-03-06')
    expect([edition.tasks, edition.agreements]).toEqual([[], []])
    expect(problems.map(({ words }) => words)).toEqual([rows.replaceAll('\n', ' | ')])
  })
})
