import { z } from 'zod'
import { bilingual, code, dayText, deadlineSchema } from './contract-parts.ts'

export const itemQuerySchema = z.object({ municipality: code })

const byRight = 'only for who may read deliveries (deliveries.read)'

const historyEntrySchema = z.object({
  kind: z
    .enum(['first-seen', 'moved', 'decided', 'called-off', 'back', 'listed', 'recorded', 'handled'])
    .describe('recorded and handled: by people of the municipality; all others: by an edition of KOMBIT'),
  day: dayText,
  at: z.iso.datetime().optional().describe('The moment; absent where only the day is known'),
  edition: z.object({ title: z.string(), source: bilingual }).optional(),
  deadline: deadlineSchema.optional().describe('As it was from then on'),
  from: deadlineSchema.optional().describe('With moved: as it was before'),
  list: z
    .object({
      asOf: dayText,
      signed: z.number().int(),
      missing: z.number().int(),
      own: z.enum(['signed', 'missing']).optional().describe('Absent where the list does not name it'),
    })
    .optional()
    .describe("With listed: KOMBIT's list of who has signed"),
  state: z.enum(['fulfilled', 'open', 'withdrawn', 'not-ours']).optional().describe('With recorded'),
  did: z.enum(['assigned', 'unassigned', 'snoozed', 'woken']).optional().describe('With handled'),
  until: dayText.optional().describe('With snoozed'),
  undone: z.literal(true).optional().describe('They took back the change before; this stood again'),
  by: z.string().optional().describe(`Who did it: absent once the name was removed, and ${byRight}`),
  to: z.string().optional().describe(`Who was made responsible: ${byRight}`),
  why: z.string().optional().describe(`What they wrote: ${byRight}`),
  place: z.string().optional().describe(`The channel it was done in: ${byRight}`),
  via: z.string().optional().describe(`What else it was done by: tab, pane, api, cli, job: ${byRight}`),
})

export const itemHistorySchema = z.object({
  id: z.string(),
  named: z.boolean().describe('Whether the caller may know who did what, why and where'),
  items: z.array(historyEntrySchema).describe('Newest first'),
})

export const signaturesSchema = z.object({
  id: z.string(),
  asOf: dayText.optional().describe("The day of KOMBIT's list; absent where none is published"),
  source: bilingual.optional().describe('The edition that the list is in'),
  municipalities: z
    .array(
      z.object({
        code,
        name: z.string(),
        kkr: z.string(),
        state: z.enum(['signed', 'missing', 'unknown']),
      }),
    )
    .describe('All 98, as published; never what a municipality has recorded itself'),
})

export type ItemHistoryEntry = z.output<typeof historyEntrySchema>
export type ItemHistoryItem = z.output<typeof itemHistorySchema>
export type SignaturesItem = z.output<typeof signaturesSchema>
