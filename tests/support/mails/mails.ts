import type { Mail } from '#api/contract.ts'
import { dialogueMeeting } from './dialogue-meeting.ts'
import { forwarded } from './forwarded.ts'
import { hostile } from './hostile.ts'
import { meetingInvitation } from './meeting-invitation.ts'
import { newsletter } from './newsletter.ts'
import { threeDates } from './three-dates.ts'
import { webinar } from './webinar.ts'
import { withTable } from './with-table.ts'
import { withoutDates } from './without-dates.ts'

/** Mails as Outlook hands them to an add-in: made up, in the way that such mails are written. Read on 1 December 2025. */
export const MAILS = {
  dialogueMeeting,
  webinar,
  newsletter,
  threeDates,
  withoutDates,
  withTable,
  forwarded,
  meetingInvitation,
  hostile,
} as const satisfies Readonly<Record<string, Mail>>
