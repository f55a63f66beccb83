import { noteReading } from '#actions/note-reading.ts'
import { dayAt } from '#domain/day.ts'
import { readingOfOthers } from '#domain/reading.ts'
import { NO_RECORDS, standingsSeenBy } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import type { IncomingMessage } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { answerReplies, restsOnCatalogue } from '../replies/answer-replies.ts'
import { settingsReply } from '../replies/settings-reply.ts'
import { welcomeReply } from '../replies/welcome-reply.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'

const MOST_ROWS = 40

/** The one thing that people say here and that is no question: it opens a card, and changes nothing. */
const SETTINGS =
  /^(?:åbn |vis |ret |open |show |change )?(?:mine |vores |my |our )?(?:indstilling(?:er|erne)?|settings)[.!?]?$/i
const asksForSettings = (text: string) => SETTINGS.test(text.trim())

/** Answers a question from what is published and from the municipality's own records. Changes nothing. */
export async function onMessage(
  services: BotServices,
  incoming: Pick<IncomingMessage, 'conversation' | 'person' | 'text' | 'language'>,
): Promise<readonly Reply[]> {
  const { conversation, text, language } = incoming
  if (asksForSettings(text)) return settingsWanted(services, incoming)
  const [catalogue, own] = await Promise.all([
    services.editions.catalogue(),
    services.conversations.municipalityOf(conversation),
  ])
  const records = own === undefined ? NO_RECORDS : await services.standings.recordsOf(own)
  const today = dayAt(services.clock())
  const question = JSON.stringify([own, today, language, text])
  const basis = [catalogue, records]
  const known = services.replies.recall(question, basis)
  if (known) {
    await noteReading(services.trail, known.reading, own, originOf(services, incoming))
    return known.replies
  }
  const answer = ask(text, {
    catalogue,
    today,
    ...(own === undefined ? {} : { own }),
    language,
    limit: MOST_ROWS,
    standings: standingsSeenBy(own, records, catalogue),
  })
  const replies = await answerReplies(services, conversation, answer, own)
  const reading = readingOfOthers(answer, own)
  if (restsOnCatalogue(answer, own)) services.replies.keep(question, basis, { replies, reading })
  await noteReading(services.trail, reading, own, originOf(services, incoming))
  return replies
}

async function settingsWanted(
  services: BotServices,
  { conversation, person, language }: Pick<IncomingMessage, 'conversation' | 'person' | 'language'>,
): Promise<readonly Reply[]> {
  const municipality = await services.conversations.municipalityOf(conversation)
  return municipality === undefined
    ? [welcomeReply(services, conversation, language)]
    : [await settingsReply(services, { conversation, person, language, municipality })]
}
