import type { Intent } from '#domain/question.ts'
import { decodeQuestion } from '#domain/question-code.ts'
import type { IncomingAction } from '../incoming.ts'
import type { ActionAnswer } from '../reply.ts'
import { sendReplies } from '../send-replies.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { answerQuestion } from './answer-question.ts'

/** What a button on an answer leads to is an answer: none of ours asks for a card of another kind. */
const ANSWERS: readonly Intent[] = [
  'list_agreements',
  'list_tasks',
  'list_events',
  'item_detail',
  'deadline_of',
  'who_is_missing',
  'add_to_calendar',
  'mark_signed',
  'mark_done',
  'snooze',
]

/**
 * An answer was widened or narrowed with one of its buttons: the new answer takes its place, in a team for who pressed
 * alone. In a chat of one's own it is what stands there from now on.
 */
export async function onRefine(
  services: BotServices,
  incoming: IncomingAction,
  code: string,
): Promise<ActionAnswer> {
  const question = decodeQuestion(code)
  const replies =
    question && ANSWERS.includes(question.intent) ? await answerQuestion(services, incoming, question) : []
  const [first, ...others] = replies
  if (!first) return { kind: 'notice', text: BOT_TEXTS[incoming.language].notUnderstood }
  await sendReplies(services, incoming, others)
  const { card, summary, spec } = first
  const stands = incoming.conversation.kind === 'personal'
  if (stands && !spec) await forgetFormer(services, incoming)
  return {
    kind: 'card',
    card,
    summary,
    shared: stands && spec !== undefined,
    ...(stands && spec && { spec }),
  }
}

/** What is seen of the message shows no standing any more: a refresh would bring back what stood there. */
async function forgetFormer(
  { conversations, liveCards }: BotServices,
  { conversation, message: activity }: IncomingAction,
): Promise<void> {
  if (activity === undefined) return
  const municipality = await conversations.municipalityOf(conversation)
  const before = municipality && (await liveCards.find(municipality, conversation.id, activity))
  if (before) await liveCards.forget(before)
}
