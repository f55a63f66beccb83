import type { SettingStore } from '#domain/ports/setting-store.ts'
import { ConfigurationError } from '../configuration/configuration-error.ts'
import { isServed } from '../production-mark.ts'

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
    `the demo does not start beside a production configuration (${found.join(', ')}). Run "fristvagt serve" for production, or take these out of the environment (unset ${found.join(' ')}).`,
  )
}

/** Throws ConfigurationError where production has served a folder: the demo would add made-up people and deeds to it. */
export async function refuseServedFolder(folder: string, settings: SettingStore): Promise<void> {
  if (await isServed(settings))
    throw new ConfigurationError(
      `the folder ${folder} holds what "fristvagt serve" has kept, and the demo would add people and deeds that are made up: name another one, or none (--data)`,
    )
}
