import { stringify } from 'csv-stringify/sync'
import { addDays, day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline.ts'
import { danishDay, dottedDay } from '#tests/support/danish-day.ts'
import type { DrawnSlide } from '#tests/support/draw-slides.ts'
import type { Material } from '#tests/support/generated-material.ts'

const raw = ({ raw: words }: Deadline) => words
const titleOf = ({ title, workingTitle }: Material['tasks'][number]) =>
  workingTitle ? `${title} (arbejdstitel)` : title
/** "torsdag den 8. januar 2026 kl. 9.30 - 11.00" */
function moment({ start, end }: Material['events'][number]): string {
  const hours = [start, end].map((one) => one.slice(11).replace(':', '.').replace(/^0/, '')).join(' - ')
  return `${danishDay(day(start.slice(0, 10)))} kl. ${hours}`
}

const AGREEMENTS = [
  'KOMBIT-løsning',
  'Aftale',
  'Udsendelsesdato/på vej til udsendelse',
  'Udsendt til',
  'Deadline',
]
const TASKS = ['Projekt', 'Nuværende og kommende KLIK-opgaver', 'Start dato', 'Slut dato']
const agreementRow = (one: Material['agreements'][number]) => [
  one.solution,
  one.title,
  raw(one.sent),
  one.audience.join(' og '),
  raw(one.deadline),
]
const taskRow = (one: Material['tasks'][number]) => [one.solution, titleOf(one), raw(one.start), raw(one.due)]

/** Returns the material as the slides of a meeting. */
export function asSlides({ meeting, tasks, agreements, events, missing }: Material): readonly DrawnSlide[] {
  const footer = 'KOMBIT · Programledermøde'
  return [
    { heading: 'Velkommen og dagens agenda', text: ['1. Kort nyt fra KOMBIT', '2. Tak for i dag'], footer },
    {
      heading: 'Oversigt over kritiske KLIK-opgaver',
      table: { widths: [2, 6, 2, 2], rows: [TASKS, ...tasks.map(taskRow)] },
      footer,
    },
    {
      heading: 'Overblik over tilslutnings- og databehandleraftaler',
      table: { widths: [2, 4, 2.4, 3, 2], rows: [AGREEMENTS, ...agreements.map(agreementRow)] },
      footer,
    },
    ...events.map((event) => ({
      heading: event.title,
      text: [
        `Vi inviterer jer til ${event.title.replace(/^(\p{L})/u, (c) => c.toLowerCase())} ${moment(event)}.`,
        'Mødet holdes på Teams.',
      ],
      footer,
    })),
    {
      heading: 'Tilslutning: tre datastandarder',
      text: [
        `Status opgjort d. ${dottedDay(addDays(meeting, -15))}`,
        `Følgende ${missing.length} kommuner mangler underskrift:`,
      ],
      list: { names: missing, columns: 4 },
      footer,
    },
  ]
}

/** Returns the material in our own template, as one table. */
export function asTable({ tasks, agreements, events }: Material): string {
  const rows = [
    ...tasks.map((one) => ({
      Type: 'Opgave',
      Løsning: one.solution,
      Titel: one.title,
      Arbejdstitel: one.workingTitle ? 'Ja' : '',
      Startdato: raw(one.start),
      Frist: raw(one.due),
    })),
    ...agreements.map((one) => ({
      Type: 'Aftale',
      Løsning: one.solution,
      Titel: one.title,
      Aftaletype: one.kind,
      Udsendt: raw(one.sent),
      'Udsendt til': one.audience.join(', '),
      Frist: raw(one.deadline),
    })),
    ...events.map((one) => ({
      Type: 'Møde',
      Løsning: one.solution,
      Titel: one.title,
      Starttidspunkt: one.start.replace('T', ' '),
      Sluttidspunkt: one.end.replace('T', ' '),
    })),
  ]
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return stringify(rows, { header: true, columns, delimiter: ';' })
}

/** Returns the words of the slides line by line, as little is left of a table when its text is copied. */
export function asText({ meeting, tasks, agreements, events, missing }: Material): string {
  const slides = [
    ['Velkommen og dagens agenda', '', '1. Kort nyt fra KOMBIT', '2. Tak for i dag'],
    [
      'Oversigt over kritiske KLIK-opgaver',
      '',
      TASKS.join(' '),
      ...tasks.map((one) => taskRow(one).join(' ')),
    ],
    ['Overblik over aftaler', '', AGREEMENTS.join(' '), ...agreements.flatMap((one) => wrapped(one))],
    ...events.map((event) => [
      event.title,
      '',
      `Vi inviterer jer til ${event.title.replace(/^(\p{L})/u, (c) => c.toLowerCase())} ${moment(event)}.`,
    ]),
    [
      'Tilslutning: tre datastandarder',
      '',
      `Status opgjort d. ${dottedDay(addDays(meeting, -15))}`,
      `Følgende ${missing.length} kommuner mangler underskrift:`,
      ...missing,
    ],
  ]
  return slides.map((lines) => lines.join('\n')).join('\n\n\n\n')
}

/** A row whose title and roles were wrapped within their cells. */
function wrapped(one: Material['agreements'][number]): readonly string[] {
  const [title, rest] = one.title.endsWith(' - ny skabelon')
    ? [one.title.slice(0, -9), 'skabelon']
    : [one.title, '']
  const roles = one.audience.join(' og ').replace(/programledere$/, '')
  return [
    '',
    [one.solution, title, raw(one.sent), roles, raw(one.deadline)].join(' '),
    [rest, 'programledere'].join(' ').trim(),
  ]
}
