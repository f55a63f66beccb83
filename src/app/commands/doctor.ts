import { Temporal } from 'temporal-polyfill'
import { findReach } from '#actions/reach.ts'
import { applicationToken } from '#calendar/application-token.ts'
import { dayAt } from '#domain/day.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'
import { examinePostgres } from '#storage/examine.ts'
import { openStore, type StoreLocation } from '#storage/open-store.ts'
import { ConfigurationError } from '../configuration/configuration-error.ts'
import { headersFrom } from '../configuration/telemetry-keys.ts'
import { type Configuration, configurationFrom, environment } from '../configuration.ts'
import { checkAddress } from '../doctor/check-address.ts'
import { checkBackup } from '../doctor/check-backup.ts'
import { checkClock, webClock } from '../doctor/check-clock.ts'
import { checkDatabase } from '../doctor/check-database.ts'
import { checkReach } from '../doctor/check-reach.ts'
import { checkSignIn, type TokenAsked } from '../doctor/check-sign-in.ts'
import { checkTelemetry } from '../doctor/check-telemetry.ts'
import { examine } from '../doctor/examine.ts'
import type { Check, Finding } from '../doctor/finding.ts'
import { createLog } from '../log.ts'
import { type ProductionSecrets, productionSecrets } from '../secrets/production-secrets.ts'
import { locationOf } from './location.ts'
import { presenceIn } from './presence.ts'
import { AUTHORITY, TIMEOUT_MS, tokenOfBot } from './production-parts.ts'

const REACH_DAYS = 30

/** Looks at everything that Fristvagt rests on, changes nothing, and prints what is ill and how to cure it; exit code 1 if anything is. */
export async function doctorCommand(options: { data?: string; json?: boolean }): Promise<void> {
  const found = await examine(checksOf(options.data))
  if (options.json) console.log(JSON.stringify(found))
  else
    for (const { state, check, what, cure } of found)
      console.log(`${state.padEnd(4)}  ${check.padEnd(13)}  ${what}${cure ? `\n      → ${cure}` : ''}`)
  if (found.some(({ state }) => state === 'ill')) process.exitCode = 1
}

function checksOf(folder: string | undefined): readonly (readonly [Finding['check'], Check])[] {
  let configuration: Configuration | undefined
  let fault: unknown
  try {
    configuration = configurationFrom(environment())
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    fault = error
  }
  const place =
    placeNamed(folder) ?? (configuration && { kind: 'folder' as const, path: configuration.DATA_DIR })
  return [
    ['configuration', async () => configurationFindings(fault)],
    ...(place ? ([['database', () => checkDatabase(place)]] as const) : []),
    ['clock', () => checkClock(clocksOf(place), Date.now)],
    ...(configuration ? withConfiguration(configuration, place) : []),
  ]
}

/** A wrong DATABASE_URL is among the faults of the configuration, and must not keep the others from being told. */
function placeNamed(folder: string | undefined): StoreLocation | undefined {
  try {
    return locationOf(folder)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return undefined
  }
}

function configurationFindings(fault: unknown): readonly Finding[] {
  if (fault === undefined) return [{ check: 'configuration', state: 'well', what: 'every key is set right' }]
  const [, ...keys] = (fault as Error).message.split('\n')
  return keys.map((key) => {
    const { what = key, means } = /^\s*(?<what>.*?) \((?<means>.*)\)$/.exec(key)?.groups ?? {}
    return { check: 'configuration', state: 'ill', what, ...(means && { cure: `it is ${means}` }) }
  })
}

function clocksOf(place: StoreLocation | undefined) {
  const ofMicrosoft = webClock(AUTHORITY)
  if (place?.kind !== 'postgres') return [ofMicrosoft]
  return [ofMicrosoft, { name: 'the database', read: async () => (await examinePostgres(place.url)).now }]
}

function withConfiguration(
  c: Configuration,
  place: StoreLocation | undefined,
): readonly (readonly [Finding['check'], Check])[] {
  const secrets = () => productionSecrets(c, createLog('warn'))
  const headers = () => headersFrom(secrets().telemetry?.() ?? '')
  return [
    ...(c.BACKUP_FOLDER !== undefined || place?.kind === 'folder'
      ? ([['backup', () => checkBackup(c.BACKUP_FOLDER, Temporal.Now.instant())]] as const)
      : []),
    ['sign-in', () => checkSignIn(tokensOf(c, secrets()))],
    ['address', () => checkAddress(c.PUBLIC_URL)],
    ['telemetry', async () => checkTelemetry(c.OTEL_EXPORTER_OTLP_ENDPOINT, headers())],
    ...(place?.kind === 'postgres' ? ([['reach', () => reachOf(c, place)]] as const) : []),
  ]
}

function tokensOf(c: Configuration, secrets: ProductionSecrets): readonly TokenAsked[] {
  const client = { authority: AUTHORITY, clientId: c.TAB_CLIENT_ID, timeoutMs: TIMEOUT_MS }
  const graph = applicationToken({ ...client, credential: secrets.tab }, 'https://graph.microsoft.com')
  return [
    { whose: 'the bot', clientId: c.BOT_APP_ID, tenant: c.BOT_TENANT_ID, get: tokenOfBot(c, secrets.bot) },
    ...[...c.TENANTS.keys()].map((tenant) => ({
      ...{ whose: `the tab in tenant ${tenant}`, clientId: c.TAB_CLIENT_ID, tenant },
      get: () => graph(tenant),
    })),
  ]
}

/** Only where the tables are up to date: to open a database brings it there, and a doctor changes nothing. */
async function reachOf(c: Configuration, place: StoreLocation & { kind: 'postgres' }) {
  const { missing, newer } = (await examinePostgres(place.url)).migrations
  if (missing.length + newer.length > 0) return []
  const bound = [...c.TENANTS.values()]
  const codes = MUNICIPALITIES.map(({ code }) => code).filter((code) =>
    bound.some((of) => of === 'all' || of.has(code)),
  )
  const store = await openStore(place, { log: createLog('warn') })
  try {
    const { system } = store
    const isPresent = presenceIn(system.conversations, environment())
    const today = dayAt(Temporal.Now.instant())
    return await checkReach(codes, async (municipality) => {
      const found = await findReach(system, {
        ...{ municipality, today, days: REACH_DAYS, tenant: 'any', isPresent },
      })
      return found.filter(({ reason }) => reason !== 'nobody-responsible' && reason !== 'person-unreachable')
        .length
    })
  } finally {
    await store.close()
  }
}
