import { describe, expect, it } from 'vitest'
import type { Obligation } from '#domain/catalogue.ts'
import { day, instantOf } from '#domain/day.ts'
import { type Deadline, inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'
import type { Agreement, Task } from '#domain/edition.ts'
import { dispatchOf, type OwnRecord, standingOf, standingsOf } from '#domain/standing.ts'
import { aCatalogue, anAgreement, aPerson, aTask } from '#tests/support/factories.ts'

const odder = '0727'
const aarhus = '0751'
const aalborg = '0851'
const mette = aPerson()

const asAgreement = (item: Agreement): Obligation => ({ type: 'agreement', id: item.id, item })
const asTask = (item: Task): Obligation => ({ type: 'task', id: item.id, item })
const listed = asAgreement(
  anAgreement({ id: '3x', signatures: { asOf: day('2025-11-20'), signed: [odder], missing: [aarhus] } }),
)
const said = (state: OwnRecord['state'], on: string, item = '3x'): OwnRecord => ({
  item,
  state,
  at: instantOf(day(on), '09:00'),
  by: mette,
})

describe('the standing to an agreement', () => {
  it("is what KOMBIT's list says, as of its day", () => {
    expect(standingOf(listed, odder, undefined)).toEqual({
      state: 'fulfilled',
      asOf: '2025-11-20',
      source: { kind: 'kombit' },
    })
    expect(standingOf(listed, aarhus, undefined)).toEqual({
      state: 'open',
      asOf: '2025-11-20',
      source: { kind: 'kombit' },
    })
  })

  it('is unknown, and not unsigned, where nobody has said anything', () => {
    expect(standingOf(listed, aalborg, undefined)).toEqual({ state: 'unknown' })
    expect(standingOf(asAgreement(anAgreement()), aarhus, undefined)).toEqual({ state: 'unknown' })
  })

  it.each(['2025-11-01', '2025-11-20', '2025-12-01'])(
    'is signed when the municipality says so, on %s, though KOMBIT misses it',
    (on) => {
      expect(standingOf(listed, aarhus, said('fulfilled', on))).toEqual({
        state: 'fulfilled',
        asOf: on,
        source: { kind: 'person', by: mette },
      })
    },
  )

  it('is open again when the municipality says so after KOMBIT listed it as signed', () => {
    expect(standingOf(listed, odder, said('open', '2025-11-20')).state).toBe('open')
    expect(standingOf(listed, odder, said('open', '2025-12-01')).state).toBe('open')
  })

  it('is signed when KOMBIT lists it as signed after the municipality called it open', () => {
    expect(standingOf(listed, odder, said('open', '2025-11-19'))).toMatchObject({
      state: 'fulfilled',
      source: { kind: 'kombit' },
    })
  })

  it('has the Danish day of what was said late in the evening', () => {
    const late: OwnRecord = { ...said('fulfilled', '2025-12-01'), at: instantOf(day('2025-12-02'), '00:30') }
    expect(standingOf(listed, aarhus, late).asOf).toBe('2025-12-02')
  })
})

describe('the standing to a task', () => {
  const task = asTask(aTask({ id: 'valg-ean' }))

  it('is open until someone says that it is done', () => {
    expect(standingOf(task, aarhus, undefined)).toEqual({ state: 'open' })
    expect(standingOf(task, aarhus, said('fulfilled', '2025-12-01', 'valg-ean')).state).toBe('fulfilled')
    expect(standingOf(task, aarhus, said('open', '2025-12-02', 'valg-ean'))).toMatchObject({
      state: 'open',
      asOf: '2025-12-02',
    })
  })
})

describe('the standings of a municipality', () => {
  const agreement = anAgreement({
    id: '3x',
    signatures: { asOf: day('2025-11-20'), signed: [odder], missing: [aarhus] },
  })
  const catalogue = aCatalogue({ agreements: [agreement], tasks: [aTask({ id: 'valg-ean' })] })

  it('are one for each obligation', () => {
    const own = new Map([['valg-ean', said('fulfilled', '2025-12-01', 'valg-ean')]])
    const standings = standingsOf(catalogue, aarhus, own)
    expect([...standings].map(([id, s]) => [id, s.state])).toEqual([
      ['3x', 'open'],
      ['valg-ean', 'fulfilled'],
    ])
  })

  it('are not mixed up with those of another municipality, catalogue or set of records', () => {
    const none = new Map<string, OwnRecord>()
    expect(standingsOf(catalogue, aarhus, none).get('3x')?.state).toBe('open')
    expect(standingsOf(catalogue, odder, none).get('3x')?.state).toBe('fulfilled')
    expect(standingsOf(catalogue, aarhus, none).get('3x')?.state).toBe('open')
    expect(standingsOf(aCatalogue({ agreements: [agreement] }), aarhus, none).size).toBe(1)
    const own = new Map([['3x', said('fulfilled', '2025-12-01')]])
    expect(standingsOf(catalogue, aarhus, own).get('3x')?.state).toBe('fulfilled')
  })

  it('are reckoned once for the same records', () => {
    const own = new Map<string, OwnRecord>()
    expect(standingsOf(catalogue, aarhus, own)).toBe(standingsOf(catalogue, aarhus, own))
  })
})

describe('the sending of an agreement', () => {
  const decided = onDay('2025-12-15')
  const cases: readonly [string, Deadline, Deadline, string, string][] = [
    ['a day gone by', onDay('2025-08-07'), decided, '2025-12-01', 'sent'],
    ['today', onDay('2025-12-01'), decided, '2025-12-01', 'not-yet'],
    ['yesterday', onDay('2025-11-30'), decided, '2025-12-01', 'sent'],
    [
      '"Sendt uge 47", in that week',
      inPeriod('2025-11-17', '2025-11-23', 'Sendt uge 47'),
      decided,
      '2025-11-18',
      'sent',
    ],
    [
      '"Sendes primo december", within it',
      inPeriod('2025-12-01', '2025-12-10', 'Sendes primo december'),
      decided,
      '2025-12-05',
      'not-yet',
    ],
    [
      '"Sendes primo december", after it',
      inPeriod('2025-12-01', '2025-12-10', 'Sendes primo december'),
      decided,
      '2025-12-11',
      'sent',
    ],
    ['undecided like its deadline', undecided('Uafklaret'), undecided('Uafklaret'), '2025-12-01', 'not-yet'],
    ['undecided, with a deadline', undecided(), decided, '2025-12-01', 'unclear'],
    ['unreadable', unreadable('1, 43 55,5', 'ulæselig'), decided, '2025-12-01', 'unclear'],
    ['unreadable, with no deadline', unreadable('?', 'ulæselig'), undecided(), '2025-12-01', 'unclear'],
  ]

  it.each(cases)('announced for %s', (_, sent, deadline, today, expected) => {
    expect(dispatchOf(anAgreement({ sent, deadline }), day(today))).toBe(expected)
  })
})

describe('a record that was taken back', () => {
  it('lets what KOMBIT published stand again', () => {
    expect(standingOf(listed, aarhus, said('withdrawn', '2025-12-01'))).toMatchObject({
      state: 'open',
      source: { kind: 'kombit' },
    })
  })

  it('leaves an agreement that KOMBIT has said nothing of unknown, and not unsigned', () => {
    const silent = asAgreement(anAgreement({ id: 'flis-dba' }))
    expect(standingOf(silent, aarhus, said('withdrawn', '2025-12-01', 'flis-dba'))).toEqual({
      state: 'unknown',
    })
  })

  it('leaves a task open, in nobody’s name', () => {
    const task = asTask(aTask({ id: 'ean' }))
    expect(standingOf(task, aarhus, said('withdrawn', '2025-12-01', 'ean'))).toEqual({ state: 'open' })
  })
})
