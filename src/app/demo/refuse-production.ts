import { ConfigurationError } from '../configuration.ts'

/** The keys that tell that this is a production machine, or a shell on its way to one. */
const PRODUCTION_KEYS = [
  'BOT_APP_ID',
  'BOT_APP_PASSWORD',
  'BOT_APP_PASSWORD_FILE',
  'BOT_CERTIFICATE_FILE',
  'BOT_MANAGED_IDENTITY',
  'DATABASE_URL',
  'DATABASE_URL_FILE',
  'LINK_SECRET',
  'LINK_SECRET_FILE',
  'PUBLIC_URL',
  'TAB_CERTIFICATE_FILE',
  'TAB_CLIENT_ID',
  'TAB_CLIENT_SECRET',
  'TAB_CLIENT_SECRET_FILE',
  'TAB_MANAGED_IDENTITY',
  'TENANTS',
]

/** Throws ConfigurationError where the environment is that of production: the demo lets everybody in. */
export function refuseProduction(environment: Readonly<Record<string, string | undefined>>): void {
  const found = PRODUCTION_KEYS.filter((key) => environment[key] !== undefined)
  if (found.length === 0) return
  throw new ConfigurationError(
    `the demo does not start beside a production configuration: ${found.join(', ')} is set. Run "fristvagt serve" for production, or take these out of the environment (unset ${found.join(' ')}).`,
  )
}
