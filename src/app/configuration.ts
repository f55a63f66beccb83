import { isIP } from 'node:net'
import { z } from 'zod'
import { municipality } from '#domain/municipality.ts'

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
// As tokens write them: a tenant in capitals would be bound, and never met.
const guid = z.guid().toLowerCase()
const tenantList = list.pipe(z.array(guid).min(1)).transform((tenants) => new Set(tenants))
const proxies = list.prefault('').pipe(
  z.array(
    z.string().refine(isProxy, {
      error: ({ input }) =>
        `"${input}" is not an address, a range as 10.0.0.0/8, loopback, linklocal or uniquelocal`,
    }),
  ),
)
const perMinute = (usual: number) => z.coerce.number().int().min(1).max(1_000_000).default(usual)
const MISSING = 'is not set'

/** Every key of the environment that `serve` reads. docs/configuration.md is this table, and a test keeps it so. */
export const environmentSchema = z
  .object({
    PUBLIC_URL: z.url({ protocol: /^https$/ }).describe('the https address that people reach Fristvagt at'),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3978).describe('the port to listen on'),
    HOST: z.string().default('0.0.0.0').describe('the address to listen on'),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/ })
      .optional()
      .describe('a PostgreSQL of version 15 or newer, in place of the embedded database'),
    DATA_DIR: z.string().min(1).default('data').describe('the folder of the embedded database'),
    BOT_APP_ID: guid.describe("the bot's app registration"),
    BOT_APP_TYPE: z
      .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'])
      .default('SingleTenant')
      .describe('SingleTenant, MultiTenant, or UserAssignedMSI for a managed identity'),
    BOT_TENANT_ID: guid.describe('the tenant that the bot is registered in'),
    BOT_APP_PASSWORD: z
      .string()
      .min(1)
      .optional()
      .describe('the secret of the bot; needed unless BOT_APP_TYPE is UserAssignedMSI'),
    SERVICE_HOSTS: list
      .prefault('smba.trafficmanager.net')
      .describe("the hosts of Teams' connector that the bot answers to, separated by commas"),
    TENANTS: z
      .string()
      .transform(parseTenants)
      .describe('which tenant acts for which municipalities: TENANT-ID=0751,0730;TENANT-ID=* (* is all)'),
    HOME_TENANTS: tenantList
      .optional()
      .describe(
        'the tenants whose publishers and operators act for the whole deployment, separated by commas; the only one of TENANTS, else BOT_TENANT_ID, unless set',
      ),
    EDITORS: z
      .enum(['owners', 'everyone', 'assigned'])
      .default('owners')
      .describe(
        'who may change what a municipality has recorded, beside those with an app role: owners of its teams, everyone, or nobody else (assigned)',
      ),
    TAB_CLIENT_ID: guid.describe("the tab's own app registration, apart from the bot's"),
    TAB_CLIENT_SECRET: z
      .string()
      .min(1)
      .describe("the secret of the tab's registration, to write to calendars on behalf of people"),
    TAB_APP_ID_URI: z
      .string()
      .startsWith('api://')
      .describe('the application ID URI of the tab, beginning with api://'),
    TEAMS_APP_ID: guid
      .optional()
      .describe("the app's id in Teams, so that cards link to the tab inside Teams"),
    LINK_SECRET: z.string().min(32).describe('32 characters or more that sign calendar addresses'),
    RETENTION_MONTHS: z.coerce
      .number()
      .int()
      .min(1)
      .max(120)
      .default(12)
      .describe('how many months the audit trail and what was delivered are kept'),
    TRUSTED_PROXIES: proxies.describe(
      'the proxies whose word of the caller’s address is believed, separated by commas: addresses, ranges as 10.0.0.0/8, loopback, linklocal, uniquelocal',
    ),
    LIMIT_PERSON: perMinute(120).describe('how many requests a person may make in a minute'),
    LIMIT_TENANT: perMinute(6000).describe('how many requests the people of a tenant may make in a minute'),
    LIMIT_ADDRESS: perMinute(600).describe('how many requests may come from an address in a minute'),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error'])
      .default('info')
      .describe('debug, info, warn or error'),
  })
  // Asked also where other keys are wrong, so that all of them are listed at once.
  .refine((c) => c.BOT_APP_TYPE === 'UserAssignedMSI' || c.BOT_APP_PASSWORD !== undefined, {
    path: ['BOT_APP_PASSWORD'],
    error: MISSING,
    when: () => true,
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
    const fault = environment[key] === undefined ? MISSING : issue.message
    return `  ${key}: ${fault} (${field.description})`
  })
  throw new ConfigurationError(
    `set these environment variables right first (docs/configuration.md tells of all):\n${faults.join('\n')}`,
  )
}

/** Returns the environment of this process: the only place that reads it. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env

/** Returns whether proxy-addr, which Fastify asks, would understand the name. */
function isProxy(name: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(name)) return true
  const [address = '', bits, ...rest] = name.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

function parseTenants(text: string, context: z.core.$RefinementCtx<string>): TenantBindings {
  const bindings = new Map<string, ReadonlySet<string> | 'all'>()
  for (const part of text.split(';').map((p) => p.trim())) {
    const [written = '', codes = ''] = part.split('=').map((p) => p.trim())
    const tenant = written.toLowerCase()
    const set = codes.split(',').map((code) => code.trim())
    if (
      !guid.safeParse(tenant).success ||
      !(codes === '*' || set.every((code) => municipality(code) !== undefined))
    ) {
      context.addIssue({ code: 'custom', message: `"${part}" is not "<tenant id>=<codes or *>"` })
      return bindings
    }
    // The later would take the place of the earlier, and a municipality would lose its access without a word.
    if (bindings.has(tenant)) context.addIssue({ code: 'custom', message: `"${tenant}" is there twice` })
    bindings.set(tenant, codes === '*' ? 'all' : new Set(set))
  }
  return bindings
}
