import { z } from 'zod'
import { ConnectorError } from './connector-error.ts'

/** Teams' limit: 100 KB, counted as UTF-16. */
const MAX_BYTES = 100 * 1024
const MAX_REFRESHED_PEOPLE = 60

const cardSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.string().regex(/^1\.[0-5]$/, 'Teams shows Adaptive Cards up to version 1.5'),
  body: z
    .array(z.looseObject({ type: z.string() }))
    .min(1)
    .optional(),
  actions: z.array(z.looseObject({ type: z.string() })).optional(),
  refresh: z.looseObject({ userIds: z.array(z.string()).max(MAX_REFRESHED_PEOPLE).optional() }).optional(),
})

const activitySchema = z.looseObject({
  type: z.enum(['message', 'typing']),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: cardSchema,
      }),
    )
    .max(1, 'one card in a message')
    .nullish(),
})

/** What a bot may send: text, or one card with a summary for the notification. */
export interface SentActivity {
  readonly type: 'message' | 'typing'
  readonly text: string
  readonly summary?: string
  readonly card?: Readonly<Record<string, unknown>>
}

/** Returns what the bot sends, or throws the ConnectorError that Teams would answer (or, where it is laxer, should). */
export function checkActivity(body: unknown): SentActivity {
  if (JSON.stringify(body ?? null).length * 2 > MAX_BYTES)
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.')
  const parsed = activitySchema.safeParse(body)
  if (!parsed.success) throw new ConnectorError(400, 'BadSyntax', z.prettifyError(parsed.error))
  const { type, text, summary, attachments } = parsed.data
  const card = attachments?.[0]?.content
  if (type === 'message' && card && text)
    throw new ConnectorError(
      400,
      'BadArgument',
      'Text and a card in one activity are split: send the card alone.',
    )
  if (type === 'message' && !card && !text)
    throw new ConnectorError(400, 'BadSyntax', 'Activity must have text or an attachment.')
  return { type, text: text ?? '', ...(summary && { summary }), ...(card && { card }) }
}
