import { expect, it } from 'vitest'
import { whyWords } from '#cards/wording/why.ts'
import { day } from '#domain/day.ts'
import { type Deadline, inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Nudge } from '#domain/nudge-plan.ts'

const friday = onDay('2025-12-05')
const sunday = onDay('2025-12-14')
const late = inPeriod('2025-12-11', '2025-12-31', 'Medio/ultimo dec')

it.each<[Nudge['type'], Nudge['stage'], Deadline, string, string, string]>([
  [
    'agreement',
    'before-14',
    onDay('2025-12-15'),
    '2025-12-01',
    '14 dage før fristen',
    '14 days before the deadline',
  ],
  ['agreement', 'before-7', friday, '2025-12-01', '4 dage før fristen', '4 days before the deadline'],
  ['agreement', 'before-1', friday, '2025-12-04', '1 dag før fristen', '1 day before the deadline'],
  ['task', 'due', friday, '2025-12-05', 'fristen er i dag', 'the deadline is today'],
  [
    'task',
    'due',
    sunday,
    '2025-12-12',
    'sidste arbejdsdag før fristen',
    'the last working day before the deadline',
  ],
  ['task', 'overdue-1', friday, '2025-12-08', '3 dage over fristen', '3 days past the deadline'],
  ['task', 'overdue-1', friday, '2025-12-06', '1 dag over fristen', '1 day past the deadline'],
  [
    'task',
    'before-14',
    late,
    '2025-12-01',
    '10 dage før tidligste frist',
    '10 days before the earliest deadline',
  ],
  ['task', 'before-1', late, '2025-12-12', '19 dage før fristen', '19 days before the deadline'],
  [
    'registration',
    'before-3',
    friday,
    '2025-12-02',
    '3 dage før tilmeldingsfristen',
    '3 days before the registration deadline',
  ],
  [
    'registration',
    'due',
    friday,
    '2025-12-05',
    'tilmeldingsfristen er i dag',
    'the registration deadline is today',
  ],
  ['meeting', 'meeting-tomorrow', friday, '2025-12-04', 'mødet er i morgen', 'the meeting is tomorrow'],
  [
    'meeting',
    'meeting-tomorrow',
    onDay('2025-12-08'),
    '2025-12-05',
    'mødet er om 3 dage',
    'the meeting is in 3 days',
  ],
  ['task', 'due', undecided(), '2025-12-05', 'fristen', 'the deadline'],
])('%s at %s for %o seen from %s is "%s"', (type, stage, deadline, today, da, en) => {
  const nudge = { type, stage, deadline }
  expect([whyWords(nudge, day(today), 'da'), whyWords(nudge, day(today), 'en')]).toEqual([da, en])
})
