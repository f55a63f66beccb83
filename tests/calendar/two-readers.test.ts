import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { feedOf } from '#calendar/feed-ics.ts'
import { icsOf } from '#calendar/ics.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import { mineOf } from '#domain/mine.ts'
import { dialogueMeeting, webinar, wholeDays } from '#tests/support/calendar-events.ts'
import { anEdition } from '#tests/support/factories.ts'
import { secondReading } from '#tests/support/second-reader.ts'

const from = (start: string, end: string) => dialogueMeeting({ id: `at-${start}`, start, end })
const { end: _end, ...withoutEnd } = dialogueMeeting({ id: 'no-end' })
const LONG = 'Læsø, Ærø & Fanø; »åben« 😀 \\ slut, '.repeat(12).trim()

/** A meeting, and the UTC times or the days (the last one not included) that a calendar is to have. */
const CASES: readonly (readonly [what: string, event: Event, start: string, end: string])[] = [
  [
    'the day before summer time',
    from('2026-03-28T09:30', '2026-03-28T11:00'),
    '2026-03-28T08:30:00Z',
    '2026-03-28T10:00:00Z',
  ],
  [
    'the first day of summer time',
    from('2026-03-29T09:30', '2026-03-29T11:00'),
    '2026-03-29T07:30:00Z',
    '2026-03-29T09:00:00Z',
  ],
  [
    'the last day of summer time',
    from('2026-10-24T09:30', '2026-10-24T11:00'),
    '2026-10-24T07:30:00Z',
    '2026-10-24T09:00:00Z',
  ],
  [
    'the first day of winter time',
    from('2026-10-25T09:30', '2026-10-25T11:00'),
    '2026-10-25T08:30:00Z',
    '2026-10-25T10:00:00Z',
  ],
  [
    'hours over the spring change',
    from('2026-03-29T01:00', '2026-03-29T04:00'),
    '2026-03-29T00:00:00Z',
    '2026-03-29T02:00:00Z',
  ],
  [
    'days over the autumn change',
    from('2026-10-23T12:00', '2026-10-26T15:00'),
    '2026-10-23T10:00:00Z',
    '2026-10-26T14:00:00Z',
  ],
  ['no end', withoutEnd, '2026-01-08T08:30:00Z', '2026-01-08T09:30:00Z'],
  [
    'a day to end on and no hour, over the spring change',
    from('2026-03-27T12:00', '2026-03-29'),
    '2026-03-27T11:00:00Z',
    '2026-03-29T22:00:00Z',
  ],
  ['one whole day', wholeDays('2026-03-10'), '2026-03-10', '2026-03-11'],
  ['whole days over the spring change', wholeDays('2026-03-28', '2026-03-30'), '2026-03-28', '2026-03-31'],
  ['whole days over the autumn change', wholeDays('2026-10-24', '2026-10-26'), '2026-10-24', '2026-10-27'],
  [
    'long lines of every kind of letter',
    dialogueMeeting({ id: 'long', title: LONG, agenda: [LONG, 'Slut'] }),
    '2026-01-08T08:30:00Z',
    '2026-01-08T10:00:00Z',
  ],
  [
    'one that is called off',
    webinar({ revision: 4, calledOff: true }),
    '2026-01-21T08:30:00Z',
    '2026-01-21T10:00:00Z',
  ],
]

/** An agreement of a solution that has meetings too. */
const SAPA = 'sapa-dba-a'

const stamp = Temporal.Instant.from('2025-12-01T07:00:00Z')
const files = CASES.map(([, event]) => icsOf(event, { language: 'da', stamp }))
const feed = feedOf(catalogueOf([anEdition({ events: CASES.map(([, event]) => event) })], 1), {
  language: 'da',
})
const december = catalogueOf([december2025], 1)
const itemUrl = (type: string, id: string) => `https://fristvagt.example/tab/${type}/${id}`
const withDeadlines = feedOf(december, { language: 'da', itemUrl })
const KAREN = { tenant: 't', id: 'karen', name: 'Karen Holm' }
/** Responsible for one agreement of SAPA's, and with one deadline of another's in her calendar. */
const mine = feedOf(december, {
  ...{ language: 'da', itemUrl },
  mine: mineOf(december, {
    person: KAREN,
    handlings: new Map([[SAPA, { item: SAPA, assignment: { to: KAREN, by: KAREN, at: stamp } }]]),
    standings: new Map(),
    entries: new Set(['flis-dba/deadline']),
  }),
})

const firstReading = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      location: event.location,
    }
  })
const expected = ([, event, start, end]: (typeof CASES)[number]) => ({
  ...{ uid: `${event.id}@fristvagt`, sequence: event.revision, summary: event.title, start, end },
  status: event.calledOff ? 'CANCELLED' : 'CONFIRMED',
})

describe('the feed of what is one’s own', () => {
  it('has in it what the one of all has, and no other, under the same ids', () => {
    const all = new Map(firstReading(withDeadlines).map((entry) => [entry.uid, entry]))
    const own = firstReading(mine)
    for (const entry of own) expect(entry).toEqual(all.get(entry.uid))
    const deadlines = own.filter(({ uid }) => uid.includes('/deadline@')).map(({ uid }) => uid)
    expect(deadlines).toEqual(['flis-dba', SAPA].map((id) => `${id}/deadline@fristvagt`))
    expect(own.length).toBeGreaterThan(deadlines.length)
    expect(own.length).toBeLessThan(all.size)
  })
})

describe('a meeting in a file, read by others', () => {
  it.each(CASES.map((one, at) => [one[0], one, files[at] ?? ''] as const))(
    'is what it was: %s',
    (_what, one, file) => {
      expect(firstReading(file)).toMatchObject([expected(one)])
    },
  )

  it('gives back its agenda whole, line by line, and the place', () => {
    const [long] = firstReading(files[11] ?? '')
    expect(long?.description).toContain(`\nDagsorden:\n• ${LONG}\n• Slut\n`)
    expect(firstReading(files[8] ?? '')[0]?.location).toBe('Halfdansgade 8, København')
  })

  it('reminds as Outlook’s own entry does, in a file and not in a feed, and not of what is called off', () => {
    const triggers = (text: string) =>
      new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .flatMap((e) =>
          e.getAllSubcomponents('valarm').map((a) => String(a.getFirstPropertyValue('trigger'))),
        )
    expect([files[0], files[8], files[12]].map((file) => triggers(file ?? ''))).toEqual([
      ['-PT15M'],
      ['-PT15H'],
      [],
    ])
    expect(triggers(feed)).toEqual([])
  })

  const second = secondReading([...files, feed, withDeadlines, mine])
  it.skipIf(second === undefined)('is the same to a reader of another make, in files and in the feed', () => {
    const both = [...files, feed, withDeadlines, mine].map(firstReading)
    const inUtc = (at: string | null) => at?.replace('+00:00', 'Z')
    const read = second?.map((entries) =>
      entries.map(({ reminders: _, ...entry }) => ({
        ...entry,
        start: inUtc(entry.start),
        end: inUtc(entry.end),
      })),
    )
    // A deadline has a day and no end: one day, which ical.js works out and the other leaves open.
    const asWritten = both.map((entries) =>
      entries.map((e) => ({
        ...e,
        ...(/\/(registration|deadline)@/.test(e.uid) && { end: undefined, location: null }),
      })),
    )
    expect(read).toEqual(asWritten)
    expect(second?.map(([entry]) => entry?.reminders).slice(0, files.length)).toEqual(
      CASES.map(([, event]) => (event.calledOff ? [] : [event.place ? 15 * 60 : 15])),
    )
  })
})
