import { type CalendarUpdate, updateCalendar } from '#actions/update-calendar.ts'
import { type CalendarSubject, titleOf } from '#domain/calendar-subject.ts'
import { languageOf } from '#domain/language.ts'
import { type CalendarUpdateAnswer, calendarUpdateSchema } from '../calendar-contract.ts'
import { originOf } from '../origin-of.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

/** Registers the bringing up to date of all that Fristvagt has put into the caller's own calendar. */
export function registerCalendarUpdate(server: ApiServer, services: ApiServices): void {
  server.post(
    '/me/calendar-entries/update',
    { config: { permission: 'own.calendar' }, schema: { response: { 200: calendarUpdateSchema } } },
    async (request) => {
      const { person, assertion, stores } = await signedIn(services, request)
      const { editions, calendarEntries } = stores
      const ports = { editions, calendarEntries, calendar: services.calendar }
      const language = languageOf(request.headers['accept-language'])
      const origin = originOf(services, request, person)
      return answerOf(await updateCalendar(ports, { origin, assertion, language }))
    },
  )
}

function answerOf({ updated, gone, refused }: CalendarUpdate): CalendarUpdateAnswer {
  const said = { updated: updated.map(named), gone: gone.map(named) }
  if (!refused) return said
  const { kind: outcome, claims, why } = { claims: undefined, why: undefined, ...refused }
  return { ...said, refused: { outcome, claims, why } }
}

function named(subject: CalendarSubject) {
  const { part, stands } = subject
  const id = part === 'deadline' ? subject.obligation.id : subject.event.id
  return { part, id, title: titleOf(subject), ...(stands === 'called-off' && { calledOff: true as const }) }
}
