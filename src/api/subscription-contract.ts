import { z } from 'zod'
import { CLOSING_RULES, MOST_CLOSING_DAYS } from '#domain/municipality-settings.ts'
import { NUDGED_KINDS } from '#domain/nudge-settings.ts'
import { DELIVERY_STATES } from '#domain/ports/outbox.ts'
import { CARD_TIMES, SETTINGS_LIMITS } from '#domain/settings-rules.ts'
import { UNREACHABLE_WHY } from '#domain/subscription.ts'
import { bilingual, code, dayText } from './contract-parts.ts'

const lineType = z.enum(['agreement', 'task', 'registration', 'meeting'])
const { leadDays, overdue, escalation, dailyCap, name, solutions, roles } = SETTINGS_LIMITS

const names = (most: number) => z.array(z.string().min(1).max(name)).max(most)
const rung = z.number().int().min(escalation.earliest).max(escalation.latest)
const count = (least: number, most: number) => z.number().int().min(least).max(most)

export const nudgeSettingsSchema = z.object({
  time: z.enum(CARD_TIMES as [string, ...string[]]).describe('The hour of the card, Danish time'),
  weekdays: z.array(count(1, 5)).min(1).max(5).describe('ISO weekdays; 1 is Monday'),
  leadDays: z
    .array(count(1, leadDays.longest))
    .max(leadDays.most)
    .describe('Days before a deadline; the day itself always counts'),
  overdue: z
    .union([
      z.strictObject({
        first: count(1, overdue.first),
        every: count(1, overdue.every),
        most: count(0, overdue.most),
        within: count(1, overdue.latest).optional(),
      }),
      z.strictObject({ days: z.array(count(1, overdue.latest)).max(overdue.most) }),
    ])
    .describe('Days past a deadline on which nudges come'),
  solutions: z.union([
    z.strictObject({ mode: z.literal('all') }),
    z.strictObject({ mode: z.enum(['only', 'except']), ids: names(solutions) }),
  ]),
  kinds: z.array(z.enum(NUDGED_KINDS)).min(1),
  roles: names(roles).describe(
    'Only what is meant for one of these, or for nobody in particular; empty for all',
  ),
  dailyCap: count(1, dailyCap).describe('The most lines of one card'),
  weekly: z.boolean().describe("Whether Monday's card tells what lies ahead"),
  changes: z.boolean().describe('Whether the card tells what a new edition has changed'),
  assignedOnly: z
    .boolean()
    .default(false)
    .describe(
      'Only what the person is responsible for, without meetings; of a chat with one person, never of a channel',
    ),
  escalation: z
    .strictObject({
      responsible: z.strictObject({ days: rung }).optional(),
      leader: z
        .strictObject({
          days: rung,
          person: z.strictObject({
            id: z.guid().describe('Entra object id'),
            name: z.string().min(1).max(100),
          }),
        })
        .optional(),
    })
    .describe('Who hears in person from so many days after the deadline (before it: negative)'),
})

const language = z.enum(['da', 'en'])
const channelFields = {
  channel: z.string().optional().describe('As Teams names it; absent in a chat'),
  team: z.string().optional(),
}

const lastDeliverySchema = z.object({
  day: dayText,
  state: z.enum(DELIVERY_STATES),
  at: z.iso.datetime().describe('When it was sent; of one that was not, when it was planned'),
})

export const subscriptionSchema = z.object({
  id: z.string(),
  ...channelFields,
  kind: z.enum(['channel', 'group', 'personal']),
  state: z.enum(['active', 'paused']),
  paused: z
    .object({ why: z.enum(['person', ...UNREACHABLE_WHY]), at: z.iso.datetime(), until: dayText.optional() })
    .optional(),
  language,
  settings: nudgeSettingsSchema,
  confirmedBy: z.string().optional().describe('Absent once the name was removed'),
  confirmedAt: z.iso.datetime(),
  next: dayText.optional().describe('The next day on which a card can come'),
  version: z.string().describe('Names the choice that stands: to be sent with a change of it'),
  words: z
    .object({ what: z.string(), when: z.string(), much: z.string(), who: z.string() })
    .describe('The settings in sentences, as on the card; in the language asked for'),
  last: lastDeliverySchema
    .optional()
    .describe('The last card; absent where there was none, and for who may not see deliveries'),
})

export const subscriptionIdSchema = z.object({ id: z.string().max(60) })
export const ofMunicipalitySchema = z.object({ municipality: code })
export const municipalityCodeSchema = z.object({ code })
const page = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(300).optional(),
}
export const subscriptionQuerySchema = z.object({ municipality: code, ...page })
export const settingsChangeSchema = z.object({
  municipality: code,
  settings: nudgeSettingsSchema,
  language: language.optional(),
  version: z
    .string()
    .max(60)
    .optional()
    .describe('What was seen: refused with changed-meanwhile where something else stands; without, replaced'),
})
export const pauseSchema = z.object({
  municipality: code,
  until: dayText.optional().describe('The day on which it goes on; without, until somebody resumes'),
})

const LONGEST_PREVIEW = 366
export const nudgePreviewQuerySchema = z.object({
  municipality: code,
  subscription: z.string().max(60).optional(),
  item: z.string().max(200).optional().describe('Only the nudges about this one'),
  from: dayText.optional().describe('The first day; today unless said otherwise'),
  days: z.coerce.number().int().min(1).max(LONGEST_PREVIEW).default(30),
  ...page,
})
export const nudgeSchema = z.object({
  at: z.string().describe('With the offset of Danish time'),
  subscription: z
    .string()
    .optional()
    .describe('Absent for a new channel: what it would be sent where there is no subscription'),
  channel: z.string(),
  item: z.string(),
  stage: z.string(),
  why: z.string(),
})

export const deliveryQuerySchema = z.object({
  municipality: code,
  subscription: z.string().max(60).optional().describe('Of one channel alone'),
  state: z.enum(DELIVERY_STATES).optional(),
  item: z.string().max(200).optional(),
  from: dayText.optional(),
  to: dayText.optional().describe('The last morning'),
  ...page,
})
export const deliverySchema = z.object({
  id: z.string(),
  ...channelFields,
  day: dayText,
  state: z.enum(DELIVERY_STATES),
  attempts: z.number().int(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().optional(),
  error: z.string().optional(),
  unsure: z.boolean().describe('One of its sends may have arrived unknown: the card may stand there twice'),
  items: z.array(z.string()).describe('What the card nudged about'),
  nudges: z
    .array(z.object({ item: z.string(), stage: z.string() }))
    .describe('The same, each with the stage it was at'),
  subscription: z.string().optional().describe("The channel's; absent where Fristvagt is in it no more"),
  lines: z
    .array(z.object({ item: z.string(), type: lineType, title: z.string() }))
    .describe('What the card nudged about, by name'),
  what: bilingual.optional().describe('What became of it, in plain words; absent for one that arrived'),
  cure: bilingual.optional().describe('What to do about it'),
})

export type NudgeItem = z.output<typeof nudgeSchema>
export type DeliveryItem = z.output<typeof deliverySchema>

export const municipalitySettingsSchema = z.object({
  closingRules: z.array(z.enum(CLOSING_RULES)).max(CLOSING_RULES.length).describe('Closed every year'),
  closingDays: z.array(dayText).max(MOST_CLOSING_DAYS),
})
export const municipalitySettingsChangeSchema = municipalitySettingsSchema.extend({ municipality: code })
