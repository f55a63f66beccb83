import { day } from '#domain/day.ts'
import type { Edition } from '#domain/edition.ts'
import { agreements } from './december-2025/agreements.ts'
import { contacts } from './december-2025/contacts.ts'
import { events } from './december-2025/events.ts'
import { milestones } from './december-2025/milestones.ts'
import { notices } from './december-2025/notices.ts'
import { solutions } from './december-2025/solutions.ts'
import { tasks } from './december-2025/tasks.ts'

/** What KOMBIT's programme-leader meeting of 5 December 2025 handed out, read by hand from its slides. */
export const december2025: Edition = {
  id: '2025-12-05',
  title: 'KOMBIT-programledermøde, december 2025',
  date: day('2025-12-05'),
  source: {
    da: 'KOMBIT-programledermøde 5. december 2025',
    en: 'KOMBIT programme-leader meeting, 5 December 2025',
  },
  solutions,
  tasks,
  agreements,
  events,
  milestones,
  notices,
  contacts,
}
