import { z } from 'zod'
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts'
import { ROLES } from '#domain/access/roles.ts'
import { ROLE_REASONS } from '#domain/access/why-role.ts'
import { HOLIDAYS } from '#domain/holidays.ts'
import { LANGUAGES } from '#domain/language.ts'
import { CLOSING_RULES } from '#domain/municipality-settings.ts'
import { SPECIAL_DAYS } from '#domain/year-calendar.ts'
import { bilingual, dayText } from './contract-parts.ts'
import { subscriptionSchema } from './subscription-contract.ts'

export const languageSchema = z.enum(LANGUAGES)
export const chooseLanguageSchema = z.object({
  language: languageSchema.nullable().describe('null: as Teams or the browser says'),
})

const role = z.enum(ROLES)
const permission = z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]])

export const accessSchema = z.object({
  editors: z
    .enum(['owners', 'everyone', 'assigned'])
    .describe('Who edits without an app role: owners of a team of the municipality, everyone, or nobody'),
  roles: z.array(
    z.object({
      role,
      name: bilingual,
      appRole: z.string().describe('The value of the app role in Entra that gives it'),
      why: z.enum(ROLE_REASONS).optional().describe('Why it is yours; absent where it is not'),
    }),
  ),
  permissions: z.array(
    z.object({
      permission,
      words: bilingual,
      about: z.enum(['published', 'own', 'municipality', 'deployment']),
      roles: z.array(role),
      responsible: z.boolean().describe('Whether the one responsible for an item may too, of that item'),
      may: z.boolean().describe('Whether you may'),
    }),
  ),
})

const FIRST_YEAR = 2000
const LAST_YEAR = 2100
export const yearQuerySchema = z.object({ year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR) })
export const yearCalendarSchema = z.object({
  year: z.number().int(),
  days: z.array(
    z.object({
      day: dayText,
      kind: z
        .enum(SPECIAL_DAYS)
        .describe('holiday by law; custom: 24 and 31 December; half-day: a working day; rule, own: closed'),
      name: z.enum([...HOLIDAYS, ...CLOSING_RULES]).optional(),
    }),
  ),
})

export const movedNudgesSchema = z.object({
  until: dayText.describe('The last day that was looked at'),
  items: z.array(
    z.object({
      channel: z.string().optional().describe('As Teams names it; absent in a chat'),
      item: z.string(),
      title: z.string(),
      why: z.string(),
      from: dayText,
      to: dayText.optional().describe('Absent where it becomes one with another nudge'),
    }),
  ),
})

export const chainQuerySchema = z.object({ municipality: z.string().regex(/^\d{4}$/) })
export const chainSchema = z.object({
  whole: z.boolean(),
  end: z
    .object({ seq: z.number().int(), hash: z.string() })
    .optional()
    .describe('The newest entry; absent for a municipality without any'),
  fault: z
    .object({
      seq: z.number().int(),
      fault: z.enum(['changed', 'missing', 'cut-off', 'beyond-the-end', 'not-as-noted', 'let-go']),
    })
    .optional()
    .describe('Where the chain first does not hold'),
})
export const auditPeopleSchema = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })

export const ownChatSchema = z.object({
  exists: z.boolean().describe('Whether you have a chat with Fristvagt'),
  url: z.url().describe('Where it is, or is begun'),
  subscription: subscriptionSchema.optional().describe('What you have said yes to there'),
})
