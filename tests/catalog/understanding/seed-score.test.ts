import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { understand } from '#catalog/understanding/understand.ts'
import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline.ts'
import type { Draft } from '#domain/draft.ts'
import { municipalityName } from '#domain/municipality.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import { droppedLines } from '#tests/support/dropped-lines.ts'
import { type Fact, type Stated, score, scoreWords } from '#tests/support/score-draft.ts'
import { readSeed, seedFile } from '#tests/support/seed.ts'
import { telling } from '#tests/support/telling-lines.ts'

interface FactDate {
  readonly raw: string
  readonly read: readonly [string, string] | 'undecided' | null
}
interface FactItem {
  readonly id: string
  readonly solution: string
  readonly title: string
  readonly type?: string
  readonly workingTitle?: boolean
  readonly start?: FactDate
  readonly due?: FactDate
  readonly sent?: FactDate | null
  readonly deadline?: FactDate | null
  readonly audience?: readonly string[]
}
interface Facts {
  readonly tasks: readonly FactItem[]
  readonly tasksWithoutKlik: readonly FactItem[]
  readonly agreements: readonly FactItem[]
  readonly signed3x: readonly string[]
  readonly events: readonly {
    readonly solution: string
    readonly title: string
    readonly start: string
    readonly end: string
    readonly kind: string
    readonly registration: { readonly deadline: string; readonly url: string } | null
  }[]
  readonly milestones: readonly {
    readonly process: string
    readonly title: string
    readonly when: string | readonly [string, string]
  }[]
}

const factsPath = seedFile('edition-2025-12-05.facts.json')
const slidesPath = seedFile('programledermoede-2025-12-05.ocr.txt')

const datesOf = (deadline: Deadline) => ('from' in deadline ? [deadline.from, deadline.to] : deadline.kind)
const factDates = (fact: FactDate | null | undefined) => (fact ? (fact.read ?? 'unreadable') : 'undecided')

/** Where the slide's diagram says it otherwise than the facts do: the words that stand there. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  'sapa-indkomst-afdaek': ['Afdaek', 'as-is'],
  'sapa-indkomst-visning': ['Opseet', 'visning i'],
  'sapa-indkomst-rettigheder': ['Tildel', 'rettigheder'],
  'sapa-indkomst-oplaer': ['Oplaer', 'bruger i'],
  'k98-ansoegning': ['1.12', '22.12', 'Ansggningsperiode'],
  '1:1-transition til driftsplatform, derefter 1:1-transition af applikationen; modernisering': [
    '2027+',
    'Transition',
  ],
  Folketingsvalg: ['FV', '2. halvar 2026?'],
  'Tidsplan i direktionen': ['19.11.', 'Tidsplan i direktionen'],
  'Opslag sendes ud': ['112', 'Opslag sendes ud'],
  'Programledermøde: orientering om opslag': ['512', 'Orientering om opslag'],
  Ansøgningsperiode: ['22.12', 'Ansggningsperiode'],
  '1. udkast til fagråd og porteføljeråd': ['Uge 2', '1. udkoast til'],
  Tilbagemelding: ['Uge 3-4', 'Tilbagemelding'],
  Godkendelse: ['271', 'Godkendelse'],
  'Onboarding og konstituering': ['Uge 9-11', 'Konstituering'],
}

const PROCESS: Readonly<Record<string, string>> = { 'K98-bemanding': 'K98-aftalen' }

describe.skipIf(!factsPath || !slidesPath)('the slides of December 2025, read from pictures', () => {
  if (!factsPath || !slidesPath) return
  const facts = readSeed<Facts>(factsPath)
  const published = catalogueOf([december2025], 1)
  const nothing = { tasks: [], agreements: [], events: [], milestones: [], notices: [], contacts: [] }
  const onlySolutions = catalogueOf([{ ...december2025, ...nothing }], 1)

  describe.each([
    ['with the solutions of the catalogue alone', onlySolutions],
    ['with the edition published already', published],
  ] as const)('%s', (_, catalogue: Catalogue) => {
    let draft: Draft
    beforeAll(async () => {
      const file = { name: 'programledermoede.txt', bytes: readFileSync(slidesPath) }
      const document = await readFile(file, READ_LIMITS)
      draft = understand(document, { meetingDate: day('2025-12-05'), published: catalogue })
    })
    const nameOf = (id: string) => draft.edition.solutions.find((one) => one.id === id)?.name ?? id

    const check = (kind: string, factsOfKind: readonly Fact[], items: readonly Stated[]) => {
      const result = score(draft, factsOfKind, items)
      process.stdout.write(`${scoreWords(kind, result)}\n`)
      expect(result.wrong).toEqual([])
      expect(result.missing).toEqual([])
    }

    it('hold their tasks', () => {
      const told = [...facts.tasks, ...facts.tasksWithoutKlik].map((task) => ({
        title: task.title,
        words: DRAWN[task.id] ?? [task.title],
        fields: {
          solution: task.solution,
          workingTitle: task.workingTitle ?? false,
          start: factDates(task.start),
          due: factDates(task.due),
        },
      }))
      const items = draft.edition.tasks.map((task) => ({
        id: task.id,
        title: task.title,
        fields: {
          solution: nameOf(task.solution),
          workingTitle: task.workingTitle,
          start: datesOf(task.start),
          due: datesOf(task.due),
        },
      }))
      check('tasks', told, items)
    })

    it('hold their agreements', () => {
      const told = facts.agreements.map((one) => ({
        title: `${one.solution} ${one.title}`,
        words: [one.solution],
        fields: {
          key: one.solution,
          kind: one.type,
          title: one.title,
          sent: factDates(one.sent),
          audience: one.audience,
          deadline: factDates(one.deadline),
        },
      }))
      const items = draft.edition.agreements.map((one) => ({
        id: one.id,
        title: `${nameOf(one.solution)} ${one.title}`,
        fields: {
          key: nameOf(one.solution),
          kind: one.kind,
          title: one.title,
          sent: datesOf(one.sent),
          audience: one.audience,
          deadline: datesOf(one.deadline),
        },
      }))
      check('agreements', told, items)
    })

    it('hold their meetings', () => {
      const fieldsOf = (e: {
        solution?: string
        start: string
        end?: string
        kind: string
        registration?: unknown
      }) => ({
        solution: e.solution,
        kind: e.kind,
        start: e.start,
        end: e.end,
        registration: e.registration ?? undefined,
      })
      const told = facts.events.map((e) => ({
        title: e.title,
        words: [e.title],
        fields: fieldsOf({ ...e, kind: e.kind.replace(' ', '-') }),
      }))
      const items = draft.edition.events.map((e) => ({
        id: e.id,
        title: e.title,
        fields: fieldsOf({ ...e, solution: nameOf(e.solution ?? '') }),
      }))
      check('meetings', told, items)
    })

    it('hold their milestones', () => {
      const told = facts.milestones.map((m) => ({
        title: m.title,
        words: DRAWN[m.title] ?? [m.title],
        fields: { key: PROCESS[m.process] ?? m.process, when: whenOf(m.when) },
      }))
      const items = draft.edition.milestones.map((m) => ({
        id: m.id,
        title: m.title,
        fields: { key: m.process, when: datesOf(m.when) },
      }))
      check('milestones', told, items)
    })

    it('lose no line', () => {
      expect(droppedLines(readFileSync(slidesPath, 'utf8'), draft)).toEqual([])
      expect(draft.left.filter(telling(day('2025-12-05')))).toEqual([])
      expect(editionFaults(draft.edition)).toEqual([])
    })

    it('name the 83 municipalities that are missing, each as one', () => {
      const [signatures] = draft.edition.agreements.flatMap((one) => one.signatures ?? [])
      process.stdout.write(`municipality names: ${signatures?.missing.length} of 83 as one\n`)
      expect(signatures?.missing).toHaveLength(83)
      expect(signatures?.signed.map(municipalityName).sort()).toEqual([...facts.signed3x].sort())
      expect(signatures?.asOf).toBe('2025-11-20')
    })
  })
})

function whenOf(when: string | readonly [string, string]): unknown {
  if (typeof when !== 'string') return when
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return [when, when]
  return when.startsWith('efter') ? 'undecided' : when
}
