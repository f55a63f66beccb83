import type { FastifyRequest } from 'fastify'
import type { Clock } from '#domain/clock.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { municipality as knownMunicipality } from '#domain/municipality.ts'
import type { CalendarEntryStore, CalendarLinks, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SignedIn } from './authentication.ts'
import { ApiProblem } from './problem.ts'

/** What the routes work with. */
export interface ApiServices {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly conversations: ConversationStore
  readonly calendarEntries: CalendarEntryStore
  readonly calendar: PersonalCalendar | undefined
  readonly calendarLinks: (event: Event, language: Language) => CalendarLinks
  readonly clock: Clock
  readonly authenticate: (header: string | undefined) => Promise<SignedIn | undefined>
  /** Returns whether a tenant may act for a municipality (four-digit code). */
  readonly mayActFor: (tenant: string, municipality: string) => boolean
}

/** Returns who calls. Throws ApiProblem `not-signed-in`. */
export async function signedIn(services: ApiServices, request: FastifyRequest): Promise<SignedIn> {
  const who = await services.authenticate(request.headers.authorization)
  if (!who) throw new ApiProblem('not-signed-in')
  return who
}

/** Returns who calls, if they may act for the municipality. Throws ApiProblem. */
export async function signedInFor(
  services: ApiServices,
  request: FastifyRequest,
  municipality: string | undefined,
): Promise<SignedIn> {
  const who = await signedIn(services, request)
  if (municipality !== undefined && !knownMunicipality(municipality))
    throw new ApiProblem('invalid-request', 'municipality is not one of the 98 codes')
  if (municipality !== undefined && !services.mayActFor(who.person.tenant, municipality))
    throw new ApiProblem('not-your-municipality')
  return who
}
