import { z } from 'zod'
import { municipality } from '#domain/municipality.ts'

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
const guid = z.guid()

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).describe('the https address that people reach Fristvagt at'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  BOT_APP_ID: guid.describe("the bot's app registration"),
  BOT_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  BOT_TENANT_ID: guid.describe('the tenant that the bot is registered in'),
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  SERVICE_HOSTS: list.default(['smba.trafficmanager.net']),
  TENANTS: z
    .string()
    .transform(parseTenants)
    .describe('which tenant acts for which municipalities: "<tenant id>=0751,0730;<tenant id>=*"'),
  TAB_CLIENT_ID: guid.describe("the tab's own app registration, apart from the bot's"),
  TAB_CLIENT_SECRET: z
    .string()
    .min(1)
    .describe('with which Fristvagt writes to calendars on behalf of people'),
  TAB_APP_ID_URI: z.string().startsWith('api://'),
  LINK_SECRET: z.string().min(32).describe('32 characters or more that sign calendar addresses'),
  TEAMS_APP_ID: guid.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})
export type Configuration = z.output<typeof environmentSchema>

/** Which municipalities a tenant acts for: codes, or all. */
export type TenantBindings = ReadonlyMap<string, ReadonlySet<string> | 'all'>

/** Thrown when the environment does not make a configuration; the message lists every key that is wrong, with a cure. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}

/** Returns the production configuration from environment variables. Throws ConfigurationError. */
export function configurationFrom(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = environmentSchema.safeParse(environment)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => {
    const key = String(issue.path[0])
    const field = environmentSchema.shape[key as keyof typeof environmentSchema.shape]
    return `  ${key}: ${issue.message}${field?.description ? ` (${field.description})` : ''}`
  })
  throw new ConfigurationError(`these environment variables must be set right first:\n${faults.join('\n')}`)
}

/** Returns the environment of this process: the only place that reads it. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env

function parseTenants(text: string, context: z.core.$RefinementCtx<string>): TenantBindings {
  const bindings = new Map<string, ReadonlySet<string> | 'all'>()
  for (const part of text.split(';').map((p) => p.trim())) {
    const [tenant = '', codes = ''] = part.split('=').map((p) => p.trim())
    const set = codes.split(',').map((code) => code.trim())
    if (
      !guid.safeParse(tenant).success ||
      !(codes === '*' || set.every((code) => municipality(code) !== undefined))
    ) {
      context.addIssue({ code: 'custom', message: `"${part}" is not "<tenant id>=<codes or *>"` })
      return bindings
    }
    bindings.set(tenant, codes === '*' ? 'all' : new Set(set))
  }
  return bindings
}
