import { Temporal } from 'temporal-polyfill'
import { openStore } from '#storage/open-store.ts'
import { compose } from '../compose.ts'
import { type Configuration, configurationFrom, environment } from '../configuration.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { createLog } from '../log.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '../microsoft-clients.ts'
import { createServer } from '../server.ts'
import { untilStopped } from './until-stopped.ts'

/** Runs the production server until it is stopped. Throws ConfigurationError. */
export async function serveCommand(): Promise<void> {
  const configuration = configurationFrom(environment())
  const stopped = untilStopped()
  const log = createLog(configuration.LOG_LEVEL)
  const store = await openStore(
    configuration.DATABASE_URL === undefined
      ? { kind: 'folder', path: configuration.DATA_DIR }
      : { kind: 'postgres', url: configuration.DATABASE_URL },
    { log, template: DATABASE_TEMPLATE },
  )
  const server = createServer(log)
  try {
    const parts = partsOf(configuration)
    const application = await compose({ ...parts, store, server, log, clock: () => Temporal.Now.instant() })
    await server.listen({ port: configuration.PORT, host: configuration.HOST })
    await application.startJobs()
    console.log(`ready http://localhost:${configuration.PORT}`)
    await stopped
  } finally {
    // Also after a failure: a server that listens keeps the process alive, without its database.
    await server.close()
    await store.close()
  }
}

function partsOf(c: Configuration) {
  const origin = new URL(c.PUBLIC_URL).origin
  return {
    origin,
    framework: {
      identity: {
        appId: c.BOT_APP_ID,
        appType: c.BOT_APP_TYPE,
        tenantId: c.BOT_TENANT_ID,
        ...(c.BOT_APP_PASSWORD === undefined ? {} : { password: c.BOT_APP_PASSWORD }),
      },
      serviceHosts: c.SERVICE_HOSTS,
    },
    tokens: {
      jwksUrl: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
      audiences: [c.TAB_CLIENT_ID, c.TAB_APP_ID_URI],
      issuersOf,
      tenants: new Set(c.TENANTS.keys()),
      clients: MICROSOFT_CLIENTS,
    },
    tenants: c.TENANTS,
    graph: {
      graphUrl: 'https://graph.microsoft.com',
      authority: 'https://login.microsoftonline.com',
      clientId: c.TAB_CLIENT_ID,
      credential: { kind: 'secret' as const, secret: c.TAB_CLIENT_SECRET },
    },
    signIn: { appIdUri: c.TAB_APP_ID_URI, url: `${origin}/tab/sign-in` },
    linkSecret: c.LINK_SECRET,
    ...(c.TEAMS_APP_ID === undefined ? {} : { teamsAppId: c.TEAMS_APP_ID }),
    tabSignIn: { kind: 'teams-only' as const },
  }
}
