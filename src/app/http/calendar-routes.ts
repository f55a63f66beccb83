import type { FastifyInstance } from 'fastify'
import { eventToken } from '#calendar/event-token.ts'
import { feedTokenHash } from '#calendar/feed-address.ts'
import { icsOf } from '#calendar/ics.ts'
import type { Clock } from '#domain/clock.ts'
import type { Language } from '#domain/language.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import { type FeedOptions, feedAnswer } from './calendar-feed.ts'

/** What the calendar addresses are answered from. */
interface CalendarFileOptions extends FeedOptions {
  readonly secrets: () => readonly string[]
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly clock: Clock
}

interface IcsRequest {
  Params: { file: string }
  Querystring: { language?: string }
}

/**
 * Registers GET /calendar/{token}.ics: by a signed token one published meeting as an iCalendar file, by a person's own
 * secret all of them to subscribe to.
 */
export function registerCalendarFiles(server: FastifyInstance, options: CalendarFileOptions): void {
  const fileOf = meetingFile(options)
  const answerFeed = feedAnswer(options)
  server.get<IcsRequest>('/calendar/:file', async (request, reply) => {
    const token = request.params.file.replace(/\.ics$/, '')
    const language = request.query.language === 'en' ? 'en' : 'da'
    const tokenHash = feedTokenHash(token)
    if (tokenHash !== undefined) return answerFeed(request, reply, { tokenHash, language })
    const file = await fileOf(token, language)
    if (!file) return reply.callNotFound()
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file.name}.ics"`)
      .send(file.text)
  })
}

function meetingFile({ secrets, editions, clock }: CalendarFileOptions) {
  const tokens = eventToken(secrets)
  return async (token: string, language: Language) => {
    const id = tokens.verify(token)
    const event = id === undefined ? undefined : (await editions.catalogue()).events.get(id)
    return event && { name: fileNameOf(event.id), text: icsOf(event, { language, stamp: clock() }) }
  }
}

/** A quote or a line break in an id of the source would end the header, or break the answer. */
const fileNameOf = (id: string) => id.replace(/[^\w.-]+/g, '_')
