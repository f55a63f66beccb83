import { afterEach, describe, expect, it } from 'vitest'
import { startTelemetry, type Telemetry, type TelemetryOptions } from '#app/telemetry/start-telemetry.ts'
import { tracer } from '#app/telemetry/tracer.ts'
import { startCollector } from '#tests/support/otlp-collector.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const STEP = { name: 'a step', kind: 'client' } as const
/** Often enough for a test that waits, and never in one that asks what the end sends. */
const OFTEN = { spans: 20, figures: 50 }
const NEVER = { spans: 600_000, figures: 600_000 }

const opened: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

async function telemetryTo(status = 200, overrides: Partial<TelemetryOptions> = {}) {
  const collector = await startCollector({ status })
  const log = aLog()
  const telemetry = startTelemetry({
    ...{ endpoint: `${collector.endpoint}/`, headers: () => ({}), secrets: () => [], log, everyMs: OFTEN },
    ...overrides,
  })
  opened.push(collector.close, telemetry.close)
  return { collector, log, telemetry }
}
const step = (telemetry: Telemetry, facts = {}) =>
  tracer(telemetry.recorder).step({ ...STEP, facts }, async () => 'done')

describe('telemetry', () => {
  it('goes to the collector with the headers that it asks for, as they are now', async () => {
    let token = 'one'
    const headers = () => ({ authorization: `Bearer ${token}` })
    const { collector, telemetry } = await telemetryTo(200, { headers })
    await step(telemetry)
    await expect.poll(() => collector.spans().length).toBe(1)
    token = 'two'
    await step(telemetry)
    await expect.poll(() => collector.spans().length).toBe(2)
    const seen = new Set(collector.bodies.map(({ authorization }) => authorization))
    expect(seen).toEqual(new Set(['Bearer one', 'Bearer two']))
  })

  it('holds nothing that the log may not hold either, whoever put it there', async () => {
    const { collector, telemetry } = await telemetryTo(200, { secrets: () => ['the-secret-of-the-tab'] })
    const tracing = tracer(telemetry.recorder)
    const refused = Object.assign(new Error('Karen Holm, 010190-1234'), { name: 'RefusedError' })
    const facts = {
      title: 'what Karen wrote',
      name: 'Karen Holm',
      token: 'x',
      'fristvagt.words': 'karen@example.dk 010190-1234 Bearer abc.def the-secret-of-the-tab',
      'fristvagt.tries': 3,
    }
    const failing = tracing.step({ ...STEP, facts }, async (running) => {
      running.note({ subject: 'what Karen wrote', 'fristvagt.late': 'eyJhbGciOiJSUzI1NiJ9.e30.sig' })
      throw refused
    })
    await expect(failing).rejects.toBe(refused)
    await expect.poll(() => collector.spans().length).toBe(1)
    const text = JSON.stringify(collector.bodies)
    for (const secret of ['Karen', 'karen@', '010190', 'abc.def', 'the-secret', 'eyJ', 'wrote'])
      expect(text).not.toContain(secret)
    const [span] = collector.spans()
    expect(span?.status).toEqual({ code: 2 })
    expect(span?.attributes).toEqual(
      expect.arrayContaining([
        { key: 'fristvagt.tries', value: { intValue: 3 } },
        { key: 'error.type', value: { stringValue: 'RefusedError' } },
      ]),
    )
  })

  it('of a job that several asked for is in the trace of the first, and linked to those of the others', async () => {
    const { collector, telemetry } = await telemetryTo()
    const tracing = tracer(telemetry.recorder)
    const [first, second] = [
      `00-${'a1'.repeat(16)}-${'b1'.repeat(8)}-01`,
      `00-${'a2'.repeat(16)}-${'b2'.repeat(8)}-01`,
    ]
    await tracing.resume({ name: 'job redraw', kind: 'consumer' }, [first, second, undefined], async () => 0)
    await expect.poll(() => collector.spans().length).toBe(1)
    expect(collector.spans()).toMatchObject([
      { traceId: 'a1'.repeat(16), parentSpanId: 'b1'.repeat(8), links: [{ traceId: 'a2'.repeat(16) }] },
    ])
  })

  it('sends the figures as they stand, counted, measured and spread', async () => {
    const { collector, telemetry } = await telemetryTo()
    telemetry.send(async () => [
      figure('fristvagt_sends_total', 'counter', [{ value: 7, labels: { outcome: 'sent' } }]),
      figure('fristvagt_deliveries_late', 'gauge', [{ value: 2, labels: {} }]),
      figure('gc_seconds', 'histogram', [
        { value: 3, labels: { kind: 'minor', le: 0.1 }, metricName: 'gc_seconds_bucket' },
        { value: 5, labels: { kind: 'minor', le: '+Inf' }, metricName: 'gc_seconds_bucket' },
        { value: 1.5, labels: { kind: 'minor' }, metricName: 'gc_seconds_sum' },
        { value: 5, labels: { kind: 'minor' }, metricName: 'gc_seconds_count' },
      ]),
    ])
    const found = (name: string) => collector.metrics().find((metric) => metric.name === name)
    await expect.poll(() => found('gc_seconds')).toBeDefined()
    const outcome = [{ key: 'outcome', value: { stringValue: 'sent' } }]
    expect(found('fristvagt_sends_total')?.sum).toMatchObject({
      isMonotonic: true,
      dataPoints: [{ asDouble: 7, attributes: outcome }],
    })
    expect(found('fristvagt_deliveries_late')?.gauge?.dataPoints).toMatchObject([{ asDouble: 2 }])
    expect(found('gc_seconds')?.histogram?.dataPoints).toMatchObject([
      { count: 5, sum: 1.5, bucketCounts: [3, 2], explicitBounds: [0.1] },
    ])
  })

  it('sends no figures that cannot be had, and goes on with the next', async () => {
    const { collector, telemetry } = await telemetryTo()
    let asked = 0
    telemetry.send(async () => {
      asked++
      if (asked === 1) throw new Error('the database does not answer')
      return [figure('fristvagt_deliveries_late', 'gauge', [{ value: 0, labels: {} }])]
    })
    await expect.poll(() => collector.metrics().length).toBeGreaterThan(0)
    expect(asked).toBeGreaterThan(1)
  })
})

describe('a collector that takes nothing', () => {
  it('harms no step, and is told of once when it goes and once when it is back', async () => {
    const { collector, log, telemetry } = await telemetryTo(400)
    const messages = () => log.lines.map(({ message }) => message)
    const DOWN = 'the collector takes no telemetry: what waits is dropped'
    for (let sent = 1; sent <= 3; sent++) {
      expect(await step(telemetry)).toBe('done')
      await expect.poll(() => collector.bodies.length).toBeGreaterThanOrEqual(sent)
    }
    await expect.poll(messages).toEqual([DOWN])
    collector.answer.status = 200
    await step(telemetry)
    await expect.poll(messages).toEqual([DOWN, 'the collector takes telemetry again'])
  })

  it('or is not there lets the process end, with a bounded number of steps waiting', async () => {
    const { collector, telemetry, log } = await telemetryTo(200, { everyMs: NEVER, patienceMs: 500 })
    await collector.close()
    for (let made = 0; made < 5_000; made++) await step(telemetry)
    await telemetry.sendLast()
    await telemetry.close()
    expect(log.lines.map(({ level }) => level)).toEqual(['warn'])
  })
})

it('the end sends what was recorded and not sent', async () => {
  const { collector, telemetry } = await telemetryTo(200, { everyMs: NEVER })
  telemetry.send(async () => [figure('fristvagt_deliveries_late', 'gauge', [{ value: 4, labels: {} }])])
  await telemetry.sendLast()
  await step(telemetry)
  expect(collector.spans()).toEqual([])
  await telemetry.close()
  expect(collector.spans().map(({ name }) => name)).toEqual(['a step'])
  expect(collector.metrics().map(({ name }) => name)).toEqual(['fristvagt_deliveries_late'])
})

const figure = (
  name: string,
  type: string,
  values: readonly { value: number; labels: Record<string, string | number>; metricName?: string }[],
) => ({ name, help: name, type, values })
