import type { KeyObject } from 'node:crypto'
import type { ClientCredential } from '#calendar/entra-client.ts'
import { SECRET_FILE_KEYS } from '../configuration/secret-keys.ts'
import { headersFrom, otlpHeaders } from '../configuration/telemetry-keys.ts'
import type { Configuration } from '../configuration.ts'
import { signingKeyFrom } from '../following/feed-signature.ts'
import { credentialFrom } from './credential.ts'
import { isReadByOthers, secretFile } from './secret-file.ts'
import { databaseUrl, linkSecrets, metricsToken } from './secret-text.ts'

/** The secrets of a production server, each as it is now. */
export interface ProductionSecrets {
  /** Returns the bot's credential; undefined for a bot that is a managed identity itself. */
  readonly bot: (() => ClientCredential) | undefined
  readonly tab: () => ClientCredential
  readonly links: () => readonly string[]
  readonly database: (() => string) | undefined
  readonly metrics: (() => string) | undefined
  /** What the collector of telemetry asks for, as it is written. */
  readonly telemetry: (() => string) | undefined
  /** What others who follow must send, and what this deployment sends to the one that it follows. */
  readonly feedToken: (() => string) | undefined
  readonly followToken: (() => string) | undefined
  readonly feedKey: (() => KeyObject) | undefined
  /**
   * Returns all texts that nobody may see, so that the log can leave them out: also secrets that were replaced, for Entra
   * may take them still. Reads no file, so that it can be asked for while one is complained of.
   */
  readonly texts: () => readonly string[]
}

/** Who hears of secrets that are not kept well. */
export interface SecretsLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Returns the secrets that the configuration names. Throws what reading their files throws. */
export function productionSecrets(c: Configuration, log: SecretsLog): ProductionSecrets {
  warnOfOpenFiles(c, log)
  const troubled = (key: string) => (error: unknown) =>
    log.error({ err: error, key }, 'a secret that was replaced cannot be read: the last good one is used')
  const bot = botCredential(c, troubled('BOT'))
  const tab = credentialFrom(
    {
      managedIdentity: c.TAB_MANAGED_IDENTITY,
      certificateFile: c.TAB_CERTIFICATE_FILE,
      secretFile: c.TAB_CLIENT_SECRET_FILE,
      secret: c.TAB_CLIENT_SECRET,
    },
    troubled('TAB'),
  )
  const links =
    kept(c.LINK_SECRET_FILE, (text) => linkSecrets.parse(text), troubled('LINK_SECRET_FILE')) ??
    (() => c.LINK_SECRET ?? [])
  const database =
    kept(c.DATABASE_URL_FILE, (text) => databaseUrl.parse(text), troubled('DATABASE_URL_FILE')) ??
    (c.DATABASE_URL === undefined ? undefined : () => c.DATABASE_URL ?? '')
  const metrics =
    kept(c.METRICS_TOKEN_FILE, (text) => metricsToken.parse(text), troubled('METRICS_TOKEN_FILE')) ??
    (c.METRICS_TOKEN === undefined ? undefined : () => c.METRICS_TOKEN ?? '')
  const telemetry =
    kept(
      c.OTEL_EXPORTER_OTLP_HEADERS_FILE,
      (text) => otlpHeaders.parse(text),
      troubled('OTEL_EXPORTER_OTLP_HEADERS_FILE'),
    ) ?? (c.OTEL_EXPORTER_OTLP_HEADERS === undefined ? undefined : () => c.OTEL_EXPORTER_OTLP_HEADERS ?? '')
  const feedToken = kept(c.FEED_TOKEN_FILE, (text) => metricsToken.parse(text), troubled('FEED_TOKEN_FILE'))
  const followToken = kept(
    c.FOLLOW_TOKEN_FILE,
    (text) => metricsToken.parse(text),
    troubled('FOLLOW_TOKEN_FILE'),
  )
  const seen = new Set<string>()
  const noted = <T>(give: () => T, textsOf: (value: T) => readonly string[]) => {
    const giveNoted = () => {
      const value = give()
      for (const text of textsOf(value)) seen.add(text)
      return value
    }
    giveNoted()
    return giveNoted
  }
  return {
    bot: bot && noted(bot, secretTexts),
    tab: noted(tab, secretTexts),
    links: noted(links, (secrets) => secrets),
    database: database && noted(database, passwordTexts),
    metrics: metrics && noted(metrics, (token) => [token]),
    telemetry: telemetry && noted(telemetry, (text) => [text, ...Object.values(headersFrom(text))]),
    feedToken: feedToken && noted(feedToken, (token) => [token]),
    followToken: followToken && noted(followToken, (token) => [token]),
    feedKey: kept(c.FEED_SIGNING_KEY_FILE, signingKeyFrom, troubled('FEED_SIGNING_KEY_FILE')),
    texts: () => [...seen],
  }
}

function warnOfOpenFiles(c: Configuration, log: SecretsLog): void {
  for (const key of SECRET_FILE_KEYS) {
    const path = c[key]
    if (path !== undefined && isReadByOthers(path))
      log.warn(
        { key },
        'everybody on this machine may read this secret: take the rights of others away (chmod o=)',
      )
  }
}

const secretTexts = (credential: ClientCredential): readonly string[] =>
  credential.kind === 'secret' ? [credential.secret] : []

/** The password as the address has it, and as it is. */
function passwordTexts(address: string): readonly string[] {
  const { password } = new URL(address)
  return [password, decodeURIComponent(password)]
}

function botCredential(c: Configuration, troubled: (error: unknown) => void) {
  if (c.BOT_APP_TYPE === 'UserAssignedMSI') return undefined
  return credentialFrom(
    {
      managedIdentity: c.BOT_MANAGED_IDENTITY,
      certificateFile: c.BOT_CERTIFICATE_FILE,
      secretFile: c.BOT_APP_PASSWORD_FILE,
      secret: c.BOT_APP_PASSWORD,
    },
    troubled,
  )
}

function kept<T>(path: string | undefined, parse: (text: string) => T, troubled: (error: unknown) => void) {
  return path === undefined ? undefined : secretFile({ path, parse, troubled })
}
