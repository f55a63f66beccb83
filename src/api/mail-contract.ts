import { z } from 'zod'
import { bilingual, dayText, deadlineSchema, namedSolutionSchema } from './contract-parts.ts'

/** The longest mail that is read: the letters of its HTML. */
export const LONGEST_MAIL = 3_000_000
const LONGEST_SUBJECT = 1_000

/** A mail as Outlook's pane hands it in: read once, neither stored nor logged. */
export const mailSchema = z.object({
  subject: z.string().max(LONGEST_SUBJECT),
  body: z.object({ type: z.enum(['html', 'text']), content: z.string().max(LONGEST_MAIL) }),
  sent: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('When it was sent: years that are not written are inferred from it'),
})

/** A form of Outlook's for a new appointment, filled in; nothing is in a calendar until the person saves it. */
const appointmentSchema = z.object({
  subject: z.string(),
  start: z.iso.datetime().describe('In UTC; of whole days midnight in Denmark'),
  end: z.iso.datetime(),
  wholeDays: z.boolean(),
  location: z.string().optional(),
  body: z.string().describe('Plain text, with the links'),
})

const quoteSchema = z.object({
  field: z.string().describe('What they were read for: row (all of them), start, deadline, registration, …'),
  words: z.string().describe('As the mail has them, CPR numbers left out'),
  how: z.enum(['stated', 'inferred']),
})

/** An item of the catalogue that something in a mail is, or may be. */
const knownItemSchema = z.object({
  type: z.enum(['event', 'agreement', 'task']),
  id: z.string(),
  title: z.string(),
  why: bilingual.describe('Why it is taken to be this one'),
  url: z.url().describe('Its page in the tab'),
  differs: z
    .array(z.object({ field: z.string(), mail: z.string(), catalogue: z.string() }))
    .describe('Where the mail says otherwise than what is published; empty where they agree'),
  calledOff: z.literal(true).optional(),
  inCalendar: z.boolean().describe('Whether Fristvagt has put it into your calendar'),
  movedSince: z.boolean().describe('To add it again puts the entry right'),
  standing: z
    .object({
      state: z.enum(['signed', 'unsigned', 'unknown', 'done', 'open', 'not-ours']),
      asOf: dayText.optional(),
      source: z.enum(['kombit', 'person']).optional(),
      snoozedUntil: dayText.optional(),
    })
    .optional()
    .describe("Your municipality's; absent for a meeting, or where you have none"),
  nudge: z
    .object({
      state: z
        .enum(['planned', 'none-left', 'snoozed', 'stopped', 'no-channel'])
        .describe(
          'planned: `next` is the day; none-left: nothing is due any more; stopped: signed, done, called off or not ours; no-channel: none of the municipality follows it',
        ),
      next: dayText.optional(),
      channels: z.array(z.string()).describe('Where it is sent: "Team › Kanal", as far as you may know'),
    })
    .optional()
    .describe('Absent for a meeting, or where you have no municipality'),
})

const foundSchema = z.object({
  key: z.string().describe('The same for the same mail; names it when it is suggested'),
  kind: z.enum(['meeting', 'agreement', 'task', 'milestone']),
  title: z.string(),
  solution: namedSolutionSchema.optional(),
  meeting: z
    .object({
      start: z.string().describe('Wall-clock time in timeZone, 2026-01-08T09:30, or a day'),
      end: z.string().optional(),
      timeZone: z.string(),
      online: z.string().optional(),
      place: z.string().optional(),
      joinUrl: z.url().optional(),
      registration: z.object({ deadline: dayText, url: z.url() }).optional(),
    })
    .optional()
    .describe('Of a meeting'),
  deadline: deadlineSchema.optional().describe('Of all others'),
  past: z.boolean().describe('It lies before today in Denmark'),
  quotes: z.array(quoteSchema).describe('The words that it was found in'),
  doubts: z.array(z.object({ what: bilingual, suggestion: bilingual.optional() })),
  appointment: appointmentSchema.optional().describe('Absent where there is no day, or it is past'),
  registrationAppointment: appointmentSchema.optional(),
  known: z
    .object({ sure: z.boolean(), items: z.array(knownItemSchema).min(1) })
    .optional()
    .describe('What it is in the catalogue; only for who is signed in'),
})

export const mailReadingSchema = z.object({
  today: dayText.describe("The day that it is in Denmark by the server's clock: what lies before it is past"),
  items: z.array(foundSchema).describe('In the order of the mail'),
  unread: z
    .array(z.object({ words: z.string(), what: bilingual, suggestion: bilingual.optional() }))
    .describe('Dates and rows that were seen, and of which nothing could be made'),
  leftOut: z
    .object({ cpr: z.number().int() })
    .describe('How many CPR numbers were taken out before anything was read'),
})

export const mailSuggestionSchema = z.object({
  mail: mailSchema,
  keys: z.array(z.string().max(200)).min(1).max(50).describe('Of `items` of the same mail'),
})
export const suggestedSchema = z.object({
  outcome: z.enum(['suggested', 'already']).describe('already: the same was suggested before and is open'),
  draft: z.string(),
  items: z.number().int(),
})

export type Mail = z.output<typeof mailSchema>
export type Appointment = z.output<typeof appointmentSchema>
export type KnownItem = z.output<typeof knownItemSchema>
export type FoundInMail = z.output<typeof foundSchema>
export type MailReading = z.output<typeof mailReadingSchema>
export type MailSuggestion = z.output<typeof mailSuggestionSchema>
export type Suggested = z.output<typeof suggestedSchema>
