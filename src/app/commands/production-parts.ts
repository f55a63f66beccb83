import type { ClientCredential } from '#calendar/entra-client.ts'
import { homeTenantsOf } from '../access-rules.ts'
import type { Composition } from '../compose.ts'
import type { Configuration } from '../configuration.ts'
import { httpFeed } from '../following/http-feed.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '../microsoft-clients.ts'
import { botToken, managedBotToken } from '../secrets/bot-token.ts'
import type { ProductionSecrets } from '../secrets/production-secrets.ts'

export const AUTHORITY = 'https://login.microsoftonline.com'
export const TIMEOUT_MS = 15_000
/** The tenant that issues the tokens of bots that are registered for all tenants. */
const BOTS_OF_ALL_TENANTS = 'botframework.com'

type Parts = Omit<Composition, 'store' | 'server' | 'log' | 'clock'>

/** Returns what the configuration says of production, for compose. */
export function productionParts(c: Configuration, secrets: ProductionSecrets): Parts {
  const origin = new URL(c.PUBLIC_URL).origin
  return {
    origin,
    retentionMonths: c.RETENTION_MONTHS,
    framework: {
      identity: { appId: c.BOT_APP_ID, token: tokenOfBot(c, secrets.bot) },
      serviceHosts: c.SERVICE_HOSTS,
    },
    tokens: {
      jwksUrl: `${AUTHORITY}/common/discovery/v2.0/keys`,
      audiences: [c.TAB_CLIENT_ID, c.TAB_APP_ID_URI],
      issuersOf,
      tenants: new Set(c.TENANTS.keys()),
      clients: MICROSOFT_CLIENTS,
    },
    tenants: c.TENANTS,
    editors: c.EDITORS,
    homeTenants: homeTenantsOf(c),
    graph: {
      graphUrl: 'https://graph.microsoft.com',
      authority: AUTHORITY,
      clientId: c.TAB_CLIENT_ID,
      credential: secrets.tab,
    },
    signIn: { appIdUri: c.TAB_APP_ID_URI, url: `${origin}/tab/sign-in` },
    linkSecrets: secrets.links,
    ...(c.TEAMS_APP_ID === undefined ? {} : { teamsAppId: c.TEAMS_APP_ID }),
    tabSignIn: { kind: 'teams-only' as const },
    metrics: {
      behindProxy: c.TRUSTED_PROXIES.length > 0,
      ...(secrets.metrics === undefined ? {} : { token: secrets.metrics }),
    },
    ...feedParts(secrets),
    ...followParts(c, secrets),
    ...(c.BACKUP_FOLDER === undefined ? {} : { backup: { folder: c.BACKUP_FOLDER, keep: c.BACKUP_KEEP } }),
    limits: { person: c.LIMIT_PERSON, tenant: c.LIMIT_TENANT, address: c.LIMIT_ADDRESS },
  }
}

function feedParts({ feedKey: key, feedToken: token }: ProductionSecrets): Pick<Parts, 'feed'> {
  return key && token ? { feed: { key, token } } : {}
}

function followParts(c: Configuration, { followToken: token }: ProductionSecrets): Pick<Parts, 'follow'> {
  const { FOLLOW_URL: origin, FOLLOW_KEY: key, FOLLOW_PUBLISH: publish } = c
  return origin && key && token ? { follow: { source: httpFeed({ origin, key, token }), publish } } : {}
}

/** Returns the giver of the bot's own tokens, by its managed identity or its credential. */
export function tokenOfBot(c: Configuration, credential: (() => ClientCredential) | undefined) {
  if (credential === undefined) return managedBotToken(c.BOT_APP_ID)
  const tenant = c.BOT_APP_TYPE === 'MultiTenant' ? BOTS_OF_ALL_TENANTS : c.BOT_TENANT_ID
  return botToken({ authority: AUTHORITY, clientId: c.BOT_APP_ID, credential, timeoutMs: TIMEOUT_MS }, tenant)
}
