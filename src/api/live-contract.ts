import { z } from 'zod'
import { code } from './contract-parts.ts'

/** What can be asked for again: the lists and pages of the API by the names that the tab keeps them under. */
const LIVE_NAMES = [
  ...(['agreements', 'tasks', 'events', 'milestones', 'changes', 'publications', 'drafts'] as const),
  ...(['history', 'signatures', 'preview', 'reach', 'subscriptions', 'deliveries', 'settings'] as const),
  ...(['audit', 'me', 'own', 'calendar-entries', 'calendar-feed'] as const),
] as const
export type LiveName = (typeof LIVE_NAMES)[number]

export const liveQuerySchema = z.object({ municipality: code })

/** The data of a `changed` event. */
const liveChangeSchema = z.object({
  names: z.array(z.enum(LIVE_NAMES)).describe('What reads otherwise now: ask for it again'),
})
export type LiveChange = z.output<typeof liveChangeSchema>

/** OpenAPI knows no schema of a stream: of each event's data, it is said in words. */
export const liveStreamSchema = z
  .string()
  .describe(
    `Server-sent events until the token expires. Each event "changed" has data {"names": [...]}, of: ${LIVE_NAMES.join(', ')}. Whoever connects, for the first time or again, asks for everything once`,
  )
