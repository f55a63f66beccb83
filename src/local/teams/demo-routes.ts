import type { FastifyInstance } from 'fastify'
import {
  appointmentBody,
  clockBody,
  consentBody,
  faultBody,
  personQuery,
  present,
  read,
} from './client-requests.ts'
import type { Faults, LoggedRequest } from './faults.ts'
import type { LocalTeamsOptions } from './options.ts'
import type { Tenant } from './tenant.ts'

/** Serves what belongs to the demo and not to a chat: clock, consent, calendar, the tab's token, faults and log. */
export function demoRoutes(
  app: FastifyInstance,
  tenant: Tenant,
  options: LocalTeamsOptions,
  faults: Faults,
  log: readonly LoggedRequest[],
): void {
  app.get('/api/clock', async () => ({ now: await options.clock.now() }))
  app.post('/api/clock', async (request) => {
    await options.clock.advance(read(clockBody, request.body).by)
    const now = await options.clock.now()
    tenant.hub.publish({ kind: 'clock', now })
    return { now }
  })

  app.get('/api/consent', async (request) => ({
    given: await options.consent.get(read(personQuery, request.query).person),
  }))
  app.post('/api/consent', async (request) => {
    const { person, given } = read(consentBody, request.body)
    await options.consent.set(person, given)
    return { given }
  })

  app.get('/api/calendar', async (request) => ({
    entries: await options.calendarEntries(read(personQuery, request.query).person),
    now: await options.clock.now(),
  }))
  app.post('/api/calendar', async (request) => {
    const { person, ...appointment } = read(appointmentBody, request.body)
    return { id: await options.addToCalendar(person, appointment) }
  })
  app.post('/api/token', async (request) => ({
    token: await options.ssoToken(read(personQuery, request.body).person),
  }))

  app.get('/api/log', async () => ({ requests: log }))
  app.post('/api/faults', async (request) => {
    faults.failNext(present(read(faultBody, request.body)))
    return {}
  })
}
