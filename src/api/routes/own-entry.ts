import { subjectNamed } from '#actions/subject-named.ts'
import { calendarName } from '#domain/calendar-subject.ts'
import { ownEntryParamsSchema, standingEntrySchema } from '../calendar-contract.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

/** Registers where one entry stands in the caller's own calendar, so that their client can open it. */
export function registerOwnEntry(server: ApiServer, services: ApiServices): void {
  server.get(
    '/me/calendar-entries/:part/:id',
    {
      config: { permission: 'own.calendar' },
      schema: { params: ownEntryParamsSchema, response: { 200: standingEntrySchema } },
    },
    async (request) => {
      const { person, stores } = await signedIn(services, request)
      const { part, id } = request.params
      const subject = subjectNamed(await services.editions.catalogue(), { part, id })
      // A task that only asks to sign an agreement is in the calendar as that.
      const known = subject && (subject.part === 'deadline' ? subject.obligation.id : subject.event.id)
      const found = known && (await stores.calendarEntries.find(person, calendarName({ part, id: known })))
      if (!found) return {}
      const { entry, webLink } = found
      return { entry, ...(webLink === undefined ? {} : { webLink }) }
    },
  )
}
