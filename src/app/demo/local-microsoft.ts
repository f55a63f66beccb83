import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { ROLE_NAMES } from '#domain/access/roles.ts'
import type { TeamOwners } from '#domain/ports/team-owners.ts'
import { type LocalEntra, localEntra } from '#local/entra/local-entra.ts'
import { type LocalGraph, localGraph } from '#local/graph/local-graph.ts'
import { localTeams } from '#local/teams/local-teams.ts'
import { findPerson, LOCAL_PEOPLE, LOCAL_TEAM, LOCAL_TENANT } from '#local/teams/world.ts'
import { LOCAL_FOLDER } from '../folders.ts'
import { calendarEntry, writtenEntry } from './calendar-entry.ts'
import type { DemoClock } from './demo-clock.ts'
import { jsonFile } from './json-file.ts'
import { DEMO_MARKS } from './marks.ts'

const METTES_ROLES = ['editor', 'publisher', 'operator'] as const
const DEMO_CLIENT = DEMO_MARKS.client
/** The application ID URI of that registration. */
export const DEMO_APP_ID_URI = `api://localhost/${DEMO_CLIENT.id}`

/** Where the stand-in for Teams' connector is, below the origin. */
export const LOCAL_CONNECTOR = '/local/connector'

/** Where the stand-ins are, and what they keep. */
export interface LocalMicrosoftOptions {
  readonly origin: string
  readonly clock: DemoClock
  /** Where the chat, the calendar and the keys are kept; undefined keeps them in memory. */
  readonly folder: string | undefined
  /** Called when the clock has come to a morning: resolves when its nudges are delivered. */
  readonly atEachMorning: () => Promise<void>
}

/** Registers the stand-ins for Teams, Entra and Graph under /local, and the front page. */
export async function registerLocalMicrosoft(
  server: FastifyInstance,
  options: LocalMicrosoftOptions,
): Promise<{ entra: LocalEntra; graph: LocalGraph }> {
  const { clock, folder } = options
  const kept = (name: string) => (folder === undefined ? undefined : jsonFile(join(folder, name)))
  const keys = kept('local-entra.json')
  const calendars = kept('local-graph.json')
  const chat = kept('local-teams.json')
  const entra = await localEntra({
    people: LOCAL_PEOPLE.map(({ tenant, id, name, upn, key }) => ({
      tenant,
      id,
      name,
      upn,
      // Who opens the tab before any team is set up can try its buttons as the programme leader, who publishes, too.
      roles: key === 'mette' ? METTES_ROLES.map((role) => ROLE_NAMES[role].appRole) : [],
    })),
    clients: [DEMO_CLIENT],
    ...(keys ? { keys: textStore(keys) } : {}),
  })
  const graph = await localGraph({
    verify: entra.verify,
    webLink: (entry) => `${options.origin}/local/calendar?entry=${encodeURIComponent(entry)}`,
    teams: [{ tenant: LOCAL_TENANT, group: LOCAL_TEAM.aadGroupId, members: LOCAL_PEOPLE }],
    ...(calendars ? { persistence: textStore(calendars) } : {}),
  })
  const teams = localTeams({
    clock: {
      now: async () => clock.now().toString(),
      advance: (by) => clock.advance(by, options.atEachMorning),
    },
    ssoToken: (person) => entra.issueSsoToken(person, { audience: DEMO_CLIENT.id }),
    calendarEntries: async (person) =>
      graph.entriesOf(person).map((event) => calendarEntry(event, options.origin)),
    addToCalendar: async (person, appointment) =>
      (await graph.addEntry(person, writtenEntry(appointment))).id,
    consent: entra.consent,
    botEndpoint: `${options.origin}/api/messages`,
    serviceUrl: `${options.origin}${LOCAL_CONNECTOR}`,
    assets: LOCAL_FOLDER,
    ...(chat ? { persist: chat } : {}),
  })
  await server.register(entra.plugin, { prefix: '/local/entra' })
  await server.register(graph.plugin, { prefix: '/local/graph' })
  await server.register(teams.plugin, { prefix: '/local' })
  server.get('/', teams.frontPage)
  server.get<{ Querystring: { person?: string } }>('/local/token', async (request) => {
    const [first] = LOCAL_PEOPLE
    const person = findPerson(request.query.person ?? '') ?? first
    if (!person) throw new Error('the demo has no people')
    return { token: await entra.issueSsoToken(person, { audience: DEMO_CLIENT.id }), name: person.name }
  })
  return { entra, graph }
}

/** Returns the tokens check's settings for the demo's directory. */
export function demoTokens(origin: string) {
  return {
    jwksUrl: `${origin}/local/entra/${LOCAL_TENANT}/discovery/v2.0/keys`,
    audiences: [DEMO_CLIENT.id, DEMO_APP_ID_URI],
    tenants: new Set([LOCAL_TENANT]),
  }
}

function textStore(file: ReturnType<typeof jsonFile>) {
  return {
    load: async () => {
      const text = await file.load()
      return text === undefined ? undefined : String(text)
    },
    save: (text: string) => file.save(text),
  }
}

/**
 * Returns who owns teams in the demo: whom the demo's directory says, and anybody that it does not know. People of
 * another local client, such as Microsoft's Agents Playground, are in no directory, and come to try the buttons.
 */
export function demoOwners(byGraph: TeamOwners): TeamOwners {
  return {
    ownsOneOf: async (person, groups) =>
      findPerson(person.id) === undefined || byGraph.ownsOneOf(person, groups),
  }
}
