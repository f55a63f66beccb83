import type { FastifyInstance } from 'fastify'
import { deadlineEntryOf } from '#calendar/deadline-entry.ts'
import { eventOfRegistration, itemOfDeadline } from '#calendar/deadline-name.ts'
import { eventToken } from '#calendar/event-token.ts'
import { feedTokenHash } from '#calendar/feed-address.ts'
import { icsOf, icsOfDeadline } from '#calendar/ics.ts'
import { registrationEntryOf } from '#calendar/registration-entry.ts'
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
  Querystring: { language?: string; deadlines?: string; mine?: string }
}

/**
 * Registers GET /calendar/{token}.ics: by a signed token one published meeting or deadline (of a registration too) as an
 * iCalendar file, by a person's own secret all meetings to subscribe to, by another of theirs (?mine=1) what is their own;
 * with ?deadlines=1 the deadlines of agreements and tasks as well.
 */
export function registerCalendarFiles(server: FastifyInstance, options: CalendarFileOptions): void {
  const fileOf = signedFile(options)
  const answerFeed = feedAnswer(options)
  server.get<IcsRequest>('/calendar/:file', async (request, reply) => {
    const token = request.params.file.replace(/\.ics$/, '')
    const language = request.query.language === 'en' ? 'en' : 'da'
    const [deadlines, mine] = [request.query.deadlines === '1', request.query.mine === '1']
    const tokenHash = feedTokenHash(token, mine)
    if (tokenHash !== undefined) return answerFeed(request, reply, { tokenHash, language, deadlines, mine })
    const file = await fileOf(token, language)
    if (!file) return reply.callNotFound()
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file.name}.ics"`)
      .send(file.text)
  })
}

function signedFile({ secrets, editions, clock, itemUrl }: CalendarFileOptions) {
  const tokens = eventToken(secrets)
  return async (token: string, language: Language) => {
    const named = tokens.verify(token)
    if (named === undefined) return undefined
    const catalogue = await editions.catalogue()
    const options = { language, stamp: clock() }
    const registered = catalogue.events.get(eventOfRegistration(named) ?? '')
    if (registered) {
      const entry = registrationEntryOf(registered, language)
      return entry && { name: fileNameOf(registered.id), text: icsOfDeadline(entry, options) }
    }
    const item = itemOfDeadline(named)
    if (item === undefined) {
      const event = catalogue.events.get(named)
      return event && { name: fileNameOf(event.id), text: icsOf(event, options) }
    }
    const obligation = catalogue.obligations.get(item)
    const entry = obligation && deadlineEntryOf(obligation, catalogue, itemUrl, language)
    return entry && { name: fileNameOf(item), text: icsOfDeadline(entry, options) }
  }
}

/** A quote or a line break in an id of the source would end the header, or break the answer. */
const fileNameOf = (id: string) => id.replace(/[^\w.-]+/g, '_')
