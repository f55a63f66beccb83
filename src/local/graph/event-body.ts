import { z } from 'zod'
import { REFUSALS } from './graph-error.ts'
import { instantOf } from './time-zones.ts'

const time = z.strictObject({
  dateTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/),
  timeZone: z.string(),
})
const location = z.strictObject({
  displayName: z.string().nullish(),
  locationUri: z.string().nullish(),
  locationEmailAddress: z.string().nullish(),
  locationType: z.string().optional(),
})
const emailAddress = z.strictObject({ name: z.string().nullish(), address: z.string().nullish() })
const EXTENDED_ID =
  /^(String|Integer|Boolean|Binary|SystemTime) (\{[0-9A-Fa-f-]{36}\} (Name .+|Id 0x[0-9A-Fa-f]+)|0x[0-9A-Fa-f]{8})$/
const MAX_ATTENDEES = 500

/** What may be changed after an entry was made. */
const writable = {
  subject: z.string().nullish(),
  body: z
    .strictObject({ contentType: z.enum(['text', 'html', 'Text', 'HTML']), content: z.string().nullish() })
    .nullish(),
  start: time.optional(),
  end: time.optional(),
  location: location.nullish(),
  locations: z.array(location).optional(),
  attendees: z
    .array(
      z.strictObject({
        emailAddress: emailAddress.nullish(),
        type: z.enum(['required', 'optional', 'resource']).nullish(),
      }),
    )
    .max(MAX_ATTENDEES)
    .optional(),
  categories: z.array(z.string()).optional(),
  isAllDay: z.boolean().nullish(),
  isReminderOn: z.boolean().nullish(),
  reminderMinutesBeforeStart: z.int().nullish(),
  showAs: z.enum(['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere']).nullish(),
  importance: z.enum(['low', 'normal', 'high']).nullish(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']).nullish(),
  responseRequested: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeetingProvider: z
    .enum(['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer'])
    .nullish(),
  singleValueExtendedProperties: z
    .array(z.strictObject({ id: z.string().regex(EXTENDED_ID), value: z.string() }))
    .optional(),
}

const createSchema = z.strictObject({
  ...writable,
  subject: z.string(),
  start: time,
  end: time,
  allowNewTimeProposals: z.boolean().nullish(),
  transactionId: z.string().nullish(),
})
const updateSchema = z
  .strictObject(writable)
  .refine((body) => Object.keys(body).length > 0, 'An update must change something.')

export type CreateBody = z.output<typeof createSchema>
export type UpdateBody = z.output<typeof updateSchema>

/** Returns the body of POST /me/events. Throws GraphRefusal on anything that Graph would not take. */
export function createBody(given: unknown): CreateBody {
  const body = parsed(createSchema, given)
  checkTimes(body)
  return body
}

/** Returns the body of PATCH /me/events/{id}. Throws GraphRefusal; the transaction id cannot be changed. */
export function updateBody(given: unknown): UpdateBody {
  const body = parsed(updateSchema, given)
  checkTimes(body)
  return body
}

function parsed<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  if (issue?.code === 'unrecognized_keys') throw REFUSALS.unknownProperty(issue.keys.join("', '"))
  throw REFUSALS.badBody(`${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not an event'}`)
}

function checkTimes({ start, end, isAllDay }: Pick<UpdateBody, 'start' | 'end' | 'isAllDay'>): void {
  const [from, to] = [start && instantOf(start), end && instantOf(end)]
  if (from && to && to.epochMilliseconds < from.epochMilliseconds) {
    throw REFUSALS.badProperty('The end time is before the start time.')
  }
  const midnight = /T00:00(:00(\.0+)?)?$/
  if (isAllDay && [start, end].some((at) => at && !midnight.test(at.dateTime))) {
    throw REFUSALS.badProperty('An all-day event starts and ends at midnight.')
  }
}
