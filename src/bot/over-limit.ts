import { noticeCard } from '#cards/notice-card.ts'
import type { Limits } from '#domain/ports/limits.ts'
import type { Refusals } from '#domain/ports/refusals.ts'
import { extensionResponse } from './extension/extension-response.ts'
import type { HttpAnswer } from './http-answer.ts'
import type { Incoming } from './incoming.ts'
import { invokeResponse } from './invoke-response.ts'
import { sendReplies } from './send-replies.ts'
import type { BotServices } from './services.ts'
import { BOT_TEXTS } from './texts.ts'

/**
 * Counts what a person wrote or pressed, and answers it where it is one too many: a press or a search with a notice, a message with
 * a kind word once a minute and silence after. Returns undefined while they are within their limit. Always 200: what is
 * answered otherwise, Teams sends again. That Fristvagt is added or taken away is never too much.
 */
export async function answerOverLimit(
  services: BotServices,
  { limits, refusals }: { readonly limits: Limits; readonly refusals: Refusals },
  incoming: Exclude<Incoming, { kind: 'ignored' }>,
): Promise<HttpAnswer | undefined> {
  if (incoming.kind === 'installed' || incoming.kind === 'removed') return undefined
  if (!limits.count(incoming.person)) return undefined
  refusals.count('bot', 'over-limit')
  const { tooFast, signInButton } = BOT_TEXTS[incoming.language]
  if (incoming.kind === 'action' && incoming.answer === 'invoke')
    return {
      status: 200,
      body: invokeResponse({ kind: 'notice', text: tooFast }, services.signIn, signInButton),
    }
  if (incoming.kind !== 'message' && incoming.kind !== 'action')
    return { status: 200, body: extensionResponse({ kind: 'words', text: tooFast }) }
  if (limits.mayTell(incoming.person))
    await sendReplies(services, incoming, [
      { card: noticeCard(tooFast, incoming.language), summary: tooFast },
    ])
  return { status: 200 }
}
