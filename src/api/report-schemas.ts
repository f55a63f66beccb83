import { z } from 'zod'
import { EVIDENCE_FORMATS } from '#actions/evidence.ts'
import { EFFECT_DAYS } from '#actions/nudge-effect.ts'
import { REACH_DAYS } from '#actions/reach.ts'
import { REACH_REASONS } from '#domain/reach.ts'
import { dayText } from './contract-parts.ts'

const code = z
  .string()
  .regex(/^\d{4}$/)
  .describe('Kommunekode, four digits')
const bilingual = z.object({ da: z.string(), en: z.string() })
const itemType = z.enum(['agreement', 'task'])

export const reachQuerySchema = z.object({
  municipality: code,
  days: z.coerce.number().int().min(1).max(366).default(REACH_DAYS).describe('How many days ahead'),
})
export const reachSchema = z.object({
  municipality: code,
  asOf: dayText,
  days: z.number().int(),
  counts: z.record(z.enum(REACH_REASONS), z.number().int()),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      type: itemType,
      deadline: z.object({ from: dayText, to: dayText }),
      daysLeft: z.number().int(),
      reason: z
        .enum(REACH_REASONS)
        .describe(
          'Why it reaches nobody; or, whoever it reaches: to whom a ladder comes in vain, or that nobody is responsible',
        ),
      detail: z.enum(['no-subscription', 'filtered']).optional(),
      person: z
        .object({ name: z.string(), rung: z.enum(['responsible', 'leader']) })
        .optional()
        .describe(
          'Of person-unreachable: who has not added Fristvagt for themselves or has paused it, and would be told as what',
        ),
      channels: z
        .array(
          z.object({
            id: z
              .string()
              .optional()
              .describe('Of its subscription; absent for whoever may not see the channel'),
            name: z.string(),
            state: z.enum(['active', 'paused']),
            pausedWhy: z.string().optional(),
            pausedUntil: dayText.optional(),
            failure: z.string().optional(),
          }),
        )
        .describe(
          'The channels that follow the item and do not get it, or whose ladders come to the person in vain',
        ),
      what: bilingual,
      cure: bilingual,
    }),
  ),
})

export const effectQuerySchema = z.object({
  municipality: code,
  days: z.coerce.number().int().min(1).max(60).default(EFFECT_DAYS).describe('Within how many days'),
  item: z.string().max(200).optional(),
  stage: z.string().max(40).optional(),
  subscription: z.string().max(60).optional().describe('Of one channel alone'),
  from: dayText.optional().describe('The first morning'),
  to: dayText.optional().describe('The last morning'),
})
const counts = {
  nudges: z.number().int(),
  changed: z.number().int().describe('How many were followed by a change of standing'),
  percent: z.number().int().optional().describe('Absent below ten nudges'),
  medianWorkingDays: z.number().optional().describe('Absent where nothing changed'),
}
export const effectSchema = z.object({
  municipality: code,
  days: z.number().int(),
  total: z.object(counts),
  stages: z.array(z.object({ stage: z.string(), ...counts })),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      ...counts,
      each: z.array(
        z.object({
          day: dayText,
          stage: z.string(),
          channels: z.number().int(),
          changedAt: z.iso.datetime().optional(),
          workingDays: z.number().int().optional(),
        }),
      ),
    }),
  ),
})

export const evidenceQuerySchema = z.object({
  municipality: code,
  format: z.enum(EVIDENCE_FORMATS).default('json'),
  language: z.enum(['da', 'en']).default('da').describe('Of CSV and PDF'),
})
const byPerson = z.string().optional().describe('The name of the person; absent once it was removed')
export const evidenceSchema = z.object({
  municipality: code,
  id: z.string(),
  type: itemType,
  title: z.string(),
  edition: z.object({ id: z.string(), title: z.string(), date: dayText }).optional(),
  deadline: z.object({
    raw: z.string(),
    kind: z.enum(['day', 'period', 'undecided', 'unreadable']),
    from: dayText.optional(),
    to: dayText.optional(),
    why: z.string().optional(),
  }),
  events: z.array(
    z.object({
      kind: z.enum(['published', 'listed', 'asked', 'recorded', 'handled']),
      at: z.iso.datetime(),
      by: byPerson,
      place: z.string().optional().describe('The channel, or where else it was done'),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
  trail: z.array(
    z.object({
      seq: z.number().int(),
      at: z.iso.datetime(),
      action: z.string(),
      by: byPerson,
      hash: z.string(),
    }),
  ),
  end: z
    .object({ seq: z.number().int(), hash: z.string() })
    .optional()
    .describe('The end of the audit chain: see the command audit --expect'),
  madeAt: z.iso.datetime(),
  madeBy: byPerson,
})

export type EffectItem = z.output<typeof effectSchema>
export type EvidenceItem = z.output<typeof evidenceSchema>
