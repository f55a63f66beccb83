import { describe, expect, it } from 'vitest'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aDigest,
  aNudge,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'

const later = (minutes: number) => MORNING.add({ minutes })

describe.each(BACKENDS)('the figures of delivering on $name', (backend) => {
  const on = useStore(backend)

  /** Plans a card at eight, for a channel whose hour is `time`. */
  async function planned(time = '08:00') {
    const municipality = aMunicipality()
    const conversation = aConversation().id
    const subscription = aSubscription({ municipality, conversation })
    await on.store.subscriptions.save(
      { ...subscription, settings: { ...subscription.settings, time } },
      anOrigin(),
    )
    await on.store.outbox.plan(aDigest({ municipality }), conversation, [aNudge()], MORNING)
    const [delivery] = await on.store.outbox.deliveriesOf(municipality, 1)
    const id = delivery?.id ?? ''
    const sentAt = async (minutes: number) => {
      await on.store.outbox.claim(id, later(minutes))
      await on.store.outbox.settle(id, { kind: 'sent', activity: `sent-${id}` }, later(minutes))
    }
    return { id, sentAt }
  }

  it('tell what is due, sent, late by more than an hour, and of unknown outcome', async () => {
    await planned()
    const [onTime, late, earlyBird] = [await planned(), await planned(), await planned('06:30')]
    await onTime.sentAt(59)
    await late.sentAt(61)
    await earlyBird.sentAt(0)
    const { id } = await planned()
    await on.store.outbox.claim(id, MORNING)
    await on.store.outbox.settle(id, { kind: 'ambiguous', error: 'lost' }, MORNING)
    const figures = await on.store.deliveryFigures(MORNING)
    expect(figures).toMatchObject({
      byState: { due: 1, sent: 3, ambiguous: 1 },
      late: 2,
      unsure: 1,
      hostsDown: [],
    })
    expect(figures.oldestUnsent?.equals(MORNING)).toBe(true)
    expect(figures.jobs.deliver).toBeGreaterThanOrEqual(5)
    expect((await on.store.deliveryFigures(later(1))).byState).toEqual({})
  })

  it('do not call late what a ladder brings in the afternoon', async () => {
    const [municipality, conversation, planned] = [aMunicipality(), aConversation().id, later(420)]
    const spec = aDigest({ municipality, audience: 'leader' })
    await on.store.outbox.plan(spec, conversation, [aNudge()], planned)
    const [delivery] = await on.store.outbox.deliveriesOf(municipality, 1)
    const id = delivery?.id ?? ''
    await on.store.outbox.claim(id, planned)
    await on.store.outbox.settle(id, { kind: 'sent', activity: `sent-${id}` }, planned)
    expect(await on.store.deliveryFigures(planned)).toMatchObject({ byState: { sent: 1 }, late: 0 })
  })

  it('name the hosts of Teams that are down', async () => {
    const health = on.store.serviceHealth(() => undefined)
    for (let n = 0; n < 8; n++)
      await health.note(
        { serviceUrl: 'https://smba.down.example/emea/', conversation: `channel-${n}` },
        'down',
      )
    expect((await on.store.deliveryFigures(MORNING)).hostsDown).toEqual(['smba.down.example'])
  })
})
