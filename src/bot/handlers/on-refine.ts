import type { Intent } from '#domain/question.ts'
import { decodeQuestion } from '#domain/question-code.ts'
import type { IncomingAction } from '../incoming.ts'
import type { ActionAnswer, Reply } from '../reply.ts'
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

/** An answer was widened or narrowed with one of its buttons: the new answer takes its place, for who pressed alone. */
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
  await keepTrue(services, incoming, first)
  return { kind: 'card', card: first.card, summary: first.summary, shared: false }
}

/** In a chat of one's own the new answer is all that is seen of the message: what keeps it true must draw that one. */
async function keepTrue(
  services: BotServices,
  { conversation, message: activity }: IncomingAction,
  { spec }: Reply,
): Promise<void> {
  if (conversation.kind !== 'personal' || activity === undefined) return
  const { liveCards } = services
  if (spec) {
    liveCards.remember({ conversation: conversation.id, activity, spec, sentAt: services.clock() })
    return
  }
  const municipality = await services.conversations.municipalityOf(conversation)
  const before = municipality && (await liveCards.find(municipality, conversation.id, activity))
  if (before) await liveCards.forget(before)
}
