import { factsCard } from '#cards/facts-card.ts'
import { missingCard } from '#cards/missing-card.ts'
import { unknownCard } from '#cards/unknown-card.ts'
import type { Conversation } from '#domain/conversation.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import type { Answer, Intent, Understanding } from '#domain/question.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { headingOf, remarkOf } from './answer-heading.ts'
import { deedReplies, isDeed } from './deed-replies.ts'
import { eventReply } from './event-reply.ts'
import { helpReply, workingQuestions } from './help-reply.ts'
import { obligationReplies } from './obligation-replies.ts'
import { subscribeReply } from './subscribe-reply.ts'
import { welcomeReply } from './welcome-reply.ts'

const MOST_SAID = 5

const ABOUT_ONE_MUNICIPALITY: ReadonlySet<Intent> = new Set([
  'list_agreements',
  'list_tasks',
  'mark_signed',
  'mark_done',
  'snooze',
  'subscribe',
])

/** Returns whether an answer rests on nothing but what is published and recorded, and so can be given again. */
export function restsOnCatalogue(
  answer: Answer,
  own: string | undefined,
  { person }: Pick<Conversation, 'person'>,
): boolean {
  const { intent } = answer.understanding
  // In one's own chat a meeting says whether it is in one's calendar: that is neither another's to read, nor true for long.
  if (person && answer.events.length > 0) return false
  // What was not understood is not kept: it may hold what nobody should have written.
  return own !== undefined && intent !== 'subscribe' && intent !== 'unknown'
}

/**
 * Returns the cards that answer a question; without a municipality, where one is needed, the one that asks for it. `again`
 * answers another question as this one was answered.
 */
export async function answerReplies(
  services: BotServices,
  conversation: Conversation,
  answer: Answer,
  own: string | undefined,
  again: (question: Understanding) => Answer,
): Promise<Reply[]> {
  const { intent, language, refused, stop } = answer.understanding
  if (refused) return [factsReply(answer)]
  if (intent === 'help') return [await helpReply(services, language, own)]
  if (intent === 'unknown') return [await unknownReply(services, answer, own)]
  if (own === undefined && answer.municipality === undefined && ABOUT_ONE_MUNICIPALITY.has(intent))
    return [welcomeReply(services, conversation, language)]
  if (intent === 'subscribe' && own !== undefined)
    return [await subscribeReply(services, { conversation, language }, own, stop === true)]
  if (isDeed(intent) && own !== undefined) return deedReplies(services, conversation, answer, own, again)
  const missing = intent === 'who_is_missing' ? await missingReply(services, answer, own) : undefined
  if (missing) return [missing]
  if (answer.events.length > 0 || (intent === 'list_events' && answer.nearest.length === 0))
    return [await eventReply(services, conversation, answer)]
  if (answer.rows.length > 0) return obligationReplies(services, answer, own)
  return [factsReply(answer)]
}

async function unknownReply(services: BotServices, answer: Answer, own: string | undefined): Promise<Reply> {
  const { language, unread } = answer.understanding
  const suggestions = await workingQuestions(services, language, own)
  return { card: unknownCard({ language, unread, suggestions }), summary: answer.text }
}

async function missingReply(
  services: BotServices,
  answer: Answer,
  own: string | undefined,
): Promise<Reply | undefined> {
  const { language } = answer.understanding
  const agreement = answer.rows
    .map((row) => row.obligation)
    .find((o) => o.type === 'agreement' && o.item.signatures)
  if (agreement?.type !== 'agreement') return undefined
  const context = {
    catalogue: await services.editions.catalogue(),
    standings: new Map(),
    handlings: NO_HANDLINGS,
    undoables: new Map(),
    today: answer.asOf,
    links: services.tabLinks,
  }
  const card = missingCard({
    agreement,
    codes: answer.municipalities,
    context,
    language,
    question: answer.understanding,
    ...(own !== undefined && { own }),
    ...remarkOf(answer),
  })
  return { card, summary: headingOf(answer) }
}

function factsReply(answer: Answer): Reply {
  const { milestones, notices, contacts, text, nearest, meanings } = answer
  const { language, refused, intent } = answer.understanding
  // Who has signed what KOMBIT has published no list of: nobody knows, and the answer says of what.
  const said = intent === 'who_is_missing' ? text.split('\n').slice(1, 1 + MOST_SAID) : []
  return {
    card: factsCard({
      heading: headingOf(answer),
      refused: Boolean(refused),
      milestones,
      notices,
      contacts,
      language,
      said,
      nearest,
      meanings,
    }),
    summary: text,
  }
}
