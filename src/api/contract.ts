import { z } from 'zod'
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts'
import { ROLES } from '#domain/access/roles.ts'
import { AUDIT_ACTIONS } from '#domain/audit.ts'
import { eventLinksSchema } from './calendar-contract.ts'
import { bilingual, code, dayText, deadlineSchema, namedSolutionSchema } from './contract-parts.ts'
import { draftSummarySchema, publicationSchema } from './draft-contract.ts'
import type { reachSchema } from './report-schemas.ts'
import {
  type accessSchema,
  type auditPeopleSchema,
  type chainSchema,
  languageSchema,
  type movedNudgesSchema,
  type ownChatSchema,
  type yearCalendarSchema,
} from './settings-contract.ts'
import type { channelPreviewSchema, settingsChoicesSchema, waitingSchema } from './setup-contract.ts'
import type {
  municipalitySettingsSchema,
  nudgeSettingsSchema,
  subscriptionSchema,
} from './subscription-contract.ts'

const permissionCodes = Object.keys(PERMISSIONS) as [Permission, ...Permission[]]

const standingFields = {
  asOf: dayText.optional(),
  source: z.enum(['kombit', 'person']).optional(),
  by: z.string().optional().describe('The name of the person who said so; absent once it was removed'),
}
/** How the municipality handles the item, whatever its state. */
const handlingFields = {
  snoozedUntil: dayText.optional().describe('Nobody is reminded before this day; absent once it has come'),
  snoozedWhy: z.string().optional().describe('What the person who put it off wrote; absent for nothing'),
  assignee: z
    .object({ id: z.string(), name: z.string() })
    .optional()
    .describe('Who is responsible: Entra object id and name'),
  notOurs: z
    .object({ by: z.string().optional(), asOf: dayText, reason: z.string() })
    .optional()
    .describe("It is not the municipality's, whatever the state: neither open, unsigned nor overdue"),
}
const agreementStandingSchema = z.object({
  state: z.enum(['signed', 'unsigned', 'unknown']),
  ...standingFields,
  ...handlingFields,
})
const taskStandingSchema = z.object({
  state: z.enum(['done', 'open']),
  ...standingFields,
  ...handlingFields,
})

const urgencySchema = z
  .enum(['today', 'overdue', 'running', 'upcoming', 'long-overdue', 'none'])
  .describe('How pressing it is today')

const itemFields = {
  id: z.string(),
  title: z.string(),
  doubt: bilingual.optional(),
  note: bilingual.optional(),
  source: bilingual.describe('The edition that the item was last in'),
}

const calledOff = z
  .literal(true)
  .optional()
  .describe('KOMBIT has called it off: there is nothing to be done about it')

export const agreementSchema = z.object({
  ...itemFields,
  calledOff,
  solution: namedSolutionSchema,
  kind: z.enum(['tilslutningsaftale', 'databehandleraftale', 'serviceaftale', 'dataudvekslingsaftale']),
  sent: deadlineSchema,
  dispatch: z.enum(['sent', 'not-yet', 'unclear']),
  audience: z.array(z.string()),
  deadline: deadlineSchema,
  urgency: urgencySchema,
  standing: agreementStandingSchema.optional(),
})

export const taskSchema = z.object({
  ...itemFields,
  calledOff,
  solution: namedSolutionSchema,
  workingTitle: z.boolean(),
  klik: z.object({ listed: z.boolean(), code: z.string().optional() }),
  start: deadlineSchema,
  deadline: deadlineSchema,
  audience: z.array(z.string()),
  step: z.number().int().optional(),
  agreement: z.string().optional().describe('The agreement that the task only asks to sign'),
  blockedBy: z
    .array(z.object({ id: z.string(), title: z.string(), standing: z.enum(['unsigned', 'unknown']) }))
    .optional()
    .describe('The agreements that it waits for, as far as the source says so; absent for none'),
  urgency: urgencySchema,
  standing: taskStandingSchema.optional(),
})

export const eventSchema = z.object({
  ...itemFields,
  calledOff: z.literal(true).optional().describe('It is not held'),
  solution: namedSolutionSchema.optional(),
  kind: z.enum(['dialogue-meeting', 'webinar', 'meeting']),
  start: z
    .string()
    .describe('Wall-clock time in timeZone, 2026-01-08T09:30; a day, 2026-01-08, where it takes whole days'),
  end: z.string().optional().describe('As start; the last day where it takes whole days'),
  agenda: z.array(z.string()).optional(),
  timeZone: z.string(),
  online: z.string().optional(),
  place: z.string().optional(),
  joinUrl: z.url().optional(),
  page: z.url().optional().describe("KOMBIT's page about it"),
  registration: z.object({ deadline: dayText, url: z.url() }).optional(),
  audience: z.array(z.string()),
  inCalendar: z.boolean().describe('Whether Fristvagt has put it into your calendar'),
  movedSince: z
    .boolean()
    .describe('Whether KOMBIT has moved or changed it since then: to add it again puts the entry right'),
  links: eventLinksSchema,
})

export const milestoneSchema = z.object({
  ...itemFields,
  process: z.string(),
  when: deadlineSchema,
})
export const noticeSchema = z.object({
  ...itemFields,
  topic: z.string(),
  text: bilingual.optional(),
  url: z.url().optional(),
})
export const editionSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: dayText,
})
const changeSchema = z.object({
  change: z
    .enum(['new', 'moved', 'decided', 'called-off'])
    .describe('moved: from another day; decided: its deadline was not, before'),
  type: z.enum(['agreement', 'task', 'event']),
  id: z.string(),
  title: z.string(),
  solution: namedSolutionSchema.optional(),
  from: deadlineSchema.optional().describe('With moved: when it was due or held before'),
  deadline: deadlineSchema.describe('As it is now; of a meeting its first day, with its start as the words'),
})
export const editionChangesSchema = z.object({
  edition: editionSchema,
  before: editionSchema
    .optional()
    .describe('The edition before it; absent for the first, which changed nothing'),
  items: z.array(changeSchema),
})
export const municipalitySchema = z.object({
  code,
  name: z.string(),
  kkr: z.string(),
  region: z.string(),
})
export const solutionSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
})

export const meSchema = z.object({
  id: z.string().describe('Your id in Entra, by which an item names whoever is responsible'),
  name: z.string(),
  today: dayText,
  municipality: municipalitySchema.optional(),
  language: languageSchema
    .optional()
    .describe('What you have chosen; absent while it is as Teams or the browser says'),
  roles: z.array(z.enum(ROLES)).describe('What you are, with regard to the municipality you have chosen'),
  permissions: z.array(z.enum(permissionCodes)).describe('What you may do: see docs/roles.md'),
})

export const listQuerySchema = z.object({
  municipality: code.optional(),
  status: z.enum(['open', 'overdue', 'unsigned', 'signed', 'unclear']).optional(),
  solution: z.string().optional().describe('Ids of solutions, separated by commas'),
  kind: z.string().optional(),
  role: z.string().optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  limit: z.coerce.number().int().min(1).max(2_000).default(100),
  cursor: z.string().optional(),
})

/** Returns the schema of a list of items with the cursor of the next page. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() })

export const auditQuerySchema = z.object({
  municipality: code,
  from: dayText.optional(),
  to: dayText.optional().describe('The last day'),
  action: z.enum(AUDIT_ACTIONS).optional(),
  person: z.guid().optional().describe("The Entra object id of somebody of the caller's own tenant"),
  subject: z.string().max(300).optional(),
  text: z.string().max(100).optional().describe('Part of a subject or of a detail'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
  format: z.enum(['json', 'csv']).default('json').describe('csv: all that is looked for, in one file'),
})
export const auditEntrySchema = z.object({
  municipality: code,
  seq: z.number().int(),
  at: z.iso.datetime(),
  action: z.enum(AUDIT_ACTIONS),
  subject: z.string(),
  place: bilingual.optional().describe('What the conversation that the subject names is called'),
  details: z.record(z.string(), z.unknown()).describe('Codes, ids and counts'),
  via: z.string(),
  address: z.string().optional(),
  by: z
    .object({ tenant: z.string(), id: z.string(), name: z.string() })
    .optional()
    .describe('Absent once the person was forgotten'),
  hash: z.string(),
})
export const personalRecordsSchema = z
  .record(z.string(), z.array(z.record(z.string(), z.unknown())))
  .describe('All that is kept of you, by table')

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable: programs decide on this'),
    detail: z.string().optional(),
    traceId: z.string().optional().describe('Names this request to those who run Fristvagt'),
    latest: dayText
      .nullable()
      .optional()
      .describe('With snooze-too-late: the last day there may be; null for none'),
    now: draftSummarySchema.optional().describe('With changed-meanwhile and draft-closed: what stands'),
    published: publicationSchema
      .optional()
      .describe('With published-meanwhile and not-undoable: the latest publication'),
    open: z.array(z.string()).optional().describe('With problems-open: their ids'),
    why: bilingual.optional().describe('With unreadable-file: why, and what to do'),
    faults: z
      .array(z.object({ at: z.string(), fault: z.string() }))
      .optional()
      .describe('With not-an-edition: what is wrong, and where'),
  })
  .describe('RFC 9457 problem details')

export type {
  CalendarAnswer,
  CalendarFeedItem,
  CalendarUpdateAnswer,
  NewCalendarFeed,
  OwnEntryItem,
  StandingEntry,
} from './calendar-contract.ts'
export type { ChannelItem } from './channel-contract.ts'
export type {
  DifferenceItem,
  DraftChangesItem,
  DraftEdit,
  DraftItem,
  DraftSummaryItem,
  DraftTextItem,
  ImportedItem,
  PublicationChangesItem,
  PublicationItem,
  ReadingItem,
} from './draft-contract.ts'
export type { ItemHistoryEntry, ItemHistoryItem, SignaturesItem } from './item-contract.ts'
export type { LiveChange, LiveName } from './live-contract.ts'
export type {
  Appointment,
  FoundInMail,
  KnownItem,
  Mail,
  MailReading,
  MailSuggestion,
  Suggested,
} from './mail-contract.ts'
export type { FullAnswer } from './question-contract.ts'
export type { EffectItem, EvidenceItem } from './report-schemas.ts'
export type { PublishedItem, SearchAnswer, SearchGroup } from './search-contract.ts'
export type { DeliveryItem, NudgeItem } from './subscription-contract.ts'

export type SubscriptionItem = z.output<typeof subscriptionSchema>
export type ChannelSettings = z.output<typeof nudgeSettingsSchema>
export type ChannelPreview = z.output<typeof channelPreviewSchema>
export type WaitingChannels = z.output<typeof waitingSchema>
export type SettingsOffers = z.output<typeof settingsChoicesSchema>
export type ReachAnswer = z.output<typeof reachSchema>

export type AgreementItem = z.output<typeof agreementSchema>
export type TaskItem = z.output<typeof taskSchema>
export type EventItem = z.output<typeof eventSchema>
export type MilestoneItem = z.output<typeof milestoneSchema>
export type ChangeItem = z.output<typeof changeSchema>
export type EditionChangesItem = z.output<typeof editionChangesSchema>
export type DeadlineItem = z.output<typeof deadlineSchema>
export type AccessItem = z.output<typeof accessSchema>
export type AuditItem = z.output<typeof auditEntrySchema>
export type AuditChainItem = z.output<typeof chainSchema>
export type AuditPersonItem = z.output<typeof auditPeopleSchema>['items'][number]
export type YearCalendarItem = z.output<typeof yearCalendarSchema>
export type ClosingSettings = z.output<typeof municipalitySettingsSchema>
export type OwnChatItem = z.output<typeof ownChatSchema>
export type MovedNudgesItem = z.output<typeof movedNudgesSchema>
export type PersonalRecords = z.output<typeof personalRecordsSchema>
export type Me = z.output<typeof meSchema>
export type MunicipalityItem = z.output<typeof municipalitySchema>
export type Problem = z.output<typeof problemSchema>
export type List<T> = { items: T[]; next?: string | undefined }
