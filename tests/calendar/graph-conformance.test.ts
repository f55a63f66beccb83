import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { graphEventOf } from '#calendar/graph-event.ts'
import { wantedOf } from '#calendar/wanted.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import {
  type CalendarSubject,
  deadlineSubject,
  meetingSubject,
  registrationSubject,
} from '#domain/calendar-subject.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import { dialogueMeeting, webinar, wholeDays } from '#tests/support/calendar-events.ts'
import { conformanceJson } from '#tests/support/conformance.ts'
import { calendarAgainst, KAREN, startMicrosoft } from '#tests/support/microsoft-stand-ins.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const schema = conformanceJson('graph-event.schema.json')

/** Every shape a meeting can have, and texts that could break out of HTML or JSON. */
const EVENTS: readonly Event[] = [
  dialogueMeeting(),
  webinar(),
  dialogueMeeting({ id: 'with-link', joinUrl: 'https://teams.microsoft.com/l/meetup-join/1?a="b"&c=<d>' }),
  webinar({ id: 'in-a-place', place: 'Halfdansgade 8, København', kind: 'meeting' }),
  ...['no-end', 'no-end-and-no-service'].map((id) => {
    const { end: _end, online: _online, source: _source, ...rest } = dialogueMeeting({ id })
    return rest
  }),
  wholeDays('2026-03-10'),
  wholeDays('2026-03-28', '2026-03-30'),
  wholeDays('2026-10-24', '2026-10-26', { agenda: ['Velkomst', 'Udbud'] }),
  ...['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'].map((on) =>
    dialogueMeeting({ id: `at-the-change-${on}`, start: `${on}T00:30`, end: `${on}T03:30` }),
  ),
  dialogueMeeting({ id: 'days-and-hours', start: '2026-03-27T12:00', end: '2026-03-30T15:00' }),
  dialogueMeeting({ id: 'unsafe-link', joinUrl: 'javascript:alert(1)' }),
  dialogueMeeting({ id: 'odd', title: '<script>alert("x")</script> \u2028 😀', audience: [] }),
]

const december = catalogueOf([december2025], 1)
const DEADLINES: readonly CalendarSubject[] = [
  registrationSubject(webinar()),
  ...[...december.obligations.values()]
    .map((obligation) => deadlineSubject(obligation, december))
    .filter(({ stands }) => stands === 'yes'),
]

describe.skipIf(schema === undefined)('what is sent to Graph', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  if (schema) ajv.addSchema(schema)
  const valid = (body: unknown, request = 'eventCreateRequest') =>
    ajv.validate(`urn:graph:v1.0:event#/$defs/${request}`, body) ? [] : ajv.errors

  it('is what Microsoft says an event to create looks like, of meetings and of deadlines', async () => {
    const microsoft = await startMicrosoft()
    try {
      const { calendar } = calendarAgainst(microsoft)
      const add = async (subject: CalendarSubject) =>
        (await calendar.add(subject, anOrigin({ by: KAREN }), await microsoft.tokenFor(), 'en')).kind
      const subjects = [...EVENTS.map(meetingSubject), ...DEADLINES]
      for (const subject of subjects) expect(await add(subject)).toBe('added')
      const changed = { joinUrl: 'https://teams.example/new', revision: 1 }
      const later = [
        meetingSubject(dialogueMeeting(changed)),
        meetingSubject(webinar({ revision: 1 })),
        registrationSubject(webinar({ revision: 1 })),
      ]
      for (const subject of later) expect(await add(subject)).toBe('updated')
      const off = meetingSubject(dialogueMeeting({ revision: 2, calledOff: true }))
      const token = await microsoft.tokenFor()
      expect(await calendar.update(off, anOrigin({ by: KAREN }), token, 'en')).toEqual({ kind: 'updated' })
      const changes = microsoft.graph.requests().flatMap((r) => (r.method === 'PATCH' ? [r.body] : []))
      expect(changes).toHaveLength(later.length + 1)
      for (const body of changes) expect(valid(body, 'eventUpdateRequest')).toEqual([])
      const bodies = microsoft.graph.requests().flatMap((r) => (r.method === 'POST' ? [r.body] : []))
      expect(bodies).toHaveLength(subjects.length)
      for (const body of bodies) expect(valid(body)).toEqual([])
      for (const own of [KAREN.id, KAREN.tenant, KAREN.name])
        expect(JSON.stringify(bodies)).not.toContain(own)
    } finally {
      await microsoft.close()
    }
  })

  it('would be found out if it were not', () => {
    const body = graphEventOf(
      wantedOf(meetingSubject(dialogueMeeting()), () => ''),
      'da',
      'transaction',
    )
    expect(valid({ ...body, attendee: [] })).not.toEqual([])
    expect(valid({ ...body, showAs: 'Busy!' })).not.toEqual([])
  })
})
