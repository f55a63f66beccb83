import type { FastifyPluginAsync } from 'fastify'
import type { JWTPayload } from 'jose'
import type { PersonKey } from '#domain/person.ts'
import { createBody, type UpdateBody } from './event-body.ts'
import { eventRoutes } from './event-routes.ts'
import { type Faults, faultQueue } from './faults.ts'
import { type MailboxStore, mailboxes, type StoredEvent } from './mailboxes.ts'
import { type LoggedRequest, requestLog } from './request-log.ts'
import { type GraphTeam, teamRoutes } from './team-routes.ts'

/** Whose tokens are good, and where the entries are kept. */
export interface LocalGraphOptions {
  /** Returns the claims of a token of the local Entra's: `entra.verify`. */
  readonly verify: (token: string) => Promise<JWTPayload>
  /** Where a person opens an entry: the demo's calendar page. */
  readonly webLink: (entry: string) => string
  readonly persistence?: MailboxStore
  /** The teams that have let the application read who is in them. */
  readonly teams?: readonly GraphTeam[]
}

/** The stand-in, and what tests and the demo look at. */
export interface LocalGraph {
  /** To be registered under a prefix, such as /local/graph; serves `/v1.0/…` below it. */
  readonly plugin: FastifyPluginAsync
  /** Returns what is in a person's calendar, in the order it came. */
  entriesOf(person: PersonKey): readonly StoredEvent[]
  /** Makes an entry as the person would in Outlook. Throws GraphRefusal on what Graph would not take. */
  addEntry(person: PersonKey, body: object): Promise<StoredEvent>
  /** Deletes an entry as the person would in Outlook. Throws when it is not there. */
  deleteEntry(person: PersonKey, entry: string): Promise<void>
  /** Changes an entry as the person would in Outlook. Throws when it is not there. */
  changeEntry(person: PersonKey, entry: string, change: UpdateBody): Promise<StoredEvent>
  readonly faults: Faults
  /** Returns the requests so far, the oldest first. */
  requests(): readonly LoggedRequest[]
}

/** Returns a stand-in for Microsoft Graph: people's calendars, and who is in a team. */
export async function localGraph(options: LocalGraphOptions): Promise<LocalGraph> {
  const kept = await mailboxes(options.persistence)
  const faults = faultQueue()
  const log = requestLog()
  return {
    plugin: async (app) => {
      await app.register(eventRoutes({ ...options, mailboxes: kept, faults, log: log.add }))
      await app.register(teamRoutes({ verify: options.verify, teams: options.teams ?? [], log: log.add }))
    },
    entriesOf: kept.list,
    addEntry: async (person, body) => kept.create(person, createBody(body)),
    deleteEntry: kept.remove,
    changeEntry: kept.update,
    faults,
    requests: log.all,
  }
}
