import { readFileSync } from 'node:fs'
import { Registry } from 'prom-client'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deliveryCounters } from '#app/metrics/counters.ts'
import { deliveryGauges } from '#app/metrics/gauges.ts'
import { DELIVERY_STATES } from '#domain/ports/outbox.ts'
import { inProject } from '#tests/support/manifest.ts'
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

describe('the collector', () => {
  const collector = parse(readFileSync(inProject('infra/azure/collector.yaml'), 'utf8'))
  const [scrape] = collector.receivers.prometheus.config.scrape_configs

  it('reads the metrics of the server beside it with the token from its file, and keeps those of the alerts', () => {
    expect(scrape.static_configs).toEqual([{ targets: ['127.0.0.1:3978'] }])
    expect(scrape.authorization).toEqual({ type: 'Bearer', credentials_file: '/secrets/metrics-token' })
    const kept = new RegExp(`^${scrape.metric_relabel_configs[0].regex}$`)
    expect(metricNames().filter((name) => !kept.test(name))).toEqual([])
  })

  it('has in its pipeline what it describes, and nothing else', () => {
    const { receivers, exporters } = collector.service.pipelines.metrics
    expect({ receivers, exporters }).toEqual({
      receivers: Object.keys(collector.receivers),
      exporters: Object.keys(collector.exporters),
    })
  })
})
