import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import { anAgreement, anEdition, anEvent, aTask } from '#tests/support/factories.ts'

const faultsOf = (value: unknown) => editionFaults(value).map(({ at, fault }) => `${at} ${fault}`)
/** Wrong things that no type of ours would let a test write. */
const wrongly = (value: object, wrong: object) => ({ ...value, ...wrong })

describe('what is wrong with an edition', () => {
  it('is nothing of the one that is shipped, nor of one that says all it can', () => {
    expect(editionFaults(december2025)).toEqual([])
    expect(editionFaults(JSON.parse(JSON.stringify(december2025)))).toEqual([])
    const period = inPeriod('2025-12-11', '2025-12-20', 'medio dec')
    const full = anEdition({
      tasks: [
        aTask({ start: undecided(), due: unreadable('50.10.2025', 'no such day'), step: 2, calledOff: true }),
        aTask({ due: period, doubt: { da: 'tvivl', en: 'doubt' } }),
      ],
      events: [
        anEvent({ start: '2026-01-08', end: '2026-01-09' }),
        anEvent({ start: '2026-01-08T09:30', end: '2026-01-08' }),
      ],
    })
    expect(editionFaults(full)).toEqual([])
  })

  it('names the place: what is missing, unknown, of another kind or too much', () => {
    const { title: _, ...untitled } = aTask()
    expect(faultsOf(undefined)).toEqual([' missing'])
    expect(faultsOf([])).toEqual([' not-an-object'])
    expect(faultsOf(anEdition({ tasks: [untitled as never] }))).toEqual(['tasks[0].title missing'])
    expect(faultsOf(wrongly(anEdition(), { owner: 'me' }))).toEqual(['owner unknown-field'])
    expect(faultsOf(JSON.parse(`${JSON.stringify(anEdition()).slice(0, -1)},"__proto__":{}}`))).toEqual([
      '__proto__ unknown-field',
    ])
    const asked = wrongly(aTask(), {
      title: 'x'.repeat(501),
      workingTitle: 'yes',
      step: 1.5,
      audience: 'all',
    })
    expect(faultsOf(anEdition({ tasks: [asked as never] }))).toEqual([
      'tasks[0].title too-long',
      'tasks[0].workingTitle not-yes-or-no',
      'tasks[0].audience not-a-list',
      'tasks[0].step not-a-number',
    ])
    expect(faultsOf(anEdition({ tasks: Array(2_001).fill(aTask()) }))).toEqual(['tasks too-many'])
  })

  it.each([
    [
      'a day that is none',
      { due: wrongly(onDay('2025-12-01'), { to: '2025-11-31' }) },
      'tasks[0].due.to not-a-day',
    ],
    ['a kind that is none', { due: { kind: 'soon', raw: '' } }, 'tasks[0].due.kind not-one-of-these'],
    ['a kind of every object', { due: { kind: 'constructor' } }, 'tasks[0].due.kind not-one-of-these'],
    [
      'a period backwards',
      { due: wrongly(onDay('2025-12-05'), { kind: 'period', to: '2025-12-01' }) },
      'tasks[0].due ends-before-it-begins',
    ],
    [
      'a day of two days',
      { due: wrongly(onDay('2025-12-05'), { to: '2025-12-06' }) },
      'tasks[0].due ends-before-it-begins',
    ],
    ['an id with a space', { id: 'a b' }, 'tasks[0].id not-an-id'],
    ['half a character', { title: '\ud800' }, 'tasks[0].title not-text'],
  ])('is %s', (_, wrong, fault) => {
    expect(faultsOf(anEdition({ tasks: [wrongly(aTask(), wrong) as never] }))).toEqual([fault])
  })

  it.each([
    ['an hour that is none', { start: '2026-01-08T25:00' }, 'events[0].start not-a-moment'],
    ['an end before the start', { end: '2026-01-08T09:00' }, 'events[0].end ends-before-it-begins'],
    ['a zone that is none', { timeZone: 'Europe/Aarhus' }, 'events[0].timeZone not-a-zone'],
    ['a link that runs', { joinUrl: 'javascript:alert(1)' }, 'events[0].joinUrl not-a-url'],
  ])('is %s of a meeting', (_, wrong, fault) => {
    expect(faultsOf(anEdition({ events: [wrongly(anEvent(), wrong) as never] }))).toEqual([fault])
  })

  it('is an id that stands twice, a municipality that is none, and one on both lists', () => {
    const [task, signatures] = [aTask(), { asOf: '2025-12-01', signed: ['0751'], missing: ['0751'] }]
    expect(faultsOf(anEdition({ tasks: [task], events: [anEvent({ id: task.id })] }))).toEqual([
      'events[0].id id-taken',
    ])
    expect(faultsOf(anEdition({ agreements: [anAgreement({ signatures } as never)] }))).toEqual([
      'agreements[0].signatures both-signed-and-missing',
    ])
    const unknown = { ...signatures, missing: ['9999'] }
    expect(faultsOf(anEdition({ agreements: [anAgreement({ signatures: unknown } as never)] }))).toEqual([
      'agreements[0].signatures.missing[0] not-a-municipality',
    ])
  })
})
