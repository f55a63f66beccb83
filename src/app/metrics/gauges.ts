import { Gauge, type Registry } from 'prom-client'
import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#domain/clock.ts'
import type { DeliveryFigures, FindDeliveryFigures } from '#domain/ports/delivery-figures.ts'
import { DELIVERY_STATES } from '#domain/ports/outbox.ts'

/** Deliveries of the last day and its eve: who looks once a day misses none. */
const SHOWN = Temporal.Duration.from({ hours: 48 })

/** Adds what the database tells to a registry; returns what brings it up to date. */
export function deliveryGauges(
  registry: Registry,
  find: FindDeliveryFigures,
  clock: Clock,
): () => Promise<void> {
  const gauge = <const L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `fristvagt_${name}`, help, labelNames, registers: [registry] })
  const deliveries = gauge('deliveries', 'Deliveries planned in the last 48 hours, by state', 'state')
  const late = gauge('deliveries_late', 'Of those, sent more than an hour after the hour of their channel')
  const unsure = gauge('deliveries_unsure', 'Of those, which may stand in their channel twice')
  const oldest = gauge('oldest_unsent_seconds', 'Age of the oldest delivery that is still to be sent')
  const jobs = gauge('jobs', 'Jobs that wait or are worked on, by queue', 'queue')
  const down = gauge('teams_down', '1 for each host of Teams that does not answer and is not called', 'host')
  const show = (figures: DeliveryFigures, now: Temporal.Instant) => {
    for (const state of DELIVERY_STATES) deliveries.set({ state }, figures.byState[state] ?? 0)
    late.set(figures.late)
    unsure.set(figures.unsure)
    oldest.set(figures.oldestUnsent ? Math.max(0, now.since(figures.oldestUnsent).total('seconds')) : 0)
    jobs.reset()
    for (const [queue, count] of Object.entries(figures.jobs)) jobs.set({ queue }, count)
    down.reset()
    for (const host of figures.hostsDown) down.set({ host }, 1)
  }
  return async () => {
    const now = clock()
    show(await find(now.subtract(SHOWN)), now)
  }
}
