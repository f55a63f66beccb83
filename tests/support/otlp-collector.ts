import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A span as OTLP writes it in JSON. */
export interface OtlpSpan {
  readonly name: string
  readonly kind: number
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[]
  readonly status: { readonly code?: number; readonly message?: string }
}

/** A metric as OTLP writes it in JSON. */
export interface OtlpMetric {
  readonly name: string
  readonly sum?: { readonly dataPoints: readonly OtlpPoint[]; readonly isMonotonic: boolean }
  readonly gauge?: { readonly dataPoints: readonly OtlpPoint[] }
  readonly histogram?: { readonly dataPoints: readonly OtlpPoint[] }
}
type OtlpPoint = Readonly<Record<string, unknown>> & Pick<OtlpSpan, 'attributes'>

/** A collector of telemetry on loopback, which keeps what it is sent. `answer` may say that it is ill. Close it after use. */
export async function startCollector(answer: { status: number } = { status: 200 }) {
  const bodies: { path: string; text: string; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      bodies.push({ path: request.url ?? '', text, authorization: request.headers.authorization })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const parsed = (path: string) =>
    bodies.filter((body) => body.path === path).map(({ text }) => JSON.parse(text))
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bodies,
    answer,
    spans: (): readonly OtlpSpan[] =>
      parsed('/v1/traces').flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap((one: { scopeSpans: { spans: OtlpSpan[] }[] }) =>
          one.scopeSpans.flatMap(({ spans }) => spans),
        ),
      ),
    metrics: (): readonly OtlpMetric[] =>
      parsed('/v1/metrics').flatMap(({ resourceMetrics }) =>
        resourceMetrics.flatMap((one: { scopeMetrics: { metrics: OtlpMetric[] }[] }) =>
          one.scopeMetrics.flatMap(({ metrics }) => metrics),
        ),
      ),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** Returns steps as a tree of names, children behind their parents in the order of their names. */
export function treeOf(spans: readonly OtlpSpan[]): readonly string[] {
  const known = new Set(spans.map(({ spanId }) => spanId))
  const below = (parent: string | undefined, depth: number): string[] =>
    spans
      .filter(({ parentSpanId = '' }) =>
        parent === undefined ? !known.has(parentSpanId) : parentSpanId === parent,
      )
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap(({ name, spanId }) => ['  '.repeat(depth) + name, ...below(spanId, depth + 1)])
  return below(undefined, 0)
}
