import fc from 'fast-check'
import { addDays, type Day, day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import { danishDay, dottedDay } from './danish-day.ts'
import { writtenDeadline } from './written-deadline.ts'

/** Something that a page tells of below a heading: its lines, and what they say. */
interface Told {
  readonly lines: readonly string[]
  readonly event?: {
    readonly title: string
    readonly kind: string
    readonly solution: string
    readonly start: string
    readonly end: string
    readonly online?: string
    readonly place?: string
    readonly agenda?: readonly string[]
    readonly registration?: { readonly deadline: Day; readonly url: string }
  }
  readonly signed?: { readonly title: string; readonly asOf: Day; readonly missing: readonly string[] }
  readonly steps?: readonly { readonly process: string; readonly title: string; readonly when: Deadline }[]
  readonly notice?: { readonly title: string; readonly url: string }
  readonly contact?: {
    readonly name: string
    readonly role: string
    readonly topic: string
    readonly email: string
  }
}

/** A deck that never was: a table of agreements, and pages that tell of many things in any order. */
export interface Pages {
  readonly meeting: Day
  readonly table: readonly string[]
  readonly told: readonly Told[]
}

/** Some are known to the catalogue, the others to the deck's own table alone. */
const SOLUTIONS = [
  'Aula',
  'SAPA',
  'KP',
  'DUBU',
  'Digital Post',
  'Nexus Plus',
  'Byggesag Vest',
  'Omsorgslinjen',
]
const KINDS = ['Databehandleraftale', 'Tilslutningsaftale', 'Serviceaftale', 'Dataudvekslingsaftale']
const TOWNS = ['Vejle', 'Herning', 'Ringsted', 'Aalborg', 'Svendborg']
const PROCESSES = ['STS-genudbud', 'Udbud af print', 'Ny fælles platform', 'Overgang til ny drift']
const STEPS = ['Tilbudsfrist', 'Forventet kontrakt', 'Transition', 'Pilotdrift begynder', 'Evaluering']
const NEWS = ['Ny portal for vejledninger', 'Film om roller', 'Rapport om kommunernes tilfredshed']
const NAMES = ['Anne Hansen', 'Bo Riis Madsen', 'Chano Østergaard', 'Dorthe Lykke']
const ROLES = ['Projektleder', 'Chefkonsulent', 'Kundechef']
const KINDS_OF_MEETING = { A: 'dialogue-meeting', B: 'webinar', C: 'meeting' } as const

const anyOf = <T>(list: readonly T[]) => fc.constantFrom(...list)
const clock = (time: string) => time.slice(11).replace(':', '.').replace(/^0/, '')

const eventAt = (meeting: Day): fc.Arbitrary<Told> =>
  fc
    .record({
      form: anyOf(['A', 'B', 'C'] as const),
      solution: anyOf(SOLUTIONS),
      town: anyOf(TOWNS),
      ahead: fc.integer({ min: 15, max: 120 }),
      hour: fc.integer({ min: 8, max: 14 }),
      registers: fc.boolean(),
      talks: fc.boolean(),
    })
    .map(({ form, solution, town, ahead, hour, registers, talks }) => {
      const on = addDays(meeting, ahead)
      const [start, end] = [hour, hour + 1].map((h) => `${on}T${String(h).padStart(2, '0')}:30`) as [
        string,
        string,
      ]
      const title = {
        A: `Dialogmøde om ${solution}`,
        B: `Brug af ${solution} i jobcentre`,
        C: `ERFA-møde om ${solution} i ${town}`,
      }[form]
      const hours = `${clock(start)} - ${clock(end)}`
      const deadline = addDays(on, -10)
      const url = `https://kombit.dk/aktuelt/events/2026/maj/${form}-${ahead}-${hour}`
      const agenda = ['Velkomst', 'Spørgsmål fra kommunerne']
      const place = `${town} Rådhus, Skolegade ${hour}`
      const lines = {
        A: [title.toUpperCase(), `${danishDay(on)} kl. ${hours} på Teams`],
        B: [`WEBINAR: ${title}`, `${danishDay(on)} kl. ${hours}`, 'Afholdes på Teams.'],
        C: [title, `${danishDay(on)} kl. ${hours}, ${place}`],
      }[form]
      return {
        lines: [
          ...lines,
          ...(registers ? [`Tilmelding senest ${dottedDay(deadline)} på ${url}.`] : []),
          ...(talks ? ['Agenda:', `${clock(start)} ${agenda[0]}`, `${clock(end)} ${agenda[1]}`] : []),
        ],
        event: {
          title,
          kind: KINDS_OF_MEETING[form],
          solution,
          start,
          end,
          ...(form === 'C' ? { place } : { online: 'Teams' }),
          ...(talks && { agenda }),
          ...(registers && { registration: { deadline, url } }),
        },
      }
    })

const signedAt =
  (meeting: Day, kindOf: (solution: string) => string) =>
  (solution: string): fc.Arbitrary<Told> =>
    fc
      .record({
        missing: fc.uniqueArray(anyOf(MUNICIPALITIES.map(({ name }) => name)), {
          minLength: 2,
          maxLength: 20,
        }),
        before: fc.integer({ min: 1, max: 30 }),
        isCapital: fc.boolean(),
      })
      .map(({ missing, before, isCapital }) => {
        const asOf = addDays(meeting, -before)
        const status = `${kindOf(solution)} for ${solution} - status pr. ${dottedDay(asOf)}`
        return {
          lines: [
            ...(isCapital ? [solution.toUpperCase()] : []),
            status,
            '',
            `Følgende ${missing.length} kommuner mangler underskrift:`,
            ...missing,
          ],
          signed: { title: kindOf(solution), asOf, missing: [...missing].sort() },
        }
      })

const planAt = (meeting: Day): fc.Arbitrary<Told> =>
  fc
    .record({
      process: anyOf(PROCESSES),
      steps: fc.uniqueArray(anyOf(STEPS), { minLength: 1, maxLength: 4 }),
      when: fc.array(writtenDeadline(meeting), { minLength: 4, maxLength: 4 }),
    })
    .map(({ process, steps, when }) => {
      const told = steps.flatMap((title, i) => (when[i] ? [{ process, title, when: when[i] }] : []))
      return {
        lines: [`${process} - tidsplan`, ...told.map((step) => `${step.title}: ${step.when.raw}`)],
        steps: told,
      }
    })

const newsOf = (title: string): Told => {
  const url = `https://kombit.dk/nyt/${title.length}`
  return {
    lines: [`Nyhed: ${title}`, `KOMBIT har samlet det hele ét sted, hvor alle kan læse med: ${url}`],
    notice: { title, url },
  }
}

const contactOf = (name: string): fc.Arbitrary<Told> =>
  fc.record({ role: anyOf(ROLES), topic: anyOf(SOLUTIONS) }).map(({ role, topic }) => {
    const email = `${name
      .split(' ')
      .map((part) => part.slice(0, 1))
      .join('')}@kombit.dk`
    return {
      lines: ['Kontakt', `${role} ${name}, ${topic} | ${email}`],
      contact: { name, role, topic, email },
    }
  })

/** Any deck of a meeting between 2023 and 2030, each agreement of another solution. */
export const anyPages: fc.Arbitrary<Pages> = fc
  .integer({ min: 0, max: 2600 })
  .map((days) => addDays(day('2023-01-10'), days))
  .chain((meeting) => {
    const kindOf = (solution: string) => KINDS[SOLUTIONS.indexOf(solution) % KINDS.length] ?? ''
    return fc
      .record({
        events: fc.uniqueArray(eventAt(meeting), {
          minLength: 1,
          maxLength: 4,
          selector: ({ event }) => event?.start,
        }),
        signed: fc
          .uniqueArray(anyOf(SOLUTIONS), { maxLength: 3 })
          .chain((solutions) => fc.tuple(...solutions.map(signedAt(meeting, kindOf)))),
        plans: fc.uniqueArray(planAt(meeting), { maxLength: 2, selector: ({ lines }) => lines[0] }),
        news: fc.uniqueArray(anyOf(NEWS), { maxLength: 2 }).map((titles) => titles.map(newsOf)),
        contacts: fc
          .uniqueArray(anyOf(NAMES), { maxLength: 2 })
          .chain((names) => fc.tuple(...names.map(contactOf))),
      })
      .chain(({ events, signed, plans, news, contacts }) => {
        const all = [...events, ...signed, ...plans, ...news, ...contacts]
        return fc.shuffledSubarray(all, { minLength: all.length })
      })
      .map((told) => ({
        meeting,
        table: [
          'KOMBIT-løsning\tAftale\tUdsendelsesdato\tUdsendt til\tDeadline',
          ...SOLUTIONS.map((one) => `${one}\t${kindOf(one)}\tUafklaret\tIT-chefer\tUafklaret`),
        ],
        told,
      }))
  })

/** Returns a deck as text, its things one after another on a page, or each on a page of its own. */
export function pagesAsText({ meeting, table, told }: Pages, between: '\n\n' | '\f'): string {
  return [
    ['KOMBIT Programledermøde', danishDay(meeting), '', 'Dagsorden', 'kl. 9.00  Velkomst', 'kl. 12.00 Tak'],
    ['NYT FRA KOMBIT', '', 'Overblik over tilslutnings- og databehandleraftaler', '', ...table],
    ...told.map(({ lines }) => lines),
  ]
    .map((lines) => lines.join('\n'))
    .join(between)
}
