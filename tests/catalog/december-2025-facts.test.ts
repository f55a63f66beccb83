import { describe, expect, it } from 'vitest'
import { december2025 as edition } from '#catalog/editions/december-2025.ts'
import { type Deadline, isDecided } from '#domain/deadline.ts'
import { municipalityName } from '#domain/municipality.ts'
import { readSeed, seedFile } from '#tests/support/seed.ts'

interface FactDeadline {
  readonly raw: string
  readonly read: readonly [string, string] | 'undecided' | null
}
interface FactTask {
  readonly id: string
  readonly solution: string
  readonly title: string
  readonly workingTitle?: boolean
  readonly start?: FactDeadline
  readonly due?: FactDeadline
  readonly klik?: string | null
  readonly step?: number
  readonly audience?: readonly string[]
  readonly agreement?: string
  readonly doubt?: string
  readonly note?: string
}
interface FactAgreement {
  readonly id: string
  readonly solution: string
  readonly type: string
  readonly title: string
  readonly sent: FactDeadline | null
  readonly audience: readonly string[]
  readonly deadline: FactDeadline | null
  readonly doubt?: string
}
interface FactEvent {
  readonly id: string
  readonly kind: string
  readonly solution: string
  readonly title: string
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly online: string
  readonly recorded?: boolean
  readonly registration: { readonly deadline: string; readonly url: string } | null
  readonly source?: string
}
interface FactMilestone {
  readonly process: string
  readonly title: string
  readonly when: string | readonly [string, string]
}
interface Facts {
  readonly edition: { readonly id: string; readonly title: string; readonly date: string }
  readonly tasks: readonly FactTask[]
  readonly tasksWithoutKlik: readonly FactTask[]
  readonly agreements: readonly FactAgreement[]
  readonly agreementTerms: readonly { readonly solution: string; readonly supplier: string }[]
  readonly signed3x: readonly string[]
  readonly events: readonly FactEvent[]
  readonly milestones: readonly FactMilestone[]
  readonly notices: readonly { readonly topic: string; readonly title: string; readonly url?: string }[]
  readonly contacts: readonly object[]
}

const path = seedFile('edition-2025-12-05.facts.json')

/** What the facts say of a deadline, in our words; '' is nothing written. */
function factOf(fact: FactDeadline | null | undefined, doubt?: string): object {
  if (!fact) return { kind: doubt?.includes('deadline cannot be read') ? 'unreadable' : 'undecided', raw: '' }
  if (fact.read === null) return { kind: 'unreadable', raw: fact.raw }
  if (fact.read === 'undecided') return { kind: 'undecided', raw: fact.raw }
  const [from, to] = fact.read
  return { kind: from === to ? 'day' : 'period', raw: fact.raw, from, to }
}

/** A deadline less its own explanation. */
function ours(deadline: Deadline): object {
  const { why: _, ...rest } = { why: '', ...deadline }
  return rest
}

const solutionNamed = (name: string) =>
  edition.solutions.find((s) => s.name.toLowerCase() === name.toLowerCase())?.id ?? `no solution ${name}`

describe.skipIf(path === undefined)('the shipped edition says what the facts say', () => {
  const facts = path === undefined ? undefined : readSeed<Facts>(path)
  if (!facts) return

  it('about itself', () => {
    expect({ id: edition.id, title: edition.title, date: edition.date }).toEqual(facts.edition)
  })

  it('about every task', () => {
    const told = [...facts.tasks, ...facts.tasksWithoutKlik].map((t) => ({
      id: t.id,
      solution: solutionNamed(t.solution),
      title: t.title,
      workingTitle: t.workingTitle ?? false,
      start: factOf(t.start),
      due: factOf(t.due),
      audience: t.audience ?? [],
      listed: t.klik !== null,
      step: t.step,
      agreement: t.agreement,
      doubt: t.doubt !== undefined,
      note: t.note !== undefined,
    }))
    const shipped = edition.tasks.map((t) => ({
      id: t.id,
      solution: t.solution,
      title: t.title,
      workingTitle: t.workingTitle,
      start: ours(t.start),
      due: ours(t.due),
      audience: t.audience,
      listed: t.klik.listed,
      step: t.step,
      agreement: t.agreement,
      doubt: t.doubt !== undefined,
      note: t.note !== undefined,
    }))
    expect(shipped).toEqual(told)
  })

  it('about the KLIK codes: those it gives, and those that stand in a title', () => {
    for (const told of facts.tasksWithoutKlik.filter((t) => typeof t.klik === 'string'))
      expect(edition.tasks.find((t) => t.id === told.id)?.klik.code).toBe(told.klik)
    for (const task of facts.tasks)
      expect(edition.tasks.find((t) => t.id === task.id)?.klik.code).toBe(
        /^\(([^)]+)\)/.exec(task.title)?.[1],
      )
  })

  it('about every agreement', () => {
    const told = facts.agreements.map((a) => ({
      id: a.id,
      solution: solutionNamed(a.solution),
      kind: a.type,
      title: a.title,
      sent: factOf(a.sent),
      audience: a.audience,
      deadline: factOf(a.deadline, a.doubt),
      doubt: a.doubt !== undefined,
    }))
    const shipped = edition.agreements.map((a) => ({
      id: a.id,
      solution: a.solution,
      kind: a.kind,
      title: a.title,
      sent: ours(a.sent),
      audience: a.audience,
      deadline: ours(a.deadline),
      doubt: a.doubt !== undefined,
    }))
    expect(shipped).toEqual(told)
  })

  it('about who has signed the 3x agreement', () => {
    const signed = edition.agreements.find((a) => a.id === '3x-datastandarder')?.signatures?.signed ?? []
    expect(signed.map(municipalityName).sort()).toEqual([...facts.signed3x].sort())
  })

  it('about every meeting', () => {
    const told = facts.events.map((e) => ({
      id: e.id,
      kind: e.kind.replace(' ', '-'),
      solution: solutionNamed(e.solution),
      title: e.title,
      start: e.start,
      end: e.end,
      timeZone: e.timeZone,
      online: e.online,
      recorded: e.recorded,
      registration: e.registration ?? undefined,
      source: e.source,
    }))
    const shipped = edition.events.map(({ audience: _, revision: __, note: ___, ...e }) => e)
    expect(shipped).toEqual(told)
  })

  it('about every milestone', () => {
    const dates = (when: FactMilestone['when']) =>
      typeof when === 'string' ? (/^\d{4}-\d{2}-\d{2}$/.test(when) ? [when, when] : when) : when
    const told = facts.milestones.map((m) => ({ process: m.process, title: m.title, when: dates(m.when) }))
    const shipped = edition.milestones.map((m, i) => ({
      process: m.process,
      title: m.title,
      when:
        typeof told[i]?.when === 'string'
          ? m.when.raw
          : isDecided(m.when)
            ? [m.when.from, m.when.to]
            : m.when.kind,
    }))
    expect(shipped).toEqual(told)
  })

  it('about every notice, and besides them the end of the DUBU agreement', () => {
    const [dubu, ...rest] = edition.notices
    expect(rest.map(({ topic, title, url }) => ({ topic, title, url }))).toEqual(
      facts.notices.map(({ topic, title, url }) => ({ topic, title, url })),
    )
    expect(dubu?.topic).toBe(facts.agreementTerms[0]?.solution)
    for (const text of [dubu?.text?.da, dubu?.text?.en]) {
      expect(text).toContain(facts.agreementTerms[0]?.supplier)
      expect(text).toContain('2028')
    }
  })

  it('about every contact', () => {
    expect(edition.contacts).toEqual(facts.contacts)
  })
})
