import { z } from 'zod'

const cardSchema = z.looseObject({ type: z.literal('AdaptiveCard') })

const answerSchema = z.union([
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: cardSchema,
  }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
  z.object({
    statusCode: z.literal(401),
    type: z.literal('application/vnd.microsoft.activity.loginRequest'),
    value: z.looseObject({
      text: z.string().optional(),
      connectionName: z.string().optional(),
      tokenExchangeResource: z.looseObject({ id: z.string() }).optional(),
    }),
  }),
  z.object({
    statusCode: z.number().int().min(400).max(599),
    type: z.literal('application/vnd.microsoft.error'),
    value: z.object({ code: z.string(), message: z.string() }),
  }),
])

/** What a bot says to a pressed button. */
export type InvokeAnswer =
  | { readonly kind: 'card'; readonly card: Readonly<Record<string, unknown>> }
  | { readonly kind: 'message'; readonly text: string }
  | {
      readonly kind: 'login'
      readonly text: string
      readonly connectionName: string
      readonly exchangeId: string
    }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }

/** Returns what the body of an answer to `adaptiveCard/action` says; an error of code `BadInvokeResponse` if it is none. */
export function readInvokeAnswer(body: unknown): InvokeAnswer {
  const parsed = answerSchema.safeParse(body)
  if (!parsed.success)
    return { kind: 'error', code: 'BadInvokeResponse', message: z.prettifyError(parsed.error) }
  const answer = parsed.data
  switch (answer.type) {
    case 'application/vnd.microsoft.card.adaptive':
      return { kind: 'card', card: answer.value }
    case 'application/vnd.microsoft.activity.message':
      return { kind: 'message', text: answer.value }
    case 'application/vnd.microsoft.error':
      return { kind: 'error', ...answer.value }
    case 'application/vnd.microsoft.activity.loginRequest': {
      const { text = '', connectionName = '', tokenExchangeResource } = answer.value
      return { kind: 'login', text, connectionName, exchangeId: tokenExchangeResource?.id ?? '' }
    }
  }
}
