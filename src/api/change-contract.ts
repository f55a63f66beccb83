import { z } from 'zod'
import { LONGEST_REASON } from '#domain/written-reason.ts'
import { code, dayText } from './contract-parts.ts'

const reasonText = z
  .string()
  .max(LONGEST_REASON)
  .optional()
  .describe("Needed with not-ours, and only then: why, shown to the municipality's own people")
export const agreementStandingChangeSchema = z.object({
  municipality: code,
  state: z
    .enum(['signed', 'unsigned', 'unknown', 'not-ours'])
    .describe('unknown takes back what was said before'),
  reason: reasonText,
})
export const taskStandingChangeSchema = z.object({
  municipality: code,
  state: z.enum(['done', 'open', 'not-ours']),
  reason: reasonText,
})
export const assigneeChangeSchema = z.object({
  municipality: code,
  person: z
    .object({
      id: z.uuid().describe("Entra object id, of the caller's own tenant"),
      name: z.string().trim().min(1).max(120),
    })
    .nullable()
    .describe('null: nobody is responsible any more'),
})
export const snoozeChangeSchema = z.object({
  municipality: code,
  until: dayText.nullable().describe('A day off becomes the working day after it; null: no longer snoozed'),
  why: z.string().max(LONGEST_REASON).optional().describe("Shown to the municipality's own people"),
})
export const chooseMunicipalitySchema = z.object({ municipality: code })
