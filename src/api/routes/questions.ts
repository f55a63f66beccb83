import { noteReading } from '#actions/note-reading.ts'
import { dayAt } from '#domain/day.ts'
import { languageOf } from '#domain/language.ts'
import type { AskedBefore } from '#domain/question.ts'
import { decodeQuestion } from '#domain/question-code.ts'
import { readingOfOthers } from '#domain/reading.ts'
import { NO_RECORDS, standingsSeenBy } from '#domain/standing.ts'
import { answer } from '#questions/answer.ts'
import { ask } from '#questions/ask.ts'
import { fullAnswerJson } from '../full-answer-json.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import { fullAnswerSchema, questionSchema } from '../question-contract.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

/** Registers asking in words. */
export function registerQuestions(server: ApiServer, services: ApiServices): void {
  server.post(
    '/questions',
    {
      config: { permission: 'questions.ask' },
      schema: { body: questionSchema, response: { 200: fullAnswerSchema } },
    },
    async (request) => {
      const { q, question, municipality, after } = request.body
      const asked = q === undefined ? decodeQuestion(question) : undefined
      if (q === undefined && !asked)
        throw new ApiProblem('invalid-request', 'question is none that an answer or an address of ours has')
      const { person, stores } = await signedInFor(services, request, municipality)
      const own = municipality ?? (await stores.conversations.municipalityOfPerson(person))
      const catalogue = await services.editions.catalogue()
      const records = own === undefined ? NO_RECORDS : await stores.standings.recordsOf(own)
      const data = {
        ...{ catalogue, today: dayAt(services.clock()), standings: standingsSeenBy(own, records, catalogue) },
        ...(own === undefined ? {} : { own }),
        ...(after && { before: after as AskedBefore }),
        language: languageOf(request.headers['accept-language']),
      }
      const found = asked ? answer(asked, data) : ask(q ?? '', data)
      const reading = readingOfOthers(found, own)
      await noteReading(services.trail, reading, own, originOf(services, request, person))
      return fullAnswerJson(found, data)
    },
  )
}
