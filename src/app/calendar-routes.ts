import type { FastifyInstance } from 'fastify'
import { eventToken } from '#calendar/event-token.ts'
import { icsOf } from '#calendar/ics.ts'
import type { Clock } from '#domain/clock.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'

interface IcsRequest {
  Params: { file: string }
  Querystring: { language?: string }
}

/** Registers GET /calendar/{token}.ics: one published meeting as an iCalendar file. */
export function registerCalendarFiles(
  server: FastifyInstance,
  options: {
    readonly secrets: () => readonly string[]
    readonly editions: Pick<EditionStore, 'catalogue'>
    readonly clock: Clock
  },
): void {
  const tokens = eventToken(options.secrets)
  server.get<IcsRequest>('/calendar/:file', async (request, reply) => {
    const id = tokens.verify(request.params.file.replace(/\.ics$/, ''))
    const event = id === undefined ? undefined : (await options.editions.catalogue()).events.get(id)
    if (!event) return reply.callNotFound()
    const language = request.query.language === 'en' ? 'en' : 'da'
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileNameOf(event.id)}.ics"`)
      .send(icsOf(event, { language, now: options.clock() }))
  })
}

/** A quote or a line break in an id of the source would end the header, or break the answer. */
const fileNameOf = (id: string) => id.replace(/[^\w.-]+/g, '_')
