import type { Finding } from './finding.ts'

const WITHIN_MS = 10_000
const NOTHING = JSON.stringify({ resourceSpans: [] })

/** Looks whether a collector takes traces, by sending it none. Without one nothing is found. */
export async function checkTelemetry(
  endpoint: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<readonly Finding[]> {
  if (endpoint === undefined) return []
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`
  const found = (what: string, cure: string): readonly Finding[] => [
    { check: 'telemetry', state: 'warn', what: `${url} ${what}`, cure },
  ]
  try {
    const { ok, status } = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(WITHIN_MS),
      headers: { ...headers, 'content-type': 'application/json' },
      body: NOTHING,
    })
    if (ok) return [{ check: 'telemetry', state: 'well', what: `${url} takes traces` }]
    return found(`answers ${status}`, 'see that it speaks OTLP over HTTP, and OTEL_EXPORTER_OTLP_HEADERS')
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return found(
      `does not answer here: ${why}`,
      'see that the collector runs, and OTEL_EXPORTER_OTLP_ENDPOINT',
    )
  }
}
