import { noteReading } from '#actions/note-reading.ts'
import { dayAt } from '#domain/day.ts'
import type { Understanding } from '#domain/question.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import { readingOfOthers } from '#domain/reading.ts'
import { NO_RECORDS, standingsSeenBy } from '#domain/standing.ts'
import { answer } from '#questions/answer.ts'
import { ask } from '#questions/ask.ts'
import { askedBefore } from '#questions/follow-up/asked-before.ts'
import { leansBack } from '#questions/follow-up/leans-back.ts'
import { lexiconOf } from '#questions/lexicon.ts'
import type { IncomingMessage } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { answerReplies, restsOnCatalogue } from '../replies/answer-replies.ts'
import type { Reply } from '../reply.ts'
import type { Answered } from '../reply-memory.ts'
import type { BotServices } from '../services.ts'

const MOST_ROWS = 40

/** Who asks, and where. */
export type Asker = Pick<IncomingMessage, 'conversation' | 'person' | 'language'>

/**
 * Returns the cards that answer a question, in words or as it was understood before, from what is published and from the
 * municipality's own records; writes down that others were read about. Changes nothing.
 */
export async function answerQuestion(
  services: BotServices,
  asker: Asker,
  asked: string | Understanding,
): Promise<readonly Reply[]> {
  const { conversation, language } = asker
  const [catalogue, own] = await Promise.all([
    services.editions.catalogue(),
    services.conversations.municipalityOf(conversation),
  ])
  const records = own === undefined ? NO_RECORDS : await services.standings.recordsOf(own)
  const today = dayAt(services.clock())
  const words = typeof asked === 'string' ? asked : { understood: encodeQuestion(asked) }
  const leans = typeof asked === 'string' && leansBack(asked, { lexicon: lexiconOf(catalogue), today })
  const before = leans ? await services.recentQuestions.of(conversation, asker.person) : undefined
  // What was answered in a channel says nothing of anybody's calendar: in one's own chat it would.
  const isOwnChat = conversation.person !== undefined
  const question = JSON.stringify([own, today, language, words, before, isOwnChat])
  const basis = [catalogue, records]
  const known = services.replies.recall(question, basis)
  if (known) {
    await noteAsked(services, asker, known, own)
    return known.replies
  }
  const data = {
    catalogue,
    today,
    ...(own === undefined ? {} : { own }),
    language,
    ...(before && { before }),
    limit: MOST_ROWS,
    standings: standingsSeenBy(own, records, catalogue),
  }
  const found = typeof asked === 'string' ? ask(asked, data) : answer(asked, data)
  const again = (other: Understanding) => answer(other, data)
  const replies = await answerReplies(services, conversation, found, own, again)
  const answered = { replies, reading: readingOfOthers(found, own), asked: askedBefore(found) }
  if (restsOnCatalogue(found, own, conversation)) services.replies.keep(question, basis, answered)
  await noteAsked(services, asker, answered, own)
  return replies
}

/** Writes down that others were read about, and what the person's next question may lean on. */
async function noteAsked(
  services: BotServices,
  asker: Asker,
  { reading, asked }: Answered,
  own: string | undefined,
): Promise<void> {
  await Promise.all([
    noteReading(services.trail, reading, own, originOf(services, asker)),
    asked && services.recentQuestions.keep(asker.conversation, asker.person, asked),
  ])
}
