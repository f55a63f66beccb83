import { noticeCard } from '#cards/notice-card.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { HttpAnswer } from './http-answer.ts'
import type { IncomingAction } from './incoming.ts'
import { invokeResponse } from './invoke-response.ts'
import type { ActionAnswer, Reply } from './reply.ts'
import { answerTo } from './router.ts'
import { sendReplies } from './send-replies.ts'
import type { BotServices } from './services.ts'
import { BOT_TEXTS } from './texts.ts'
import { unlessLate } from './unless-late.ts'

/**
 * Answers a pressed button: in the response where the client waits for one, or else as a message. `repeated` says that
 * this press was taken in before. After `patienceMs` who pressed is told that it goes on.
 */
export async function answerAction(
  services: BotServices,
  incoming: IncomingAction,
  repeated: boolean,
  patienceMs: number,
): Promise<HttpAnswer> {
  const texts = BOT_TEXTS[incoming.language]
  const working = pressAndShow(services, incoming, repeated)
  if (incoming.answer === 'invoke') {
    const answer = await unlessLate(working, patienceMs, { kind: 'notice', text: texts.slow })
    return { status: 200, body: invokeResponse(answer, services.signIn, texts.signInButton) }
  }
  await sendReplies(services, incoming, [asMessage(await working, incoming.language)])
  return { status: 200 }
}

async function pressAndShow(
  services: BotServices,
  incoming: IncomingAction,
  repeated: boolean,
): Promise<ActionAnswer> {
  // Not when the answer is ready: what is recorded while it is made is not on it.
  const drawnAt = services.clock()
  const answer = await answerPress(services, incoming, repeated)
  const { conversation, message } = incoming
  if (answer.kind !== 'card' || !answer.shared || message === undefined) return answer
  const { card, spec } = answer
  // In one's own chat nobody else sees a card; one that is kept true must be there still when the chat is opened anew.
  if (conversation.kind !== 'personal' || spec) await showToAll(services, incoming, message, card)
  // From here on this is what stands there, and what a refresh draws.
  if (spec)
    services.liveCards.remember({
      conversation: conversation.id,
      activity: message,
      spec,
      sentAt: drawnAt,
    })
  return answer
}

/** A client without Action.Execute hears an answer as a message of its own, or not at all. */
function asMessage(answer: ActionAnswer, language: Language): Reply {
  if (answer.kind === 'card') return answer
  return { card: noticeCard(answer.text, language), summary: answer.text }
}

async function answerPress(
  services: BotServices,
  incoming: IncomingAction,
  repeated: boolean,
): Promise<ActionAnswer> {
  const texts = BOT_TEXTS[incoming.language]
  // Any other action may be done twice; this one would write its answer twice.
  if (repeated && incoming.verb === 'ask') return { kind: 'notice', text: texts.answered }
  try {
    return await answerTo(services, incoming)
  } catch (error) {
    services.log.error({ err: error, verb: incoming.verb }, 'an action failed')
    return { kind: 'notice', text: texts.failed(services.traceId?.()) }
  }
}

/** The answer to an invoke changes the card only for the one who pressed: the others would go on seeing the old one. */
async function showToAll(
  services: BotServices,
  { conversation }: IncomingAction,
  message: string,
  card: Card,
): Promise<void> {
  try {
    await services.messenger.update(conversation, message, card)
  } catch (error) {
    services.log.warn(
      { err: error, conversation: conversation.id },
      'a pressed card could not be updated for all',
    )
  }
}
