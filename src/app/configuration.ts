import { z } from 'zod'
import { ConfigurationError } from './configuration/configuration-error.ts'
import { demoFaults } from './configuration/demo-keys.ts'
import { followFaults } from './configuration/follow-keys.ts'
import { followKey, followUrl } from './configuration/follow-values.ts'
import { type Fault, secretFaults } from './configuration/secret-keys.ts'
import { otlpEndpoint, otlpHeaders, telemetryFaults } from './configuration/telemetry-keys.ts'
import { tenantBindings } from './configuration/tenants.ts'
import {
  file,
  guid,
  hosts,
  oneOf,
  perMinute,
  proxies,
  tenantList,
  wholeNumber,
} from './configuration/values.ts'
import { anySecret, databaseUrl, linkSecrets, metricsToken } from './secrets/secret-text.ts'

export type { TenantBindings } from './configuration/tenants.ts'

const MISSING = 'is not set'
type Values = Readonly<Record<string, string | undefined>>

/** Every key of the environment that `serve` reads. docs/configuration.md is this table, and a test keeps it so. */
export const environmentSchema = z.object({
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: 'is not an address that begins with https://' })
    .describe('the https address that people reach Fristvagt at'),
  PORT: wholeNumber(1, 65_535).default(3978).describe('the port to listen on'),
  HOST: z.string().default('0.0.0.0').describe('the address to listen on'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe('a PostgreSQL of version 15 or newer, in place of the embedded database'),
  DATABASE_URL_FILE: file.describe('a file with that address'),
  DATA_DIR: z.string().min(1, 'is empty').default('data').describe('the folder of the embedded database'),
  BOT_APP_ID: guid.describe("the bot's app registration"),
  BOT_APP_TYPE: oneOf('SingleTenant', 'MultiTenant', 'UserAssignedMSI')
    .default('SingleTenant')
    .describe('SingleTenant, MultiTenant, or UserAssignedMSI for a managed identity'),
  BOT_TENANT_ID: guid.describe('the tenant that the bot is registered in'),
  BOT_MANAGED_IDENTITY: guid
    .optional()
    .describe(
      'the client id of a managed identity that the registration of the bot trusts, in place of a secret',
    ),
  BOT_CERTIFICATE_FILE: file.describe(
    'a PEM file with the certificate of the bot and its key, in place of a secret',
  ),
  BOT_APP_PASSWORD_FILE: file.describe('a file with the secret of the bot'),
  BOT_APP_PASSWORD: anySecret
    .optional()
    .describe(
      'the secret of the bot; one of these four is needed unless BOT_APP_TYPE is UserAssignedMSI, which needs none',
    ),
  SERVICE_HOSTS: hosts
    .prefault('smba.trafficmanager.net')
    .describe("the hosts of Teams' connector that the bot answers to, separated by commas"),
  TENANTS: tenantBindings.describe(
    'which tenant acts for which municipalities: TENANT-ID=0751,0730;TENANT-ID=* (* is all)',
  ),
  HOME_TENANTS: tenantList
    .optional()
    .describe(
      'the tenants whose publishers and operators act for the whole deployment, separated by commas; the only one of TENANTS, else BOT_TENANT_ID, unless set',
    ),
  EDITORS: oneOf('owners', 'everyone', 'assigned')
    .default('owners')
    .describe(
      'who may change what a municipality has recorded, beside those with an app role: owners of its teams, everyone, or nobody else (assigned)',
    ),
  TAB_CLIENT_ID: guid.describe("the tab's own app registration, apart from the bot's"),
  TAB_MANAGED_IDENTITY: guid
    .optional()
    .describe(
      'the client id of a managed identity that the registration of the tab trusts, in place of a secret',
    ),
  TAB_CERTIFICATE_FILE: file.describe(
    'a PEM file with the certificate of the tab and its key, in place of a secret',
  ),
  TAB_CLIENT_SECRET_FILE: file.describe('a file with the secret of the tab'),
  TAB_CLIENT_SECRET: anySecret
    .optional()
    .describe(
      'the secret of the tab, to write to calendars on behalf of people; one of these four is needed',
    ),
  TAB_APP_ID_URI: z
    .string()
    .startsWith('api://', 'does not begin with api://')
    .describe('the application ID URI of the tab, beginning with api://'),
  TEAMS_APP_ID: guid.optional().describe("the app's id in Teams, so that cards link to the tab inside Teams"),
  LINK_SECRET_FILE: file.describe('a file with such secrets, one a line'),
  LINK_SECRET: linkSecrets
    .optional()
    .describe(
      '32 characters or more that sign calendar addresses; of several, separated by commas, the first signs and all verify; one of these two is needed',
    ),
  RETENTION_MONTHS: wholeNumber(1, 120)
    .default(12)
    .describe('how many months the audit trail and what was delivered are kept'),
  BACKUP_FOLDER: file.describe(
    'a folder to write a backup into each night at 1:40, of either database; without, none is written',
  ),
  BACKUP_KEEP: wholeNumber(1, 3_650).default(14).describe('how many of these backups are kept'),
  METRICS_TOKEN_FILE: file.describe('a file with that secret'),
  METRICS_TOKEN: metricsToken
    .optional()
    .describe(
      '32 characters or more that whoever reads /metrics must send (Authorization: Bearer); without, only this machine may read it, and nobody behind TRUSTED_PROXIES',
    ),
  TRUSTED_PROXIES: proxies.describe(
    'the proxies whose word of the caller’s address is believed, separated by commas: addresses, ranges as 10.0.0.0/8, loopback, linklocal, uniquelocal',
  ),
  LIMIT_PERSON: perMinute(120).describe('how many requests a person may make in a minute'),
  LIMIT_TENANT: perMinute(60_000).describe('how many requests the people of a tenant may make in a minute'),
  LIMIT_ADDRESS: perMinute(30_000).describe(
    'how many requests may come from an address in a minute, of people who are not signed in',
  ),
  FEED_SIGNING_KEY_FILE: file.describe(
    'a PEM file with an Ed25519 key that signs what other deployments follow; without, none can follow this one',
  ),
  FEED_TOKEN_FILE: file.describe('a file with 32 characters or more that a deployment must send to follow'),
  FOLLOW_URL: followUrl
    .optional()
    .describe('the https address of the deployment that this one follows, without a path'),
  FOLLOW_KEY: followKey
    .optional()
    .describe('the public Ed25519 key that it signs with, as base64 of its DER form'),
  FOLLOW_TOKEN_FILE: file.describe('a file with its FEED_TOKEN'),
  FOLLOW_PUBLISH: oneOf('review', 'auto')
    .default('review')
    .describe(
      'review: what it publishes is a draft here that a person signs off; auto: it is published here too',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint
    .optional()
    .describe('a collector that takes traces and metrics by OTLP over HTTP; without, none are sent'),
  OTEL_EXPORTER_OTLP_HEADERS_FILE: file.describe('a file with its headers'),
  OTEL_EXPORTER_OTLP_HEADERS: otlpHeaders
    .optional()
    .describe('the headers that it asks for, as NAME=VALUE,NAME=VALUE with values as in an address'),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error').default('info').describe('debug, info, warn or error'),
})
export type Configuration = z.output<typeof environmentSchema>

/** Returns the production configuration from environment variables. Throws ConfigurationError. */
export function configurationFrom(environment: Values): Configuration {
  const parsed = environmentSchema.safeParse(environment)
  const known = Object.fromEntries(Object.keys(environmentSchema.shape).map((key) => [key, environment[key]]))
  const faults = [
    ...faultsOf(parsed.error, known),
    ...secretFaults(known),
    ...followFaults(known),
    ...telemetryFaults(known),
    ...demoFaults(known),
  ]
  if (parsed.success && faults.length === 0) return parsed.data
  const lines = faults.map(({ key, fault }) => `  ${key}: ${fault} (${describe(key)})`)
  throw new ConfigurationError(
    `set these environment variables right first (docs/configuration.md tells of all):\n${[...new Set(lines)].join('\n')}`,
  )
}

function faultsOf(error: z.ZodError | undefined, known: Values): readonly Fault[] {
  return (error?.issues ?? []).map((issue) => {
    const key = String(issue.path[0])
    return { key, fault: known[key] === undefined ? MISSING : issue.message }
  })
}

function describe(key: string): string | undefined {
  return environmentSchema.shape[key as keyof typeof environmentSchema.shape].description
}

/** Returns the environment of this process: the only place that reads it. */
export const environment = (): Values => process.env
