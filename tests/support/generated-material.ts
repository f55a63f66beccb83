import fc from 'fast-check'
import { addDays, type Day, day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import { writtenDeadline } from './written-deadline.ts'

/** Material of a meeting that never was: what it says, before it is drawn in any way. */
export interface Material {
  readonly meeting: Day
  readonly tasks: readonly {
    readonly solution: string
    readonly title: string
    readonly workingTitle: boolean
    readonly start: Deadline
    readonly due: Deadline
  }[]
  readonly agreements: readonly {
    readonly solution: string
    readonly kind: string
    readonly title: string
    readonly sent: Deadline
    readonly audience: readonly string[]
    readonly deadline: Deadline
  }[]
  readonly events: readonly {
    readonly solution: string
    readonly kind: 'webinar' | 'dialogue-meeting'
    readonly title: string
    readonly start: string
    readonly end: string
  }[]
  readonly missing: readonly string[]
}

const SOLUTIONS = [
  'Aula',
  'FLIS',
  'SAPA',
  'KP',
  'NemRefusion',
  'Mit Sygefravær',
  'VALG',
  'Borgerblikket',
  'DUBU',
  'FKI-STS',
]
const VERBS = [
  'Afdæk',
  'Opret',
  'Indsend',
  'Gennemgå',
  'Opdatér',
  'Bekræft',
  'Klargør',
  'Udpeg',
  'Tilmeld',
  'Sikr',
]
const OBJECTS = [
  'kommunens brugere af fagsystemet',
  'oplysninger om sagsbehandlere til den nye snitflade',
  'kontaktpersoner i den fælleskommunale infrastruktur',
  'testdata for (datapakke 2)',
  'rettigheder efter version 3.1',
  'telefonnumre på roller (Rolle 4)',
  'en plan for overgangen til ADG_0',
  'svar på spørgeskemaet om K98 og R75',
]
const KINDS = ['Databehandleraftale', 'Tilslutningsaftale', 'Serviceaftale', 'Dataudvekslingsaftale']
const ENDINGS = [
  '',
  ' - ny skabelon',
  ' bilag A - ny skabelon',
  ' + bilag B+C',
  ' - ny version',
  ' opdateret bilag D',
]
const ROLES = ['systemansvarlige', 'dataansvarlige', 'programledere']
const ABOUT = [
  'skattedata',
  'den nye snitflade',
  'snitfladens testmiljø',
  'overgangen til nyt system',
  'erfaringer fra pilotkommuner',
]

const distinct = <T>(one: fc.Arbitrary<T>, key: (item: T) => string, maxLength: number) =>
  fc.uniqueArray(one, { maxLength, minLength: 1, selector: key })

const anyOf = <T>(list: readonly T[]) => fc.constantFrom(...list)

const taskAt = (meeting: Day) =>
  fc.record({
    solution: anyOf(SOLUTIONS),
    title: fc.tuple(anyOf(VERBS), anyOf(OBJECTS)).map((words) => words.join(' ')),
    workingTitle: fc.boolean(),
    start: writtenDeadline(meeting),
    due: writtenDeadline(meeting),
  })

const agreementAt = (meeting: Day) =>
  fc
    .record({
      solution: anyOf(SOLUTIONS),
      kind: anyOf(KINDS),
      ending: anyOf(ENDINGS),
      sent: writtenDeadline(meeting),
      role: anyOf(ROLES),
      deadline: writtenDeadline(meeting),
    })
    .map(({ solution, kind, ending, role, sent, deadline }) => ({
      solution,
      kind: kind.toLowerCase(),
      title: `${kind}${ending}`,
      sent,
      audience:
        role === 'programledere' ? ['KOMBIT-programledere'] : [`${solution} ${role}`, 'KOMBIT-programledere'],
      deadline,
    }))

const eventAt = (meeting: Day) =>
  fc
    .record({
      solution: anyOf(SOLUTIONS),
      kind: anyOf(['webinar', 'dialogue-meeting'] as const),
      about: anyOf(ABOUT),
      ahead: fc.integer({ min: 1, max: 120 }),
      hour: fc.integer({ min: 8, max: 14 }),
    })
    .map(({ solution, kind, about, ahead, hour }) => {
      const on = addDays(meeting, ahead)
      const start = `${on}T${String(hour).padStart(2, '0')}:30`
      const end = `${on}T${String(hour + 1).padStart(2, '0')}:45`
      const word = kind === 'webinar' ? 'Webinar' : 'Dialogmøde'
      return { solution, kind, title: `${word} om ${about} i ${solution}`, start, end }
    })

/** Any material, of a meeting between 2023 and 2030. */
export const anyMaterial: fc.Arbitrary<Material> = fc
  .integer({ min: 0, max: 2600 })
  .map((days) => addDays(day('2023-01-10'), days))
  .chain((meeting) =>
    fc.record({
      meeting: fc.constant(meeting),
      tasks: distinct(taskAt(meeting), ({ solution, title }) => solution + title, 14),
      agreements: distinct(agreementAt(meeting), ({ solution }) => solution, 10),
      events: distinct(eventAt(meeting), ({ solution, start }) => solution + start, 3),
      missing: fc.uniqueArray(anyOf(MUNICIPALITIES.map(({ name }) => name)), { minLength: 3, maxLength: 90 }),
    }),
  )
