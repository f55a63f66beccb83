import { z } from 'zod'
import { meSchema, municipalitySchema } from './contract.ts'
import { code, namedSolutionSchema } from './contract-parts.ts'
import { subscriptionSchema } from './subscription-contract.ts'

/** PostgreSQL keeps no text with a zero byte, and refuses to look for one. */
const teamsId = z
  .string()
  .min(1)
  .regex(/^[^\0]*$/)

/** As Teams names a channel or a chat, or by its subscription's id and the municipality. */
export const channelQuerySchema = z.object({
  conversation: teamsId.max(300).optional().describe("Teams' id of the channel or the group chat"),
  team: teamsId.max(300).optional().describe("With conversation: Teams' id of the channel's team"),
  subscription: teamsId.max(60).optional(),
  municipality: code.optional().describe('With subscription: whose it is'),
})

const ids = z.array(z.string())
export const channelSchema = z.object({
  id: z.string().describe("Its subscription's id, also before anybody has said yes"),
  channel: z.string().optional().describe('As Teams names it; absent in a chat, and where Fristvagt is not'),
  team: z.string().optional(),
  here: z.boolean().describe('Whether Fristvagt is in the channel or the chat'),
  municipality: municipalitySchema
    .optional()
    .describe("The channel's: what it follows, or what its team has chosen; absent where nobody has"),
  permissions: meSchema.shape.permissions.describe('What you may do, with regard to that municipality'),
  subscription: subscriptionSchema.optional().describe('Absent where the channel follows nothing yet'),
  solutions: z.array(namedSolutionSchema).describe('Those that its settings name'),
  follows: z
    .object({ agreements: ids, tasks: ids, events: ids })
    .optional()
    .describe('What it follows; absent where it leaves nothing out, and where it follows nothing yet'),
})

export type ChannelItem = z.output<typeof channelSchema>
