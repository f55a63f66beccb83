import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { JWTPayload } from 'jose'
import { registerApi } from '#api/api.ts'
import { tokenCheck } from '#api/authentication.ts'
import { registerProblems } from '#api/problem.ts'
import { registerPaneReadings } from '#api/routes/pane-readings.ts'
import type { ApiServices } from '#api/services.ts'
import { auditCsv } from '#app/audit-csv.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '#app/microsoft-clients.ts'
import { tabLinks } from '#app/tab-links.ts'
import { feedAddresses } from '#calendar/feed-address.ts'
import { mailAppointments } from '#calendar/mail-appointments.ts'
import { foundItems } from '#cards/published/found-items.ts'
import { settingsChoices } from '#cards/settings/choices.ts'
import { settingsSummaries } from '#cards/settings/summaries.ts'
import { whyWords } from '#cards/wording/why.ts'
import { readDeadline } from '#catalog/understanding/read-deadline.ts'
import { evidenceFile } from '#documents/evidence-file.ts'
import { listFile } from '#documents/list-file.ts'
import type { Language } from '#domain/language.ts'
import { municipalitiesByName } from '#domain/municipality.ts'
import type { Store } from '#storage/open-store.ts'
import { EVERYONE_EDITS } from './access.ts'
import { BEFORE_EIGHT } from './bot-door.ts'
import { aDraft } from './draft-factories.ts'
import { startFrameworkIssuer } from './framework-issuer.ts'
import { inThisProcess } from './mails/in-this-process.ts'

export const API_TENANT = '11111111-1111-4111-8111-111111111111'
const API_CLIENT = '22222222-2222-4222-8222-222222222222'
export const API_APP_URI = `api://fristvagt.example/${API_CLIENT}`
const TEAMS = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'

export const METTE_ID = 'c5e99701-2a32-49c1-a660-4629ceeb8c61'

const NOT_COPENHAGEN = new Set(municipalitiesByName().flatMap(({ code }) => (code === '0101' ? [] : [code])))

/** The claims of Mette's token as Teams gets it for her. */
export const goodClaims = (): JWTPayload => ({
  aud: API_CLIENT,
  iss: `https://login.microsoftonline.com/${API_TENANT}/v2.0`,
  tid: API_TENANT,
  oid: METTE_ID,
  ver: '2.0',
  name: 'Mette Holm',
  scp: 'openid access_as_user',
  azp: TEAMS,
})

/** The REST API on a store, behind the real check of tokens against keys on loopback. Close it after use. */
export async function anApi(store: Store, overrides: Partial<ApiServices> = {}) {
  const issuer = await startFrameworkIssuer()
  const refused: string[] = []
  const server = createServer(createLog('silent'))
  const services: ApiServices = {
    stores: store,
    editions: store.system.editions,
    drafts: store.system.drafts,
    readDraft: async () => ({ draft: aDraft(), text: [] }),
    mails: inThisProcess,
    mailAppointments,
    itemUrl: (type, id) => `https://fristvagt.example/tab/${type}/${id}`,
    readDeadline,
    template: async (format) => Buffer.from(format),
    calendar: undefined,
    calendarLinks: ({ id, registration }, language) => ({
      ...linksOf(id, language),
      ...(registration && { registration: linksOf(`${id}-registration`, language) }),
    }),
    deadlineLinks: ({ id }, _catalogue, language) => linksOf(id, language),
    newFeedAddress: feedAddresses('https://fristvagt.example'),
    evidenceFile,
    listFile,
    auditFile: auditCsv,
    chatUrl: 'https://teams.microsoft.com/l/chat/0/0?users=28:bot',
    whyWords,
    settingsWords: settingsSummaries,
    settingsChoices,
    ...foundItems(tabLinks('https://fristvagt.example', undefined)),
    clock: () => BEFORE_EIGHT,
    trail: store.system.audit,
    personalData: store.personalData,
    access: EVERYONE_EDITS,
    authenticate: tokenCheck(
      {
        jwksUrl: issuer.jwksUrl,
        audiences: [API_CLIENT, API_APP_URI],
        issuersOf,
        tenants: new Set([API_TENANT]),
        clients: MICROSOFT_CLIENTS,
      },
      { refused: (why) => void refused.push(why), troubled: () => undefined },
    ),
    scopeOf: (tenant) => ({ tenant, municipalities: tenant === API_TENANT ? NOT_COPENHAGEN : new Set() }),
    ...overrides,
  }
  registerProblems(server)
  await registerApi(server, services)
  registerPaneReadings(server.withTypeProvider<ZodTypeProvider>(), { ...services, count: () => undefined })
  await server.ready()

  /** Calls an address below /api/v1 as Mette, or with the header given ('' for none). */
  async function call(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    authorization?: string,
  ) {
    const header = authorization ?? `Bearer ${await issuer.token(goodClaims())}`
    const response = await server.inject({
      method,
      url: `/api/v1${path}`,
      headers: header === '' ? {} : { authorization: header },
      ...(body === undefined ? {} : { payload: body }),
    })
    const [type] = String(response.headers['content-type']).split(';')
    return { status: response.statusCode, type, body: response.json() }
  }
  return {
    issuer,
    server,
    /** Why calls were turned away so far. */
    refused,
    call,
    get: (path: string, authorization?: string) => call('GET', path, undefined, authorization),
    close: async () => {
      await server.close()
      await issuer.close()
    },
  }
}
export type TestApi = Awaited<ReturnType<typeof anApi>>

const linksOf = (id: string, language: Language) => ({
  outlook: `https://outlook.office.com/calendar/${id}`,
  ics: `https://fristvagt.example/calendar/${id}.ics?language=${language}`,
})
