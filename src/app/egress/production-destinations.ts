import type { Configuration } from '../configuration.ts'
import { type Destination, destinationOf } from './destinations.ts'

/** Where Microsoft is: Entra, the Bot Framework's keys, Graph. */
const MICROSOFT = ['login.microsoftonline.com', 'login.botframework.com', 'graph.microsoft.com']
/** Where a machine in Azure gets the tokens of its managed identity, unless its environment names another place. */
const INSTANCE_METADATA: Destination = { host: '169.254.169.254', port: 80 }

/** Returns all that a production server connects to. */
export function productionDestinations(
  c: Configuration,
  database: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): readonly Destination[] {
  const usesIdentity =
    c.BOT_APP_TYPE === 'UserAssignedMSI' ||
    c.BOT_MANAGED_IDENTITY !== undefined ||
    c.TAB_MANAGED_IDENTITY !== undefined
  return [
    ...[...MICROSOFT, ...c.SERVICE_HOSTS].map((host) => ({ host, port: 443 })),
    ...(usesIdentity ? identityDestinations(environment) : []),
    ...[c.FOLLOW_URL, c.OTEL_EXPORTER_OTLP_ENDPOINT].flatMap((address) =>
      address === undefined ? [] : [destinationOf(address)],
    ),
    ...(database === undefined ? [] : databaseDestinations(database)),
  ]
}

function identityDestinations(environment: Readonly<Record<string, string | undefined>>) {
  const { IDENTITY_ENDPOINT } = environment
  return [
    INSTANCE_METADATA,
    ...(IDENTITY_ENDPOINT && URL.canParse(IDENTITY_ENDPOINT) ? [destinationOf(IDENTITY_ENDPOINT)] : []),
  ]
}

/** PostgreSQL's address names its host in the usual place, or as `?host=`, which may be the folder of a socket. */
function databaseDestinations(address: string): readonly Destination[] {
  const url = new URL(address)
  const port = Number(url.port || 5432)
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  if (host.startsWith('/')) return [{ host: `${host}/.s.PGSQL.${port}`, port: 'any' }]
  return [{ host: host === '' ? 'localhost' : host.replace(/^\[|\]$/g, '').toLowerCase(), port }]
}
