import { dayAt } from '#domain/day.ts'
import { standingsOf } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { answerReplies } from '../answer-replies.ts'
import type { IncomingMessage } from '../incoming.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'

const NO_RECORDS = new Map()

/** Answers a question from what is published and from the municipality's own records. Changes nothing. */
export async function onMessage(services: BotServices, incoming: IncomingMessage): Promise<Reply[]> {
  const { conversation } = incoming
  const [catalogue, own] = await Promise.all([
    services.editions.catalogue(),
    services.conversations.municipalityOf(conversation),
  ])
  const records = own === undefined ? NO_RECORDS : await services.standings.recordsOf(own)
  const today = dayAt(services.clock())
  const answer = ask(incoming.text, {
    catalogue,
    today,
    ...(own === undefined ? {} : { own }),
    language: incoming.language,
    // What a municipality has recorded is its own affair: of others, only what KOMBIT published is told.
    standings: (code) => standingsOf(catalogue, code, code === own ? records : NO_RECORDS),
  })
  return answerReplies(services, conversation, answer, own)
}
