import { describe, expect, it } from 'vitest'
import { catalogueOf, dueOf, solutionName, sourceOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { aCatalogue, anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'

const december = anEdition({ id: 'december', date: day('2025-12-05') })
const february = anEdition({
  id: 'february',
  date: day('2026-02-06'),
  source: { da: 'Februarmødet', en: 'February meeting' },
})

describe('the catalogue', () => {
  const early = anAgreement({ id: 'flis-dba', deadline: onDay('2025-12-05') })
  const late = anAgreement({ id: 'flis-dba', deadline: onDay('2026-03-01') })
  const both = [
    { ...december, agreements: [early], tasks: [aTask({ id: 'only-in-december' })] },
    { ...february, agreements: [late] },
  ]

  it.each([
    ['in the order of the meetings', both],
    ['in any other order', [...both].reverse()],
  ])('has each item as its latest edition has it, editions given %s', (_, editions) => {
    const catalogue = catalogueOf(editions, 2)
    expect(catalogue.agreements.get('flis-dba')?.deadline).toEqual(onDay('2026-03-01'))
    expect(catalogue.tasks.has('only-in-december')).toBe(true)
    expect(sourceOf(catalogue, 'flis-dba')?.da).toBe('Februarmødet')
    expect(sourceOf(catalogue, 'only-in-december')).toEqual(december.source)
    expect(catalogue.revision).toBe(2)
  })

  it('keeps events, milestones and notices of all editions, and the contacts of the latest', () => {
    const contact = { name: 'Stine', role: 'Projektleder', topic: 'STS', email: 'stine@example.dk' }
    const milestone = { id: 'm', process: 'STS', title: 'Kontrakt', when: onDay('2026-06-01') }
    const catalogue = catalogueOf(
      [
        { ...december, events: [anEvent({ id: 'e' })], milestones: [milestone], contacts: [] },
        {
          ...february,
          milestones: [{ ...milestone, title: 'Kontrakt underskrevet' }],
          notices: [{ id: 'n', topic: 'NIS2', title: 'Folder' }],
          contacts: [contact],
        },
      ],
      1,
    )
    expect([...catalogue.events.keys()]).toEqual(['e'])
    expect(catalogue.milestones.map((m) => m.title)).toEqual(['Kontrakt underskrevet'])
    expect(catalogue.notices.map((n) => n.id)).toEqual(['n'])
    expect(catalogue.contacts).toEqual([contact])
  })

  it('of no edition is empty', () => {
    const empty = catalogueOf([], 0)
    expect(empty.obligations.size + empty.events.size + empty.solutions.size).toBe(0)
    expect(empty.contacts).toEqual([])
  })

  it('names a solution, and one it does not know by its id', () => {
    expect(solutionName(aCatalogue(), 'sapa')).toBe('SAPA')
    expect(solutionName(aCatalogue(), 'ukendt')).toBe('ukendt')
    expect(sourceOf(aCatalogue(), 'ukendt')).toBeUndefined()
  })
})

describe('an obligation', () => {
  it('is one where a task only asks to sign an agreement of the catalogue', () => {
    const { obligations, tasks } = aCatalogue({
      agreements: [anAgreement({ id: 'flis-dba' })],
      tasks: [aTask({ id: 'flis-klik', agreement: 'flis-dba' })],
    })
    expect([...obligations.keys()]).toEqual(['flis-dba'])
    expect(obligations.get('flis-dba')?.type).toBe('agreement')
    expect(tasks.has('flis-klik')).toBe(true)
  })

  it('is the task where the agreement it asks for is not in the catalogue', () => {
    const { obligations } = aCatalogue({ tasks: [aTask({ id: 'flis-klik', agreement: 'flis-dba' })] })
    expect(obligations.get('flis-klik')?.type).toBe('task')
  })

  it('becomes one when a later edition brings the agreement', () => {
    const { obligations } = catalogueOf(
      [
        { ...december, tasks: [aTask({ id: 'flis-klik', agreement: 'flis-dba' })] },
        { ...february, agreements: [anAgreement({ id: 'flis-dba' })] },
      ],
      2,
    )
    expect([...obligations.keys()]).toEqual(['flis-dba'])
  })

  it("is due by the agreement's deadline or the task's last day", () => {
    const item = anAgreement({ deadline: onDay('2025-12-05') })
    expect(dueOf({ type: 'agreement', id: item.id, item })).toEqual(onDay('2025-12-05'))
    const task = aTask({ due: onDay('2025-12-15') })
    expect(dueOf({ type: 'task', id: task.id, item: task })).toEqual(onDay('2025-12-15'))
  })
})
