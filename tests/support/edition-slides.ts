import type { Deadline } from '#domain/deadline.ts'
import type { Edition } from '#domain/edition.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { DrawnSlide } from '#tests/support/draw-slides.ts'

const raw = ({ raw: words }: Deadline) => words

/** Returns an edition as the slides of the meeting that handed it out: tables, a chain of tasks, a list beside a map. */
export function editionSlides(edition: Edition): readonly DrawnSlide[] {
  const name = (id: string | undefined) => edition.solutions.find((one) => one.id === id)?.name ?? ''
  const inKlik = edition.tasks.filter(({ klik, step }) => klik.listed && step === undefined)
  const chain = edition.tasks.filter(({ step }) => step !== undefined)
  const others = edition.tasks.filter(({ klik, step }) => !klik.listed && step === undefined)
  const footer = 'KOMBIT · Programledermøde · 5. december 2025'
  const slides: DrawnSlide[] = [
    {
      heading: 'Velkommen og dagens agenda',
      text: ['1. Kort nyt fra KOMBIT', '2. Genudbud', '3. Tak for i dag'],
    },
    {
      heading: 'Oversigt over kritiske/tværgående KLIK-opgaver',
      table: {
        widths: [2, 6, 1.5, 1.5],
        rows: [
          ['Projekt', 'Nuværende og kommende KLIK-opgaver', 'Start dato', 'Slut dato'],
          ...inKlik.map((t) => [
            name(t.solution),
            `${t.workingTitle ? 'Arbejdstitel: ' : ''}${t.title}`,
            raw(t.start),
            raw(t.due),
          ]),
        ],
      },
    },
    {
      heading: 'Overblik over tilslutnings- og databehandleraftaler',
      table: {
        widths: [2, 4, 2, 3, 2],
        rows: [
          ['KOMBIT-løsning', 'Aftale', 'Udsendelsesdato/på vej til udsendelse', 'Udsendt til', 'Deadline'],
          ...edition.agreements.map((a) => [
            name(a.solution),
            a.title,
            raw(a.sent),
            a.audience.join(', '),
            raw(a.deadline),
          ]),
        ],
      },
    },
    ...edition.agreements.flatMap(({ solution, kind, signatures }): DrawnSlide[] =>
      signatures
        ? [
            {
              heading: `${kind} for ${name(solution)}`,
              text: [
                `Status opgjort d. ${Number(signatures.asOf.slice(8))}.${signatures.asOf.slice(5, 7)}.${signatures.asOf.slice(0, 4)}`,
                `Følgende ${signatures.missing.length} kommuner mangler underskrift:`,
              ],
              list: { names: signatures.missing.map(municipalityName), columns: 4 },
              map: signatures.signed.slice(0, 8).map(municipalityName),
            },
          ]
        : [],
    ),
    {
      heading: 'Kommunevendte opgaver i SAPA',
      table: {
        widths: chain.map(() => 1),
        rows: [
          chain.map(({ title }) => title),
          chain.map(({ klik }) => (klik.listed ? `KLIK-opgave (${klik.code})` : 'Ingen KLIK-opgave')),
        ],
      },
    },
    {
      heading: 'Opgaver uden for KLIK',
      table: {
        widths: [2, 5, 2, 2],
        rows: [
          ['Projekt', 'Opgave', 'Startdato', 'Frist'],
          ...others.map((t) => [name(t.solution), t.title, raw(t.start), raw(t.due)]),
        ],
      },
    },
    ...edition.events.map((e) => ({
      heading: `${e.kind === 'webinar' ? 'Webinar: ' : ''}${e.title}`,
      text: [
        `Vi inviterer til ${e.kind === 'webinar' ? 'webinar' : 'dialogmøde'} den ${Number(e.start.slice(8, 10))}/${Number(e.start.slice(5, 7))}-${e.start.slice(0, 4)} kl. ${e.start.slice(11)} - ${e.end?.slice(11)} på Teams.`,
        ...(e.recorded ? ['Mødet bliver optaget.'] : []),
        ...(e.registration
          ? [
              {
                text: `Tilmeldingsfrist d. ${Number(e.registration.deadline.slice(8))}/${Number(e.registration.deadline.slice(5, 7))}-${e.registration.deadline.slice(0, 4)}`,
                link: e.registration.url,
              },
            ]
          : []),
      ],
    })),
    ...[...Map.groupBy(edition.milestones, ({ process }) => process)].map(([process, steps]) => ({
      heading: `Tidsplan: ${process}`,
      table: {
        widths: [2, 2, 5],
        rows: [['Proces', 'Tidspunkt', 'Milepæl'], ...steps.map((m) => [m.process, raw(m.when), m.title])],
      },
    })),
    {
      heading: 'Kontakt',
      table: {
        widths: [3, 3, 2, 3],
        rows: [
          ['Navn', 'Rolle', 'Emne', 'E-mail'],
          ...edition.contacts.map((c) => [c.name, c.role, c.topic, c.email]),
        ],
      },
    },
  ]
  return slides.map((slide) => ({ ...slide, footer }))
}
