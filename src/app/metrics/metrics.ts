import { Counter, collectDefaultMetrics, Registry } from 'prom-client'
import type { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import type { FindDeliveryFigures } from '#domain/ports/delivery-figures.ts'
import { backupGauge } from './backup-gauge.ts'
import { type DeliveryCounters, deliveryCounters } from './counters.ts'
import { deliveryGauges } from './gauges.ts'

/** What metrics are made from. */
export interface MetricsSources {
  readonly figures: FindDeliveryFigures
  readonly refusals: () => Readonly<Record<string, number>>
  readonly clock: Clock
  /** Returns when the newest backup was written; absent where none are. */
  readonly lastBackup?: () => Promise<Temporal.Instant | undefined>
  /** Returns milliseconds that never go back. */
  readonly now: () => number
}

/** One number of a figure. */
export interface FigureValue {
  readonly value: number
  readonly labels: Readonly<Record<string, string | number | undefined>>
  /** Of a histogram: the name with `_bucket`, `_sum` or `_count`. */
  readonly metricName?: string
}

/** A figure as it stands, by whichever way it is told. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly type: string
  readonly values: readonly FigureValue[]
}

/** The figures of one process and its database. */
export interface Metrics {
  readonly counters: DeliveryCounters
  readonly contentType: string
  /** Returns the figures in the text format of Prometheus. Throws when the database does not answer. */
  text(): Promise<string>
  /** Returns the same figures one by one. Throws when the database does not answer. */
  figures(): Promise<readonly Figure[]>
}

/** However many look, the database is asked once in this time. */
const KEPT_MS = 5_000

/** Returns metrics of a registry of their own, so that several servers in one process do not meet. */
export function metricsOf({ figures, refusals, clock, now, lastBackup }: MetricsSources): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const refresh = deliveryGauges(registry, figures, clock)
  new Counter({
    name: 'fristvagt_refusals_total',
    help: 'Calls that were turned away, by door and reason',
    labelNames: ['door', 'reason'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [name, count] of Object.entries(refusals())) {
        const [door = '', reason = ''] = name.split(' ')
        this.inc({ door, reason }, count)
      }
    },
  })
  let kept: { readonly text: Promise<string>; until: number } | undefined
  const refreshBackup = lastBackup && backupGauge(registry, lastBackup)
  const refreshAll = () => Promise.all([refresh(), refreshBackup?.()])
  const look = async () => {
    await refreshAll()
    return registry.metrics()
  }
  return {
    counters: deliveryCounters(registry),
    contentType: registry.contentType,
    async figures() {
      await refreshAll()
      return (await registry.getMetricsAsJSON()).map((figure) => ({ ...figure, type: String(figure.type) }))
    },
    text() {
      if (kept && now() < kept.until) return kept.text
      const fresh = { text: look(), until: Number.POSITIVE_INFINITY }
      kept = fresh
      void fresh.text.then(
        () => {
          fresh.until = now() + KEPT_MS
        },
        () => {
          fresh.until = 0
        },
      )
      return fresh.text
    },
  }
}
