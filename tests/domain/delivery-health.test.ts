import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { lastFailureOf } from '#domain/delivery-health.ts'
import type { Delivery, DeliveryState } from '#domain/ports/outbox.ts'
import { aDelivery } from '#tests/support/storage-factories.ts'

const of = (state: DeliveryState, error?: string): Delivery =>
  aDelivery({ state, day: day('2025-12-01'), ...(error === undefined ? {} : { error }) })

describe('the last failure of a channel', () => {
  it.each<[string, readonly Delivery[], string | undefined]>([
    ['nothing was sent yet', [], undefined],
    ['the last arrived', [of('sent'), of('failed', 'HTTP 400')], undefined],
    ['the last failed', [of('failed', 'HTTP 400'), of('sent')], 'HTTP 400'],
    ['the channel is gone', [of('gone', 'HTTP 404')], 'HTTP 404'],
    ['nobody wrote why', [of('failed')], 'failed'],
    ['the last waits, and the one before failed', [of('due'), of('failed', 'HTTP 400')], 'HTTP 400'],
    ['the last is on its way', [of('sending'), of('sent')], undefined],
    ['nobody knows of the last', [of('ambiguous'), of('sent')], undefined],
    ['another took the place of the last', [of('superseded'), of('sent')], undefined],
    ['the last was not sent on purpose', [of('skipped', 'all was signed'), of('sent')], undefined],
  ])('is known where %s', (_, deliveries, expected) => {
    expect(lastFailureOf(deliveries)).toBe(expected)
  })
})
