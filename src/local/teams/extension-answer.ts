import { z } from 'zod'

const cardSchema = z.looseObject({ type: z.literal('AdaptiveCard') })
const previewSchema = z.object({
  contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
  content: z.object({
    title: z.string(),
    text: z.string(),
    tap: z.object({ type: z.literal('invoke'), value: z.record(z.string(), z.unknown()) }).optional(),
  }),
})
const answerSchema = z.object({
  composeExtension: z.union([
    z.object({ type: z.literal('message'), text: z.string() }),
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.enum(['list', 'grid']),
      attachments: z.array(
        z.object({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: cardSchema,
          preview: previewSchema,
        }),
      ),
    }),
  ]),
})

/** One thing that was found: what the list shows, the card, and what is sent back to choose it. */
export interface FoundCard {
  readonly title: string
  readonly text: string
  readonly card: Readonly<Record<string, unknown>>
  readonly choice?: Readonly<Record<string, unknown>>
}

/** What a message extension says. */
export type ExtensionSays =
  | { readonly kind: 'results'; readonly results: readonly FoundCard[] }
  | { readonly kind: 'words'; readonly text: string }

/** Returns what the body of an answer of a message extension says; in words, what is wrong with it if it is none. */
export function readExtensionAnswer(body: unknown): ExtensionSays {
  const parsed = answerSchema.safeParse(body)
  if (!parsed.success) return { kind: 'words', text: z.prettifyError(parsed.error) }
  const answer = parsed.data.composeExtension
  if (answer.type === 'message') return { kind: 'words', text: answer.text }
  const results = answer.attachments.map(({ content, preview: { content: shown } }) => ({
    ...{ title: shown.title, text: shown.text, card: content },
    ...(shown.tap && { choice: shown.tap.value }),
  }))
  return { kind: 'results', results }
}
