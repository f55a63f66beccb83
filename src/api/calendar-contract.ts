import { z } from 'zod'
import { bilingual, dayText } from './contract-parts.ts'

const calendarLinksSchema = z.object({ outlook: z.url(), ics: z.url() })
/** The ways into a calendar that need no permission, of a meeting and of the registration for it. */
export const eventLinksSchema = calendarLinksSchema.extend({
  registration: calendarLinksSchema.optional().describe('For the last day of registering, as a whole day'),
})

export const calendarAnswerSchema = z.object({
  outcome: z.enum([
    'added',
    'added-again',
    'already',
    'updated',
    'removed',
    'needs-consent',
    'needs-sign-in',
    'no-mailbox',
    'failed',
  ]),
  webLink: z.url().optional(),
  claims: z.string().optional(),
  why: bilingual.optional(),
  links: calendarLinksSchema.optional().describe('The ways without permission; absent for what has no day'),
})

export const ownEntrySchema = z.object({
  part: z
    .enum(['meeting', 'registration', 'deadline'])
    .describe('The meeting, the last day of registering for it, or the deadline of an agreement or a task'),
  id: z.string().describe("The meeting's, the agreement's or the task's"),
  movedSince: z.boolean().describe('To add it again puts the entry right'),
  stands: z.enum(['yes', 'called-off', 'without-day']).describe('What does not stand can only be taken out'),
})

export const ownEntryParamsSchema = z.object({ part: ownEntrySchema.shape.part, id: z.string().max(200) })
export const standingEntrySchema = z.object({
  entry: z
    .string()
    .optional()
    .describe('Its id in Exchange, by which a client opens it; absent where nothing stands by our doing'),
  webLink: z.url().optional(),
})

const calendarItemsSchema = z.array(
  z.object({
    part: z.enum(['meeting', 'registration', 'deadline']),
    id: z.string(),
    title: z.string(),
    calledOff: z.literal(true).optional(),
  }),
)
export const calendarUpdateSchema = z.object({
  updated: calendarItemsSchema.describe('Put right in your calendar, or marked as called off'),
  gone: calendarItemsSchema.describe('You had deleted it in Outlook: it stays so'),
  refused: z
    .object({
      outcome: z.enum(['needs-consent', 'needs-sign-in', 'no-mailbox', 'failed']),
      claims: z.string().optional(),
      why: bilingual.optional(),
    })
    .optional()
    .describe('Why the rest was not put right'),
})

export const calendarFeedSchema = z.object({
  exists: z.boolean(),
  createdAt: z.iso.datetime().optional(),
  lastReadOn: dayText.optional().describe('The last day on which a calendar asked for it'),
})
export const newCalendarFeedSchema = calendarFeedSchema.extend({
  url: z
    .url()
    .describe(
      'Of all meetings, until it is revoked or made anew; with deadlines=1 in the query the deadlines too',
    ),
  mineUrl: z
    .url()
    .describe(
      'Of what is yours alone (see docs/personal-data.md), likewise. Both are shown this once, and whoever has one reads it',
    ),
})

export type OwnEntryItem = z.output<typeof ownEntrySchema>
export type StandingEntry = z.output<typeof standingEntrySchema>
export type CalendarAnswer = z.output<typeof calendarAnswerSchema>
export type CalendarUpdateAnswer = z.output<typeof calendarUpdateSchema>
export type CalendarFeedItem = z.output<typeof calendarFeedSchema>
export type NewCalendarFeed = z.output<typeof newCalendarFeedSchema>
