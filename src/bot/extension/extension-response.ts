import { foreign } from '#cards/foreign-text.ts'
import type { Card } from '#domain/ports/messenger.ts'

/** A card that can be put into a message, and how it looks in a list of results. */
export interface Result {
  readonly card: Card
  readonly title: string
  readonly text: string
  /** What the client sends back when it is chosen; absent where there is one result alone. */
  readonly choice?: { readonly type: string; readonly item: string }
}

/** What a message extension answers. */
export type ExtensionAnswer =
  | { readonly kind: 'results'; readonly results: readonly Result[] }
  | { readonly kind: 'words'; readonly text: string }

const LONGEST_LINE = 120

/** Returns an answer in the form that a client reads. */
export function extensionResponse(answer: ExtensionAnswer): object {
  if (answer.kind === 'words') return { composeExtension: { type: 'message', text: answer.text } }
  const attachments = answer.results.map(attachmentOf)
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

function attachmentOf({ card, title, text, choice }: Result): object {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: {
        title: plain(title),
        text: plain(text),
        ...(choice && { tap: { type: 'invoke', value: choice } }),
      },
    },
  }
}

/** A thumbnail renders some HTML: the words of the source must not be any. */
const plain = (words: string) => foreign(words.replace(/[<>&]/g, ' '), LONGEST_LINE)
