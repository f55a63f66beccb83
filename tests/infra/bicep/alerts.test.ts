import { readFileSync } from 'node:fs'
import { Registry } from 'prom-client'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deliveryCounters } from '#app/metrics/counters.ts'
import { deliveryGauges } from '#app/metrics/gauges.ts'
import { DELIVERY_STATES } from '#domain/ports/outbox.ts'
import { inProject } from '#tests/support/manifest.ts'
import { at, type BicepValue } from './bicep-value.ts'
import { template } from './template-files.ts'

const { text } = template('alerts.bicep')
const queries = [...text.matchAll(/query: '(.*)'$/gm)].map((match) => match[1] ?? '')

function metricNames(): readonly string[] {
  const registry = new Registry()
  deliveryCounters(registry)
  const never = () => Promise.reject(new Error('nobody looks'))
  deliveryGauges(registry, never, () => Temporal.Instant.fromEpochMilliseconds(0))
  return registry.getMetricsAsArray().map(({ name }) => name)
}

describe('the alerts', () => {
  it('look at figures that the server has', () => {
    const names = queries.map((query) => query.match(/Name == "(\w+)"/)?.[1])
    expect(new Set(names)).toEqual(
      new Set([
        'fristvagt_deliveries_late',
        'fristvagt_oldest_unsent_seconds',
        'fristvagt_deliveries',
        'fristvagt_teams_down',
      ]),
    )
    expect(metricNames()).toEqual(expect.arrayContaining(names))
  })

  it('name states of deliveries as the server does', () => {
    const states = queries.flatMap((query) => query.match(/Properties\.state\) == "(\w+)"/)?.[1] ?? [])
    expect(states).toEqual(['failed'])
    expect(DELIVERY_STATES).toEqual(expect.arrayContaining(states))
  })

  it('tell of late nudges, of failing deliveries, of answers of 5xx, and of silence', () => {
    const names = [...text.matchAll(/name: '(fristvagt-[\w-]+)'/g)].map((match) => match[1])
    expect(names).toEqual([
      'fristvagt-late',
      'fristvagt-unsent',
      'fristvagt-failed',
      'fristvagt-teams-down',
      'fristvagt-silent',
      'fristvagt-5xx',
      'fristvagt-database-full',
    ])
  })
})

it('each alert has its paragraph in docs/operation.md', () => {
  const operation = readFileSync(inProject('docs/operation.md'), 'utf8')
  const told = [...operation.matchAll(/^\| `(fristvagt-[\w-]+)` \|/gm)].map((match) => match[1])
  const names = [...text.matchAll(/name: '(fristvagt-[\w-]+)'/g)].map((match) => match[1])
  expect(told).toEqual(names)
})

describe('the collector', () => {
  const collector = parse(readFileSync(inProject('infra/azure/collector.yaml'), 'utf8'))

  it('listens on the machine alone, where the server sends to', () => {
    const { http, ...others } = collector.receivers.otlp.protocols
    expect(others).toEqual({})
    const [server] = template('server.bicep').resources
    const env = at(server?.body, 'properties', 'template', 'containers', 0, 'env') as readonly BicepValue[]
    const endpoint = env.find((entry) => at(entry, 'name') === 'OTEL_EXPORTER_OTLP_ENDPOINT')
    expect(at(endpoint, 'value')).toBe(`http://${http.endpoint}`)
    expect(http.endpoint).toMatch(/^127\.0\.0\.1:\d+$/)
  })

  it('keeps the figures of the alerts', () => {
    const [pattern = ''] = collector.processors['filter/own'].metrics.include.metric_names
    expect(metricNames().filter((name) => !new RegExp(pattern).test(name))).toEqual([])
  })

  it('has in its pipelines what it describes, and nothing else', () => {
    const { metrics, traces } = collector.service.pipelines
    const parts = ['receivers', 'processors', 'exporters'] as const
    for (const part of parts) {
      const used = new Set([...(metrics[part] ?? []), ...(traces[part] ?? [])])
      expect(used).toEqual(new Set(Object.keys(collector[part])))
    }
  })
})
