import { type HrTime, ValueType } from '@opentelemetry/api'
import type { Resource } from '@opentelemetry/resources'
import {
  AggregationTemporality,
  DataPointType,
  type Histogram,
  type MetricData,
  type MetricProducer,
} from '@opentelemetry/sdk-metrics'
import type { Figure, FigureValue } from '../metrics/metrics.ts'

const SCOPE = { name: 'fristvagt' }

/**
 * Returns what hands the figures of /metrics to OpenTelemetry, under the same names. Where they cannot be had, because the
 * database does not answer, none are handed over.
 */
export function figuresProducer(
  figures: () => Promise<readonly Figure[]>,
  resource: Resource,
  now: () => number,
): MetricProducer {
  const startTime = hrTime(now())
  return {
    async collect() {
      try {
        const found = await figures()
        const times = { startTime, endTime: hrTime(now()) }
        const metrics = found.map((figure) => metricOf(figure, times))
        return { resourceMetrics: { resource, scopeMetrics: [{ scope: SCOPE, metrics }] }, errors: [] }
      } catch (error) {
        return { resourceMetrics: { resource, scopeMetrics: [] }, errors: [error] }
      }
    },
  }
}

interface Times {
  readonly startTime: HrTime
  readonly endTime: HrTime
}

function metricOf({ name, help, type, values }: Figure, times: Times): MetricData {
  const descriptor = { name, description: help, unit: '', valueType: ValueType.DOUBLE }
  const common = { descriptor, aggregationTemporality: AggregationTemporality.CUMULATIVE }
  if (type === 'histogram') {
    const dataPoints = histogramsOf(name, values).map((one) => ({ ...times, ...one }))
    return { ...common, dataPointType: DataPointType.HISTOGRAM, dataPoints }
  }
  const dataPoints = values.map(({ labels, value }) => ({ ...times, attributes: textsOf(labels), value }))
  if (type === 'counter')
    return { ...common, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints }
  return { ...common, dataPointType: DataPointType.GAUGE, dataPoints }
}

/** Prometheus counts in each bucket all that is below its bound, OpenTelemetry what is in it alone. */
function histogramsOf(name: string, values: readonly FigureValue[]) {
  const parted = values.map(({ labels: { le, ...labels }, ...rest }) => ({ ...rest, le, labels }))
  const byLabels = Map.groupBy(parted, ({ labels }) => JSON.stringify(labels))
  return [...byLabels.values()].map((group) => {
    const numberOf = (part: string) => group.find(({ metricName }) => metricName === name + part)?.value ?? 0
    const buckets = group.filter(({ metricName }) => metricName === `${name}_bucket`)
    const value: Histogram = {
      buckets: {
        boundaries: buckets.map(({ le }) => Number(le)).filter(Number.isFinite),
        counts: buckets.map((bucket, index) => bucket.value - (buckets[index - 1]?.value ?? 0)),
      },
      sum: numberOf('_sum'),
      count: numberOf('_count'),
    }
    return { attributes: textsOf(group[0]?.labels ?? {}), value }
  })
}

const textsOf = (labels: FigureValue['labels']) =>
  Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, String(value)]))

const hrTime = (ms: number): HrTime => [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)]
