import { z } from 'zod'
import { oneLine } from '#domain/one-line.ts'

/** Characters that PostgreSQL cannot store (NUL, half of a pair) or that break a line; no id of Microsoft's has them. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u
const text = (max: number) => z.string().max(max)
const plain = (max: number) => text(max).refine((words) => !UNSTORABLE.test(words))
const id = plain(1000)
/** What people have named something: kept as a line of text, whatever is in it. */
const name = text(300).transform(oneLine)
const channelData = z.looseObject({
  tenant: z.looseObject({ id }).optional(),
  team: z.looseObject({ id, name: name.nullish(), aadGroupId: text(100).nullish() }).nullish(),
  channel: z.looseObject({ id, name: name.nullish() }).nullish(),
})
const entity = z.looseObject({
  type: text(100).optional(),
  text: text(1000).optional(),
  locale: text(40).optional(),
  mentioned: z.looseObject({ id }).optional(),
})

/** The parts of a Bot Framework activity that Fristvagt reads, each with a bound on its size. */
export const activitySchema = z.looseObject({
  type: text(100),
  id: id.optional(),
  name: text(200).optional(),
  action: text(100).optional(),
  channelId: plain(100),
  serviceUrl: z
    .url()
    .max(2000)
    .refine((words) => !UNSTORABLE.test(words)),
  locale: text(40).nullish(),
  // Long words are cut, not refused: whoever wrote them would get no answer at all.
  text: z.string().nullish(),
  from: z.looseObject({
    id,
    name: name.nullish(),
    aadObjectId: plain(100).nullish(),
  }),
  recipient: z.looseObject({ id, name: name.optional() }),
  conversation: z.looseObject({
    id,
    conversationType: text(50).optional(),
    isGroup: z.boolean().optional(),
    tenantId: plain(100).nullish(),
    name: name.nullish(),
  }),
  channelData: channelData.nullish(),
  entities: z.array(entity).max(200).nullish(),
  membersAdded: z.array(z.looseObject({ id })).max(5000).nullish(),
  membersRemoved: z.array(z.looseObject({ id })).max(5000).nullish(),
  replyToId: id.optional(),
  value: z.unknown().optional(),
})
export type ParsedActivity = z.output<typeof activitySchema>

/** What an Action.Execute carries in `value`. */
export const executeSchema = z.looseObject({
  action: z.looseObject({
    type: text(100).optional(),
    verb: text(100).optional(),
    data: z.unknown(),
  }),
  authentication: z.looseObject({ token: text(20_000).optional() }).nullish(),
})
