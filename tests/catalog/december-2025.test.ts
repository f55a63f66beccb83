import { describe, expect, it } from 'vitest'
import { december2025 as edition } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { isDecided } from '#domain/deadline.ts'
import { MUNICIPALITIES, municipalityName } from '#domain/municipality.ts'
import { dispatchOf, standingOf } from '#domain/standing.ts'

const agreement = (id: string) => {
  const found = edition.agreements.find((a) => a.id === id)
  if (!found) throw new Error(`no agreement ${id}`)
  return found
}

describe('the December 2025 edition', () => {
  it('hands out 19 tasks, 19 agreements, 2 events, 16 milestones, 10 notices and 5 contacts', () => {
    const counts = {
      tasks: edition.tasks.length,
      agreements: edition.agreements.length,
      events: edition.events.length,
      milestones: edition.milestones.length,
      notices: edition.notices.length,
      contacts: edition.contacts.length,
    }
    expect(counts).toEqual({
      tasks: 19,
      agreements: 19,
      events: 2,
      milestones: 16,
      notices: 10,
      contacts: 5,
    })
  })

  it('only names solutions that it describes', () => {
    const known = new Set(edition.solutions.map((s) => s.id))
    const named = [...edition.tasks, ...edition.agreements, ...edition.events].map((i) => i.solution)
    expect(named.filter((s) => s !== undefined && !known.has(s))).toEqual([])
  })

  it.each(['tasks', 'agreements', 'events', 'milestones', 'notices', 'solutions'] as const)(
    'gives each of its %s an id of its own, lower case and without blanks',
    (kind) => {
      const ids = edition[kind].map((i) => i.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
    },
  )

  it('shares an id between a task and an agreement only where the task asks to sign that agreement', () => {
    const agreements = new Set(edition.agreements.map((a) => a.id))
    const shared = edition.tasks.filter((t) => agreements.has(t.id))
    expect(shared.map((t) => [t.id, t.agreement])).toEqual([['flis-dba', 'flis-dba']])
    expect(edition.tasks.filter((t) => t.agreement !== undefined && !agreements.has(t.agreement))).toEqual([])
  })

  it('is 37 obligations in the catalogue: the FLIS task is the FLIS agreement', () => {
    const { obligations } = catalogueOf([edition], 1)
    expect(obligations.size).toBe(37)
    expect(obligations.get('flis-dba')?.type).toBe('agreement')
  })

  it('keeps 50.10.2025 unreadable and says which days it may be', () => {
    expect(agreement('valg-dba-bc').deadline).toEqual({
      kind: 'unreadable',
      raw: '50.10.2025',
      why: 'ingen dag i kalenderen: 10., 20. eller 30. oktober',
    })
  })

  it.each([
    ['aula-dba', 'deadline'],
    ['bom-dba', 'sent'],
    ['valg-dba', 'sent'],
  ] as const)("keeps what cannot be read unreadable: %s's %s", (id, field) => {
    expect(agreement(id)[field].kind).toBe('unreadable')
  })

  it('explains every unreadable deadline with a doubt in both languages', () => {
    const unclear = edition.agreements.filter((a) =>
      [a.sent, a.deadline].some((d) => d.kind === 'unreadable'),
    )
    expect(unclear.map((a) => a.id).sort()).toEqual(['aula-dba', 'bom-dba', 'valg-dba', 'valg-dba-bc'])
    for (const a of unclear) expect(a.doubt?.da && a.doubt.en).toBeTruthy()
  })

  it('has no date that KOMBIT did not write: a decided deadline always carries its words', () => {
    const deadlines = [
      ...edition.tasks.flatMap((t) => [t.start, t.due]),
      ...edition.agreements.flatMap((a) => [a.sent, a.deadline]),
      ...edition.milestones.map((m) => m.when),
    ]
    expect(deadlines.filter((d) => isDecided(d) && d.raw === '')).toEqual([])
  })

  it('writes a doubt and a note in two different languages', () => {
    const texts = [...edition.tasks, ...edition.agreements, ...edition.events, ...edition.milestones]
      .flatMap((i) => [i.doubt, i.note])
      .filter((t) => t !== undefined)
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((t) => t.da === t.en || t.da === '' || t.en === '')).toEqual([])
  })

  it('has no name or alias of a solution twice, but for the two that Støttesystemerne can mean', () => {
    const owners = new Map<string, string[]>()
    for (const s of edition.solutions)
      for (const word of [s.name, ...s.aliases].map((w) => w.toLowerCase()))
        owners.set(word, [...(owners.get(word) ?? []), s.id])
    const shared = [...owners].filter(([, ids]) => ids.length > 1)
    expect(shared).toEqual([
      ['sts', ['fki-sts', 'sts']],
      ['støttesystemerne', ['fki-sts', 'sts']],
    ])
  })

  it('does not claim a join link that the slide does not give', () => {
    expect(edition.events.filter((e) => e.joinUrl !== undefined)).toEqual([])
    expect(edition.events.every((e) => e.source !== undefined || e.registration !== undefined)).toBe(true)
  })

  it('counts what "Sendt" announces as sent, and what "Sendes" or a month to come announces as not yet', () => {
    const on = day('2025-12-01')
    expect(dispatchOf(agreement('3x-datastandarder'), on)).toBe('sent')
    expect(dispatchOf(agreement('aula-dba'), on)).toBe('not-yet')
    expect(dispatchOf(agreement('fki-sp-dba'), on)).toBe('not-yet')
    expect(dispatchOf(agreement('kp-dba'), on)).toBe('not-yet')
    expect(dispatchOf(agreement('bom-dba'), on)).toBe('unclear')
    expect(dispatchOf(agreement('borgerblikket-dba-a'), on)).toBe('unclear')
  })
})

describe('the signatures of the 3x agreement', () => {
  const signatures = agreement('3x-datastandarder').signatures
  if (!signatures) throw new Error('the 3x agreement carries no signatures')

  it('are 15 signed and 83 missing, each of the 98 municipalities once', () => {
    expect(signatures.signed).toHaveLength(15)
    expect(signatures.missing).toHaveLength(83)
    expect([...signatures.signed, ...signatures.missing].sort()).toEqual(
      MUNICIPALITIES.map((m) => m.code).sort(),
    )
  })

  it('are those of 20 November 2025', () => {
    expect(signatures.asOf).toBe('2025-11-20')
  })

  it('name Odder as signed and Aarhus as missing', () => {
    const { obligations } = catalogueOf([edition], 1)
    const obligation = obligations.get('3x-datastandarder')
    if (!obligation) throw new Error('no such obligation')
    expect(standingOf(obligation, '0727', undefined).state).toBe('fulfilled')
    expect(standingOf(obligation, '0751', undefined).state).toBe('open')
    expect(municipalityName('0727')).toBe('Odder')
  })

  it('are the only ones: for every other agreement nobody knows who has signed', () => {
    expect(edition.agreements.filter((a) => a.signatures !== undefined).map((a) => a.id)).toEqual([
      '3x-datastandarder',
    ])
  })
})
