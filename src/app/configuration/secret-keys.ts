import { signingKeyFrom } from '../following/feed-signature.ts'
import { certificateFrom } from '../secrets/certificate.ts'
import { secretFile } from '../secrets/secret-file.ts'
import { anySecret, databaseUrl, linkSecrets, metricsToken } from '../secrets/secret-text.ts'
import { otlpHeaders } from './telemetry-keys.ts'

/** The keys that name a file, and how the file is understood. */
const FILES = {
  DATABASE_URL_FILE: (text: string) => databaseUrl.parse(text),
  BOT_CERTIFICATE_FILE: certificateFrom,
  BOT_APP_PASSWORD_FILE: (text: string) => anySecret.parse(text),
  TAB_CERTIFICATE_FILE: certificateFrom,
  TAB_CLIENT_SECRET_FILE: (text: string) => anySecret.parse(text),
  LINK_SECRET_FILE: (text: string) => linkSecrets.parse(text),
  METRICS_TOKEN_FILE: (text: string) => metricsToken.parse(text),
  OTEL_EXPORTER_OTLP_HEADERS_FILE: (text: string) => otlpHeaders.parse(text),
  FEED_SIGNING_KEY_FILE: signingKeyFrom,
  FEED_TOKEN_FILE: (text: string) => metricsToken.parse(text),
  FOLLOW_TOKEN_FILE: (text: string) => metricsToken.parse(text),
}
/** The keys that name the file of a secret. */
export const SECRET_FILE_KEYS = Object.keys(FILES) as readonly (keyof typeof FILES)[]
/** The keys of which one must be set, the best first. */
const ONE_OF = {
  bot: ['BOT_MANAGED_IDENTITY', 'BOT_CERTIFICATE_FILE', 'BOT_APP_PASSWORD_FILE', 'BOT_APP_PASSWORD'],
  tab: ['TAB_MANAGED_IDENTITY', 'TAB_CERTIFICATE_FILE', 'TAB_CLIENT_SECRET_FILE', 'TAB_CLIENT_SECRET'],
  links: ['LINK_SECRET_FILE', 'LINK_SECRET'],
  database: ['DATABASE_URL_FILE', 'DATABASE_URL'],
  metrics: ['METRICS_TOKEN_FILE', 'METRICS_TOKEN'],
  telemetry: ['OTEL_EXPORTER_OTLP_HEADERS_FILE', 'OTEL_EXPORTER_OTLP_HEADERS'],
} as const

type Values = Readonly<Record<string, unknown>>
/** A key that is wrong, and what is wrong with it; never a part of its value. */
export interface Fault {
  readonly key: string
  readonly fault: string
}

/** Returns what is wrong with the keys that hold secrets, or say where they are. */
export function secretFaults(values: Values): readonly Fault[] {
  const bot =
    values.BOT_APP_TYPE === 'UserAssignedMSI' ? noneOf(values, ONE_OF.bot) : oneOf(values, ONE_OF.bot)
  return [
    ...bot,
    ...oneOf(values, ONE_OF.tab),
    ...oneOf(values, ONE_OF.links),
    ...atMostOne(values, ONE_OF.database),
    ...atMostOne(values, ONE_OF.metrics),
    ...atMostOne(values, ONE_OF.telemetry),
    ...Object.entries(FILES).flatMap(([key, parse]) => fileFaults(key, values[key], parse)),
  ]
}

const setOf = (values: Values, keys: readonly string[]) => keys.filter((key) => values[key] !== undefined)

function oneOf(values: Values, keys: readonly string[]): readonly Fault[] {
  const last = keys.at(-1) ?? ''
  if (setOf(values, keys).length === 0)
    return [{ key: last, fault: `is not set; set one of ${keys.join(', ')}` }]
  return atMostOne(values, keys)
}

function atMostOne(values: Values, keys: readonly string[]): readonly Fault[] {
  const [first, ...others] = setOf(values, keys)
  // Which of two is used would be a guess, and the one that is not would never be missed when it runs out.
  return others.map((key) => ({ key, fault: `is set beside ${first}: keep one of the two` }))
}

function noneOf(values: Values, keys: readonly string[]): readonly Fault[] {
  return setOf(values, keys).map((key) => ({
    key,
    fault: 'is set, and a bot with BOT_APP_TYPE=UserAssignedMSI has no credential of its own: take it away',
  }))
}

function fileFaults(key: string, path: unknown, parse: (text: string) => unknown): readonly Fault[] {
  if (typeof path !== 'string' || path === '') return []
  try {
    secretFile({ path, parse, troubled: () => undefined })
    return []
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && typeof error.code === 'string'
    return [{ key, fault: missing ? `cannot be read (${error.code})` : 'names a file that does not hold it' }]
  }
}
