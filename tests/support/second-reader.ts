import { spawnSync } from 'node:child_process'
import { z } from 'zod'

const SCRIPT = `
import json, sys
try:
    from icalendar import Calendar
except ImportError:
    sys.exit(3)

def entry(event):
    text = lambda name: str(event[name]) if name in event else None
    alarms = [a for a in event.subcomponents if a.name == 'VALARM']
    return {
        'uid': text('UID'), 'sequence': int(event.get('SEQUENCE', 0)), 'status': text('STATUS'),
        'start': event['DTSTART'].dt.isoformat(), 'end': event['DTEND'].dt.isoformat() if 'DTEND' in event else None,
        'summary': text('SUMMARY'), 'description': text('DESCRIPTION'), 'location': text('LOCATION'),
        'reminders': [int(-a['TRIGGER'].dt.total_seconds() // 60) for a in alarms],
    }

calendars = [Calendar.from_ical(text) for text in json.load(sys.stdin)]
json.dump([[entry(e) for e in c.walk('VEVENT')] for c in calendars], sys.stdout)
`
const NOT_THERE = 3

const answerSchema = z.array(
  z.array(
    z.object({
      uid: z.string().nullable(),
      sequence: z.number(),
      status: z.string().nullable(),
      start: z.string(),
      end: z.string().nullable(),
      summary: z.string().nullable(),
      description: z.string().nullable(),
      location: z.string().nullable(),
      reminders: z.array(z.number()),
    }),
  ),
)

/**
 * Returns the meetings in each calendar as Python's icalendar reads them (Debian: python3-icalendar, which khal brings
 * too); days without an hour are written `2026-01-08`. Undefined, saying so, where it is not on this machine.
 */
export function secondReading(calendars: readonly string[]) {
  const python = spawnSync('python3', ['-c', SCRIPT], { input: JSON.stringify(calendars), encoding: 'utf8' })
  if (python.error || python.status === NOT_THERE) {
    console.warn("skipped: Python's icalendar is not there (apt-get install python3-icalendar)")
    return undefined
  }
  if (python.status !== 0) throw new Error(`icalendar could not read it: ${python.stderr}`)
  return answerSchema.parse(JSON.parse(python.stdout))
}
