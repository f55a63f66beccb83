import { z } from 'zod'
import { ClientError } from './client-error.ts'
import { type Place, placeOf } from './place.ts'
import { findPerson, type LocalPerson } from './world.ts'

const person = z.string().transform((name, context): LocalPerson => {
  const found = findPerson(name)
  if (found) return found
  context.addIssue(`nobody is called ${name}`)
  return z.NEVER
})

const place = z.string().transform((id, context): Place => {
  const found = placeOf(id)
  if (found) return found
  context.addIssue(`no conversation ${id}`)
  return z.NEVER
})

const locale = z.string().default('da-DK')

export const personQuery = z.object({ person })
export const installBody = z.object({
  person,
  scope: z.enum(['team', 'personal']),
  installed: z.boolean(),
  locale,
})
export const sayBody = z.object({
  person,
  conversation: place,
  text: z.string().trim().min(1).max(20_000),
  locale,
})
export const pressBody = z.object({
  person,
  conversation: place,
  message: z.string(),
  action: z.object({
    type: z.enum(['Action.Execute', 'Action.Submit']),
    id: z.string().optional(),
    verb: z.string().optional(),
    title: z.string().optional(),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
  signIn: z.enum(['ask', 'consent', 'without-consent']).default('ask'),
  locale,
})
export const searchBody = z.object({
  person,
  conversation: place,
  command: z.enum(['agreements', 'tasks', 'meetings']),
  text: z.string().trim().max(500),
  skip: z.number().int().min(0).default(0),
  count: z.number().int().min(1).max(25).default(10),
  locale,
})
const wallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
export const appointmentBody = z
  .object({
    person,
    subject: z.string().max(255),
    start: wallClock,
    end: wallClock,
    isAllDay: z.boolean(),
    location: z.string().max(255),
    text: z.string().max(32_000),
  })
  .refine(({ start, end }) => start <= end, 'it ends before it begins')
  .refine(
    ({ start, end, isAllDay }) => !isAllDay || [start, end].every((time) => time.endsWith('T00:00')),
    'whole days begin and end at midnight',
  )
export const insertBody = z.object({
  person,
  conversation: place,
  found: z.object({
    title: z.string(),
    text: z.string(),
    card: z.record(z.string(), z.unknown()),
    choice: z.record(z.string(), z.unknown()).optional(),
  }),
  locale,
})
export const consentBody = z.object({ person, given: z.boolean() })
export const clockBody = z.object({ by: z.enum(['morning', 'week']) })
export const faultBody = z.object({
  status: z.number().int().min(400).max(599).optional(),
  code: z.string().optional(),
  retryAfter: z.number().min(0).optional(),
  resetAfterBody: z.boolean().optional(),
  method: z.enum(['POST', 'PUT', 'DELETE', 'GET']).optional(),
})

/** Returns the value as the schema has it. Throws ClientError 400, saying what is wrong. */
export function read<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new ClientError(400, 'bad-request', z.prettifyError(parsed.error))
  return parsed.data
}

/** Returns the value without the keys that are undefined, which strict optional types tell apart from absent ones. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never
}

/** Throws ClientError 403 when the place is somebody else's chat. */
export function refuseOthersChat(at: Place, key: string): void {
  if (at.kind === 'personal' && at.person.key !== key)
    throw new ClientError(403, 'not-yours', 'That is somebody else’s chat.')
}
