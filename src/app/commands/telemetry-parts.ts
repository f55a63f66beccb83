import type { Log } from '#domain/ports/log.ts'
import { headersFrom } from '../configuration/telemetry-keys.ts'
import type { Configuration } from '../configuration.ts'
import type { ProductionSecrets } from '../secrets/production-secrets.ts'
import type { Telemetry } from '../telemetry/start-telemetry.ts'

/** Starts the telemetry that the configuration asks for; undefined where it asks for none, and nothing is loaded. */
export async function telemetryOf(
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Configuration,
  { telemetry: headers, texts }: ProductionSecrets,
  log: Log,
): Promise<Telemetry | undefined> {
  if (endpoint === undefined) return undefined
  const { startTelemetry } = await import('../telemetry/start-telemetry.ts')
  return startTelemetry({
    endpoint,
    headers: () => headersFrom(headers?.() ?? ''),
    secrets: texts,
    log,
  })
}
