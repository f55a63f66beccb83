import { noteReading } from '#actions/note-reading.ts'
import { dayAt } from '#domain/day.ts'
import { languageOf } from '#domain/language.ts'
import type { AskedBefore } from '#domain/question.ts'
import { readingOfOthers } from '#domain/reading.ts'
import { NO_RECORDS, standingsSeenBy } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { answerJson } from '../answer-json.ts'
import { answerSchema, questionSchema } from '../contract.ts'
import { originOf } from '../origin-of.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

/** Registers asking in words. */
export function registerQuestions(server: ApiServer, services: ApiServices): void {
  server.post(
    '/questions',
    {
      config: { permission: 'questions.ask' },
      schema: { body: questionSchema, response: { 200: answerSchema } },
    },
    async (request) => {
      const { q, municipality, after } = request.body
      const { person, stores } = await signedInFor(services, request, municipality)
      const own = municipality ?? (await stores.conversations.municipalityOfPerson(person))
      const catalogue = await services.editions.catalogue()
      const records = own === undefined ? NO_RECORDS : await stores.standings.recordsOf(own)
      const answer = ask(q, {
        catalogue,
        today: dayAt(services.clock()),
        ...(own === undefined ? {} : { own }),
        ...(after && { before: after as AskedBefore }),
        language: languageOf(request.headers['accept-language']),
        standings: standingsSeenBy(own, records, catalogue),
      })
      const reading = readingOfOthers(answer, own)
      await noteReading(services.trail, reading, own, originOf(services, request, person))
      return answerJson(answer)
    },
  )
}
