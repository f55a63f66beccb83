import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { countedBudget, countedMessenger } from '#app/metrics/counted-ports.ts'
import { metricsOf } from '#app/metrics/metrics.ts'
import type { DeliveryFigures } from '#domain/ports/delivery-figures.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import { recordingMessenger } from '#tests/support/recording-messenger.ts'
import { aConversation, MORNING } from '#tests/support/storage-factories.ts'

const NONE: DeliveryFigures = { byState: {}, late: 0, unsure: 0, jobs: {}, hostsDown: [] }

function someMetrics(
  figures: Partial<DeliveryFigures> = {},
  lastBackup?: () => Promise<Temporal.Instant | undefined>,
) {
  let [asked, time] = [0, 0]
  const metrics = metricsOf({
    figures: async () => {
      asked++
      return { ...NONE, ...figures }
    },
    refusals: () => ({ 'api expired': 3, 'bot tenant': 1 }),
    clock: () => MORNING.add({ minutes: 10 }),
    now: () => time,
    ...(lastBackup && { lastBackup }),
  })
  const line = async (start: string) =>
    (await metrics.text()).split('\n').find((text) => text.startsWith(`fristvagt_${start}`))
  const pass = (ms: number) => {
    time += ms
  }
  return { metrics, line, pass, asked: () => asked }
}

describe('the metrics', () => {
  it('tell how many deliveries are in each state, none too', async () => {
    const { line } = someMetrics({ byState: { due: 2, sent: 7 }, late: 1, unsure: 4 })
    expect(await line('deliveries{state="due"}')).toMatch(/ 2$/)
    expect(await line('deliveries{state="sent"}')).toMatch(/ 7$/)
    expect(await line('deliveries{state="superseded"}')).toMatch(/ 0$/)
    expect(await line('deliveries_late')).toMatch(/ 1$/)
    expect(await line('deliveries_unsure')).toMatch(/ 4$/)
  })

  it('tell how old the oldest unsent card is, by the clock of the domain', async () => {
    expect(await someMetrics({ oldestUnsent: MORNING }).line('oldest_unsent_seconds')).toMatch(/ 600$/)
    expect(await someMetrics().line('oldest_unsent_seconds')).toMatch(/ 0$/)
    const future = Temporal.Instant.from('2026-01-01T00:00:00Z')
    expect(await someMetrics({ oldestUnsent: future }).line('oldest_unsent_seconds')).toMatch(/ 0$/)
  })

  it('tell what waits, which host is down, and who was turned away', async () => {
    const { line } = someMetrics({ jobs: { redraw: 5 }, hostsDown: ['smba.example'] })
    expect(await line('jobs{queue="redraw"}')).toMatch(/ 5$/)
    expect(await line('teams_down{host="smba.example"}')).toMatch(/ 1$/)
    expect(await line('refusals_total{door="api",reason="expired"}')).toMatch(/ 3$/)
  })

  it('tell when the newest backup was written, by either way', async () => {
    const { metrics, line } = someMetrics({}, async () => MORNING)
    const [value] = (await metrics.figures()).find(({ name }) => /last_backup/.test(name))?.values ?? []
    expect(value?.value).toBe(MORNING.epochMilliseconds / 1000)
    expect(await line('last_backup_timestamp_seconds')).toContain(` ${value?.value}`)
  })

  it('count sends and updates by how they ended, and waits for the budget', async () => {
    const { metrics, line } = someMetrics()
    const plain = recordingMessenger()
    const messenger = countedMessenger(plain, metrics.counters)
    const to = aConversation()
    await messenger.send(to, {}, '')
    await messenger.update(to, 'one', {})
    plain.failIn('two', new MessengerError('blocked', 'no'))
    await expect(messenger.update(to, 'two', {})).rejects.toThrow('no')
    const waits = [0, 250]
    const take = async () => waits.shift() ?? 0
    const budget = countedBudget(
      { take, note: () => undefined, flush: async () => undefined },
      metrics.counters,
    )
    for (const wait of [0, 250])
      expect(await budget.take({ conversation: to.id, tenant: to.tenant }, 'refresh')).toBe(wait)
    expect(await line('sends_total{outcome="sent"}')).toMatch(/ 1$/)
    expect(await line('refreshes_total{outcome="sent"}')).toMatch(/ 1$/)
    expect(await line('refreshes_total{outcome="blocked"}')).toMatch(/ 1$/)
    expect(await line('budget_waits_total{kind="refresh"}')).toMatch(/ 1$/)
  })

  it('ask the database once, however many look, and again some seconds later', async () => {
    const { metrics, pass, asked } = someMetrics()
    await Promise.all(Array.from({ length: 20 }, () => metrics.text()))
    pass(4_999)
    await metrics.text()
    expect(asked()).toBe(1)
    pass(1)
    await metrics.text()
    expect(asked()).toBe(2)
  })

  it('have the figures of the process, and no id in any label', async () => {
    const text = await someMetrics({ byState: { sent: 1 } }).metrics.text()
    expect(text).toContain('process_resident_memory_bytes')
    const labels = (text.match(/\{[^}]*\}/g) ?? []).join(' ')
    expect(labels).not.toMatch(/19:|tenant-|07\d\d/)
  })
})
