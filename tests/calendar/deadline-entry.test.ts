import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { deadlineEntryOf } from '#calendar/deadline-entry.ts'
import { icsOfDeadline } from '#calendar/ics.ts'
import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import { type Deadline, inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Language } from '#domain/language.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'

const stamp = Temporal.Instant.from('2025-12-01T07:00:00Z')
const WEEK_12 = inPeriod('2026-03-16', '2026-03-22', 'Uge 12')
const solutions = [{ id: 'flis', name: 'FLIS', aliases: [] }]

const published = (deadline: Deadline, date = '2025-12-05') =>
  anEdition({
    ...{ id: date, date: date as never, solutions },
    agreements: [anAgreement({ id: 'flis-dba', solution: 'flis', title: 'Databehandleraftale', deadline })],
    tasks: [aTask({ id: 'flis-opgave', solution: 'flis', title: 'Ryd op', due: onDay('2025-12-24') })],
  })

function written(catalogue: Catalogue, id = 'flis-dba', language: Language = 'da'): string | undefined {
  const obligation = catalogue.obligations.get(id)
  const itemUrl = () => `https://fristvagt.example/tab/agreements/${id}`
  const entry = obligation && deadlineEntryOf(obligation, catalogue, itemUrl, language)
  return entry && icsOfDeadline(entry, { language, stamp })
}
const read = (text = '') =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined)

describe('the .ics file of a deadline', () => {
  it.each([
    ['agreement-deadline.da', 'flis-dba', 'da'],
    ['agreement-deadline.en', 'flis-dba', 'en'],
    ['task-deadline.da', 'flis-opgave', 'da'],
  ] as const)('is what it was: %s', async (name, id, language) => {
    const text = written(catalogueOf([published(WEEK_12)], 1), id, language)
    await expect(text).toMatchFileSnapshot(`../golden/ics/${name}.ics`)
  })

  it('is a whole day, the last of a period, with KOMBIT’s own words for it', () => {
    const event = read(written(catalogueOf([published(WEEK_12)], 1)))
    expect(event.startDate.isDate).toBe(true)
    expect(event.startDate.toString()).toBe('2026-03-22')
    expect(event.duration.toSeconds()).toBe(24 * 60 * 60)
    expect(event.summary).toBe('FLIS · Databehandleraftale')
    expect(event.description).toContain('Uge 12')
    expect(event.description).toContain('https://fristvagt.example/tab/agreements/flis-dba')
  })

  it('reminds at 9 on the working day before, as Outlook’s own entry does', () => {
    const text = written(catalogueOf([published(WEEK_12)], 1)) ?? ''
    const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
    const trigger = component?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
    // Week 12 ends on a Sunday: the Friday before it.
    expect(String(trigger)).toBe('-P1DT15H')
  })

  it('moves the entry when the deadline has moved, under the same id', () => {
    const moved = catalogueOf([published(WEEK_12), published(onDay('2026-04-01'), '2026-01-09')], 2)
    const [before, after] = [catalogueOf([published(WEEK_12)], 1), moved].map((c) => read(written(c)))
    expect(after?.uid).toBe(before?.uid)
    expect([before?.sequence, after?.sequence]).toEqual([0, 1])
    expect(after?.startDate.toString()).toBe('2026-04-01')
  })

  it('is not there for a deadline without a day', () => {
    expect(written(catalogueOf([published(undecided('Uafklaret'))], 1))).toBeUndefined()
  })
})
