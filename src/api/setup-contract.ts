import { z } from 'zod'
import { OFF_REASONS } from '#domain/days-off.ts'
import { NUDGED_KINDS } from '#domain/nudge-settings.ts'
import { SETTINGS_GROUPS, SETTINGS_HINTS, SETTINGS_LABELS } from '#domain/settings-choices.ts'
import { UNREACHABLE_WHY } from '#domain/subscription.ts'
import { code, dayText, namedSolutionSchema } from './contract-parts.ts'
import { nudgeSettingsSchema } from './subscription-contract.ts'

const numbers = z.array(z.number()).max(50)
const names = z.array(z.string().max(200)).max(500)
const rung = z.strictObject({ days: z.number() })

/** Settings as somebody is choosing them: whether a channel can have them is part of the answer. */
const triedSettingsSchema = z.object({
  time: z.string().max(20),
  weekdays: numbers,
  leadDays: numbers,
  overdue: z.union([
    z.strictObject({
      first: z.number(),
      every: z.number(),
      most: z.number(),
      within: z.number().optional(),
    }),
    z.strictObject({ days: numbers }),
  ]),
  solutions: z.union([
    z.strictObject({ mode: z.literal('all') }),
    z.strictObject({ mode: z.enum(['only', 'except']), ids: names }),
  ]),
  kinds: z.array(z.enum(NUDGED_KINDS)).max(NUDGED_KINDS.length),
  roles: names,
  dailyCap: z.number(),
  weekly: z.boolean(),
  changes: z.boolean(),
  assignedOnly: z.boolean(),
  escalation: z.strictObject({
    responsible: rung.optional(),
    leader: rung
      .extend({ person: z.strictObject({ id: z.string().max(100), name: z.string().max(200) }) })
      .optional(),
  }),
})

export const channelPreviewBodySchema = z.object({
  municipality: code,
  settings: triedSettingsSchema
    .optional()
    .describe('To see what these would bring; without, what the channel has'),
})
const amountSchema = z.object({ cards: z.number().int(), lines: z.number().int() })
export const channelPreviewSchema = z.object({
  from: dayText.describe('The next day on which a card can come'),
  days: z.number().int(),
  faults: z
    .array(z.string())
    .describe(
      'The settings that no channel can have, by name; with any, what is shown is what the channel has',
    ),
  kept: amountSchema.describe('With the settings that the channel has'),
  chosen: amountSchema.optional().describe('With those that were sent, if a channel can have them'),
  mornings: z.array(
    z.object({
      day: dayText,
      waiting: z.number().int().optional().describe('Lines that the card had no room for'),
      lines: z.array(
        z.object({
          item: z.string(),
          type: z.enum(['agreement', 'task', 'registration', 'meeting']),
          title: z.string(),
          solution: namedSolutionSchema.optional(),
          stage: z.string(),
          why: z.string(),
        }),
      ),
    }),
  ),
  off: z
    .array(z.object({ day: dayText, why: z.enum(OFF_REASONS) }))
    .describe('Days without a card: a weekend, a public holiday, a closing day, or a weekday not chosen'),
})

export const waitingQuerySchema = z.object({ municipality: code })
export const waitingSchema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['channel', 'group', 'personal']),
      channel: z.string().optional(),
      team: z.string().optional(),
    }),
  ),
  installUrl: z
    .url()
    .optional()
    .describe('Where Fristvagt is added to a team; absent where Teams does not know it'),
})

const offered = <T extends z.ZodType>(value: T) => z.array(z.object({ value, words: z.string() })).readonly()
const wordsOf = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys as [K, ...K[]]), z.string())

export const settingsChoicesSchema = z.object({
  times: offered(z.string()),
  weekdays: offered(z.number().int()),
  kinds: offered(z.enum(NUDGED_KINDS)),
  modes: offered(z.enum(['all', 'only', 'except'])),
  solutions: offered(z.string()),
  roles: offered(z.string()),
  rhythms: offered(nudgeSettingsSchema.shape.overdue),
  rungs: offered(z.number().int()),
  labels: wordsOf(SETTINGS_LABELS),
  hints: wordsOf(SETTINGS_HINTS),
  groups: wordsOf(SETTINGS_GROUPS),
  faults: z.record(z.string(), z.string()).describe('What is wrong with a field, by the name of the fault'),
  unreachable: z.record(z.enum(UNREACHABLE_WHY), z.object({ what: z.string(), cure: z.string() })),
})
