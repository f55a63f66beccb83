import { noteReading } from '#actions/note-reading.ts'
import { dayAt } from '#domain/day.ts'
import type { Understanding } from '#domain/question.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import { readingOfOthers } from '#domain/reading.ts'
import { NO_RECORDS, standingsSeenBy } from '#domain/standing.ts'
import { answer } from '#questions/answer.ts'
import { ask } from '#questions/ask.ts'
import type { IncomingMessage } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { answerReplies, restsOnCatalogue } from '../replies/answer-replies.ts'
import type { Reply } from '../reply.ts'
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
  const question = JSON.stringify([own, today, language, words])
  const basis = [catalogue, records]
  const known = services.replies.recall(question, basis)
  if (known) {
    await noteReading(services.trail, known.reading, own, originOf(services, asker))
    return known.replies
  }
  const data = {
    catalogue,
    today,
    ...(own === undefined ? {} : { own }),
    language,
    limit: MOST_ROWS,
    standings: standingsSeenBy(own, records, catalogue),
  }
  const found = typeof asked === 'string' ? ask(asked, data) : answer(asked, data)
  const again = (other: Understanding) => answer(other, data)
  const replies = await answerReplies(services, conversation, found, own, again)
  const reading = readingOfOthers(found, own)
  if (restsOnCatalogue(found, own)) services.replies.keep(question, basis, { replies, reading })
  await noteReading(services.trail, reading, own, originOf(services, asker))
  return replies
}
