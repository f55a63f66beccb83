import { z } from 'zod'

const text = (max: number) => z.string().max(max)
const id = text(1000)
const channelData = z.looseObject({
  tenant: z.looseObject({ id }).optional(),
  team: z.looseObject({ id, name: text(300).nullish(), aadGroupId: text(100).nullish() }).nullish(),
  channel: z.looseObject({ id, name: text(300).nullish() }).nullish(),
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
  channelId: text(100),
  serviceUrl: z.url().max(2000),
  locale: text(40).nullish(),
  // Long words are cut, not refused: whoever wrote them would get no answer at all.
  text: z.string().nullish(),
  from: z.looseObject({
    id,
    name: text(300).nullish(),
    aadObjectId: text(100).nullish(),
  }),
  recipient: z.looseObject({ id, name: text(300).optional() }),
  conversation: z.looseObject({
    id,
    conversationType: text(50).optional(),
    isGroup: z.boolean().optional(),
    tenantId: text(100).nullish(),
    name: text(300).nullish(),
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
