import { hostname } from 'node:os'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Log } from '#domain/ports/log.ts'
import type { Figure } from '../metrics/metrics.ts'
import { figuresProducer } from './figures-producer.ts'
import { chosenIds, spanRecorder } from './span-recorder.ts'
import { tellingExporter } from './telling-exporter.ts'
import type { Recorder } from './tracer.ts'

/** Where telemetry goes, and how often. */
export interface TelemetryOptions {
  /** The address of a collector that speaks OTLP over HTTP, without /v1/traces. */
  readonly endpoint: string
  /** Returns the headers that it asks for, as they are now. */
  readonly headers: () => Readonly<Record<string, string>>
  /** Returns what may be in no span, whatever is told. */
  readonly secrets: () => readonly string[]
  readonly log: Log
  /** How often steps are sent, and figures: 5 and 60 seconds unless said otherwise. */
  readonly everyMs?: { readonly spans: number; readonly figures: number }
  /** How long a collector may take, and at the end the last sending: 5 seconds unless said otherwise. */
  readonly patienceMs?: number
}

/** The telemetry of a process, running. */
export interface Telemetry {
  readonly recorder: Recorder
  /** Sends these figures from now on, and where others are sent already, these in their place. */
  send(figures: () => Promise<readonly Figure[]>): void
  /** Sends the last figures, while the database can still tell them. Never throws. */
  sendLast(): Promise<void>
  /** Sends what was recorded and not sent, as long as its patience lasts, and ends. Never throws. */
  close(): Promise<void>
}

const EVERY_MS = { spans: 5_000, figures: 60_000 }
/** Nobody waits for a collector that does not answer, but a process that ends. */
const PATIENCE_MS = 5_000
/** Of steps that wait to be sent; what comes when there are so many is dropped. */
const MOST_WAITING = 2_048
const MOST_AT_ONCE = 512

/** Starts sending steps and figures to a collector. A collector that does not answer is told of in the log, once. */
export function startTelemetry(options: TelemetryOptions): Telemetry {
  const { log, secrets, everyMs = EVERY_MS, patienceMs = PATIENCE_MS } = options
  const resource = resourceFromAttributes({
    'service.name': 'fristvagt',
    'service.instance.id': `${hostname()}/${process.pid}`,
  })
  const told = tellingExporter(log)
  const reached = (path: string) => ({
    url: `${options.endpoint.replace(/\/$/, '')}${path}`,
    headers: async () => ({ ...options.headers() }),
    timeoutMillis: patienceMs,
  })
  const ids = chosenIds()
  const spans = new TracerProvider({
    resource,
    idGenerator: ids,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: told(new OTLPTraceExporter(reached('/v1/traces'))),
        scheduledDelayMillis: everyMs.spans,
        exportTimeoutMillis: patienceMs,
        maxQueueSize: MOST_WAITING,
        maxExportBatchSize: MOST_AT_ONCE,
      }),
    ],
  })
  let find: () => Promise<readonly Figure[]> = async () => []
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: told(new OTLPMetricExporter(reached('/v1/metrics'))),
        exportIntervalMillis: everyMs.figures,
        exportTimeoutMillis: Math.min(patienceMs, everyMs.figures),
        metricProducers: [figuresProducer(() => find(), resource, Date.now)],
      }),
    ],
  })
  return {
    recorder: spanRecorder(spans.getTracer('fristvagt'), ids, secrets),
    send(figures) {
      find = figures
    },
    sendLast: () => within(patienceMs, meters.shutdown()),
    close: () => within(patienceMs, Promise.all([spans.shutdown(), meters.shutdown()])),
  }
}

/** The process ends whatever becomes of its telemetry, which has told the log itself. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work.catch(() => undefined), late])
  clearTimeout(timer)
}
