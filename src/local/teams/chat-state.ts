import { z } from 'zod'

const cardSchema = z.record(z.string(), z.unknown())

const messageSchema = z.object({
  id: z.string(),
  /** The channel or the personal chat, without a thread. */
  conversation: z.string(),
  /** The first message of the thread; its own id where it starts one. */
  root: z.string(),
  /** A person's key, or `bot`. */
  from: z.string(),
  at: z.string(),
  text: z.string(),
  summary: z.string().optional(),
  card: cardSchema.optional(),
  /** The cards that single people see instead, because their press or refresh was answered with one. */
  ownCards: z.record(z.string(), cardSchema),
  edited: z.boolean(),
  version: z.number(),
})

/** All that the stand-in remembers between runs. */
export const chatStateSchema = z.object({
  version: z.literal(1),
  installedInTeam: z.boolean(),
  installedFor: z.array(z.string()),
  messages: z.array(messageSchema),
})

export type StoredMessage = z.infer<typeof messageSchema>
export type ChatState = z.infer<typeof chatStateSchema>

/** Returns the state of a tenant where nobody has added the bot. */
export function emptyState(): ChatState {
  return { version: 1, installedInTeam: false, installedFor: [], messages: [] }
}

/** A message as one person sees it. */
export interface MessageView {
  readonly id: string
  readonly conversation: string
  readonly root: string
  readonly from: string
  readonly at: string
  readonly text: string
  readonly summary: string
  readonly edited: boolean
  readonly version: number
  readonly card?: Readonly<Record<string, unknown>>
  /** Whether the card is this person's own, not the one that all see. */
  readonly own: boolean
}

/** Returns a message as the person of this key sees it. */
export function viewOf(message: StoredMessage, person: string): MessageView {
  const { ownCards, card: shared, summary, ...rest } = message
  const own = ownCards[person]
  const card = own ?? shared
  return { ...rest, summary: summary ?? '', own: own !== undefined, ...(card && { card }) }
}
