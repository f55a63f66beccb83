import { confirmCard } from '#cards/confirm-card.ts'
import { drawCard } from '#cards/draw-card.ts'
import type { ItemSpec } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Answer, Intent, Understanding } from '#domain/question.ts'
import { without } from '#domain/question-chips.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { remarkOf } from './answer-heading.ts'
import { cardContextOf } from './card-context.ts'
import { eventReply } from './event-reply.ts'
import { itemReply } from './item-answer.ts'
import { obligationReplies } from './obligation-replies.ts'

const DEEDS = ['mark_signed', 'mark_done', 'snooze', 'add_to_calendar'] as const satisfies readonly Intent[]
type Deed = (typeof DEEDS)[number]

/** Returns whether what was said would change something. */
export function isDeed(intent: Intent): intent is Deed {
  return DEEDS.some((deed) => deed === intent)
}

/**
 * Returns the card that asks before anything is done for a municipality (`own`, four-digit code): what would be done, to
 * one item or to which of several. Where nothing is left to be done, how the item stands.
 */
export async function deedReplies(
  services: BotServices,
  conversation: Conversation,
  answer: Answer,
  own: string,
  again: (question: Understanding) => Answer,
): Promise<Reply[]> {
  const { intent, language, filters } = answer.understanding
  if (answer.events.length > 0) return [await eventReply(services, conversation, answer)]
  // A deadline goes into a calendar from the card of its item, and so does what rests without a day being named.
  const shows = intent === 'add_to_calendar' || (intent === 'snooze' && filters.to === undefined)
  const found = answer.rows.length === 0 ? again(detailOf(answer.understanding)) : answer
  const rows = found.rows.filter((row) => row.municipality === own)
  const [only, ...others] = rows
  if (!only) return obligationReplies(services, found, own)
  if (found !== answer && intent !== 'add_to_calendar') return obligationReplies(services, found, own)
  if (shows && others.length === 0)
    return [await itemReply(services, { conversation, language }, own, only.obligation.id)]
  if (shows) return obligationReplies(services, found, own)
  if (intent !== 'snooze' && others.length === 0 && !remarkOf(answer).remark) {
    const item = only.obligation.id
    const spec: ItemSpec = { kind: 'item', municipality: own, language, item, asks: true }
    return [{ card: drawCard(spec, await cardContextOf(services, own)), summary: answer.heading, spec }]
  }
  const card = confirmCard({
    obligations: rows.map((row) => row.obligation),
    language,
    context: await cardContextOf(services, own),
    municipality: own,
    ...(intent === 'snooze' && filters.to !== undefined && { snoozeUntil: filters.to }),
    ...remarkOf(answer),
  })
  return [{ card, summary: answer.heading }]
}

/** The same items, asked about and not acted on. */
function detailOf(question: Understanding): Understanding {
  return { ...without(question, 'from', 'to', 'status', 'kind'), intent: 'item_detail' }
}
