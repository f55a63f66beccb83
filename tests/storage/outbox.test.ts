import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import type { SendOutcome } from '#domain/ports/outbox.ts'
import { enqueueWith } from '#storage/queue/job-queue.ts'
import { requeueExpired } from '#storage/stores/expired-claims.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aDigest,
  aNudge,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'
import { lastNudgesOf } from '#tests/support/test-store.ts'

const later = (seconds: number) => MORNING.add({ seconds })

describe.each(BACKENDS)('the outbox on $name', (backend) => {
  const on = useStore(backend)

  /** Plans one delivery of a municipality of its own. */
  async function planned() {
    const municipality = aMunicipality()
    const conversation = aConversation().id
    const spec = aDigest({ municipality })
    expect(await on.store.outbox.plan(spec, conversation, [aNudge()], MORNING)).toBe(true)
    const now = async () => (await on.store.outbox.deliveriesOf(municipality, 10))[0]!
    const { id } = await now()
    const jobs = async () =>
      (await on.database.boss.findJobs('deliver', { data: { delivery: id } })).map((job) => job.startAfter)
    const claim = (seconds = 0) => on.store.outbox.claim(id, later(seconds))
    const settle = (outcome: SendOutcome) => on.store.outbox.settle(id, outcome, later(1))
    return { id, municipality, conversation, spec, now, jobs, claim, settle }
  }

  it('plans one digest for a conversation and day, and queues its delivery', async () => {
    const { municipality, conversation, spec, now, jobs } = await planned()
    expect(await now()).toMatchObject({ municipality, conversation, spec, state: 'due', attempts: 0 })
    expect((await now()).day).toBe('2025-12-01')
    expect((await now()).createdAt.equals(MORNING)).toBe(true)
    expect(await jobs()).toHaveLength(1)
    expect(await on.store.outbox.plan(spec, conversation, [aNudge()], MORNING)).toBe(false)
    expect(await on.store.outbox.deliveriesOf(municipality, 10)).toHaveLength(1)
    expect(await jobs()).toHaveLength(1)
  })

  it('lets just one of many that plan at once do so', async () => {
    const municipality = aMunicipality()
    const spec = aDigest({ municipality })
    const planning = Array.from({ length: 8 }, () =>
      on.store.outbox.plan(spec, 'at-once', [aNudge()], MORNING),
    )
    expect((await Promise.all(planning)).filter(Boolean)).toHaveLength(1)
    expect(await on.store.outbox.deliveriesOf(municipality, 10)).toHaveLength(1)
  })

  it('writes each step of a ladder into the audit trail, as one unbroken chain', async () => {
    const municipality = aMunicipality()
    const escalated = ['a', 'b', 'c'].map((item) => ({ item, rung: 'leader' }) as const)
    const nudges = escalated.map(({ item }) => aNudge({ item }))
    await on.store.outbox.plan(aDigest({ municipality }), 'leader', nudges, MORNING, { escalated })
    const { entries } = await on.store.audit.search({ municipality, limit: 10 })
    expect(entries.map(({ subject }) => subject)).toEqual(['c', 'b', 'a'])
    expect(await on.store.audit.verify(municipality)).toBeUndefined()
  })

  it('gives a channel one digest a day, and somebody’s own chat one of each municipality', async () => {
    const [first, second] = [aMunicipality(), aMunicipality()]
    const chat = aConversation({ kind: 'personal', person: aPerson() })
    const channel = aConversation()
    for (const place of [chat, channel]) await on.store.conversations.remember(place)
    const plan = (municipality: string, { id }: { readonly id: string }) =>
      on.store.outbox.plan(aDigest({ municipality }), id, [aNudge()], MORNING)
    expect([await plan(first, chat), await plan(second, chat), await plan(second, chat)]).toEqual([
      ...[true, true, false],
    ])
    expect([await plan(first, channel), await plan(second, channel)]).toEqual([true, false])
  })

  it('remembers a day without nudges, and delivers nothing', async () => {
    const municipality = aMunicipality()
    const spec = aDigest({ municipality, lines: [] })
    expect(await on.store.outbox.plan(spec, 'quiet', [], MORNING)).toBe(true)
    expect(await on.store.outbox.plan(spec, 'quiet', [aNudge()], MORNING)).toBe(false)
    expect(await on.store.outbox.deliveriesOf(municipality, 10)).toEqual([])
  })

  it('lets just one of many workers claim a delivery', async () => {
    const { claim } = await planned()
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim()))
    expect(claims.filter((c) => c !== undefined)).toMatchObject([{ state: 'sending', attempts: 1 }])
  })

  it('makes a sent card a live card, and has nothing more to send', async () => {
    const { conversation, municipality, now, claim, settle, spec } = await planned()
    await claim()
    await settle({ kind: 'sent', activity: 'activity-1' })
    expect(await now()).toMatchObject({ state: 'sent' })
    expect((await now()).sentAt?.equals(later(1))).toBe(true)
    expect(await claim(600)).toBeUndefined()
    const cards = await on.store.liveCards.showing(municipality, 'sapa', MORNING)
    expect(cards).toMatchObject([{ conversation, activity: 'activity-1', spec }])
  })

  it('has a sent card refreshed when what it shows was recorded while it was on its way', async () => {
    const { municipality, claim, settle } = await planned()
    const record = (item: string, seconds: number) =>
      on.store.standings.record({
        municipality,
        item,
        state: 'fulfilled',
        by: aPerson(),
        at: later(seconds),
        via: 'test',
      })
    const refreshes = async () =>
      (await on.database.boss.findJobs('refresh', { data: { municipality } })).map((job) => job.data)
    await claim(60)
    await record('sapa', 61)
    await record('flis', 61)
    expect(await refreshes()).toHaveLength(2)
    await settle({ kind: 'sent', activity: 'overtaken' })
    expect(await refreshes()).toHaveLength(3)
    expect(await refreshes()).toContainEqual({ municipality, item: 'sapa' })
  })

  it('puts a delivery to be retried back into the queue, for when Teams allows it', async () => {
    const { now, jobs, claim, settle } = await planned()
    await claim()
    await settle({ kind: 'retry', afterSeconds: 30, error: '429' })
    expect(await now()).toMatchObject({ state: 'due', error: '429' })
    const [first, second] = (await jobs()).sort((a, b) => a.getTime() - b.getTime())
    const waits = (second!.getTime() - first!.getTime()) / 1000
    expect(waits).toBeGreaterThanOrEqual(30)
    expect(await claim(31)).toMatchObject({ state: 'sending', attempts: 2 })
  })

  it('tries a send of unknown outcome once more, and no more', async () => {
    const { now, jobs, claim, settle } = await planned()
    await claim()
    await settle({ kind: 'ambiguous', error: 'the answer was lost' })
    expect(await now()).toMatchObject({ state: 'ambiguous', error: 'the answer was lost' })
    expect(await jobs()).toHaveLength(2)
    expect(await claim(5)).toMatchObject({ attempts: 2 })
    await settle({ kind: 'ambiguous', error: 'lost again' })
    expect(await now()).toMatchObject({ state: 'failed', error: 'lost again' })
    expect(await jobs()).toHaveLength(2)
    expect(await claim(10)).toBeUndefined()
  })

  it('that may never have come, after both sends, has its lines told by the next morning', async () => {
    const lost = await planned()
    const told = () => lastNudgesOf(on.store, lost)
    expect(await told()).not.toEqual(new Map())
    await lost.claim()
    await lost.settle({ kind: 'ambiguous', error: 'lost' })
    expect(await told()).not.toEqual(new Map())
    await lost.claim()
    await lost.settle({ kind: 'ambiguous', error: 'lost again' })
    expect(await told()).toEqual(new Map())
    const dead = await planned()
    await dead.claim()
    await dead.claim(60)
    expect(await lastNudgesOf(on.store, dead)).not.toEqual(new Map())
    await dead.claim(120)
    expect(await lastNudgesOf(on.store, dead)).toEqual(new Map())
  })

  it('lets a claim that was never settled be claimed once more, then fails it', async () => {
    const { now, claim } = await planned()
    expect(await claim()).toBeDefined()
    expect(await claim(59)).toBeUndefined()
    expect(await claim(60)).toMatchObject({ state: 'sending', attempts: 2 })
    expect(await claim(120)).toBeUndefined()
    expect(await now()).toMatchObject({ state: 'failed', error: 'the sender never said how it went' })
  })

  it('queues a delivery anew whose sender died, by the clock of the database', async () => {
    const { id, now, jobs, claim } = await planned()
    const look = () => requeueExpired(on.database.db, enqueueWith(on.database.boss))
    await claim()
    await look()
    expect(await now()).toMatchObject({ state: 'sending' })
    const longAgo = new Date(Date.now() - 61_000).toISOString()
    await on.database.db.updateTable('delivery').set({ claimed_on: longAgo }).where('id', '=', id).execute()
    await look()
    expect(await now()).toMatchObject({ state: 'ambiguous' })
    expect(await jobs()).toHaveLength(2)
    expect(await claim()).toMatchObject({ attempts: 2 })
  })

  it('believes a sender that was taken for dead and says it has sent', async () => {
    const { now, municipality, claim, settle } = await planned()
    await claim()
    await claim(60)
    await claim(120)
    await settle({ kind: 'failed', error: 'said too late' })
    await settle({ kind: 'sent', activity: 'late' })
    expect(await now()).toMatchObject({ state: 'sent' })
    expect((await now()).error).toBeUndefined()
    expect(await on.store.liveCards.showing(municipality, 'sapa', MORNING)).toHaveLength(1)
  })

  it('puts back what was postponed as it was: no attempt is counted', async () => {
    const { now, jobs, claim, settle } = await planned()
    await claim()
    await settle({ kind: 'postponed', afterSeconds: 3 })
    expect(await now()).toMatchObject({ state: 'due', attempts: 0 })
    expect(await jobs()).toHaveLength(2)
    await claim()
    await settle({ kind: 'ambiguous', error: 'lost' })
    await claim()
    await settle({ kind: 'postponed', afterSeconds: 3 })
    expect(await now()).toMatchObject({ state: 'ambiguous', attempts: 1, unsure: true })
    await claim()
    await settle({ kind: 'ambiguous', error: 'lost again' })
    expect(await now()).toMatchObject({ state: 'failed', attempts: 2 })
  })

  describe('making way for a later morning', () => {
    const supersede = (of: { municipality: string; conversation: string }, seconds = 0, on_ = '2025-12-02') =>
      on.store.outbox.supersede(of.municipality, of.conversation, day(on_), later(seconds))
    const toldBefore = async () => {
      const { municipality, conversation, claim, settle } = await planned()
      await claim()
      await settle({ kind: 'sent', activity: `told-${conversation}` })
      const [item = ''] = (await lastNudgesOf(on.store, { municipality, conversation })).keys()
      return { municipality, conversation, item }
    }
    const remembered = async ({
      municipality,
      conversation,
    }: {
      municipality: string
      conversation: string
    }) => {
      await on.store.subscriptions.save(aSubscription({ municipality, conversation }), anOrigin())
      return (await lastNudgesOf(on.store, { municipality, conversation })).size
    }

    it('gives up what is due, with its nudges, so that the later card brings them', async () => {
      const earlier = await planned()
      expect(await remembered(earlier)).toBe(1)
      expect(await supersede(earlier)).toBe(true)
      expect(await earlier.now()).toMatchObject({ state: 'superseded' })
      expect(await remembered(earlier)).toBe(0)
      expect(await earlier.claim()).toBeUndefined()
    })

    it('lets what was told before stand again, so that it is not told once more', async () => {
      const { municipality, conversation, item } = await toldBefore()
      const told = await lastNudgesOf(on.store, { municipality, conversation })
      await on.store.outbox.plan(
        aDigest({ municipality, day: day('2025-12-02') }),
        conversation,
        [aNudge({ item, deadline: onDay('2025-12-19') })],
        later(0),
      )
      expect(await lastNudgesOf(on.store, { municipality, conversation })).not.toEqual(told)
      expect(await supersede({ municipality, conversation }, 0, '2025-12-03')).toBe(true)
      expect(await lastNudgesOf(on.store, { municipality, conversation })).toEqual(told)
    })

    it('gives up what may not have arrived, and keeps that in mind', async () => {
      const earlier = await planned()
      await earlier.claim()
      await earlier.settle({ kind: 'ambiguous', error: 'lost' })
      expect(await supersede(earlier)).toBe(true)
      expect(await earlier.now()).toMatchObject({ state: 'superseded', unsure: true })
    })

    it('tells in which conversations there is something in the way', async () => {
      const earlier = await planned()
      const { municipality, conversation } = earlier
      await on.store.outbox.plan(
        aDigest({ municipality, day: day('2025-12-02') }),
        'today',
        [aNudge()],
        MORNING,
      )
      const inTheWay = async () => [...(await on.store.outbox.unsentBefore(municipality, day('2025-12-02')))]
      expect(await inTheWay()).toEqual([conversation])
      await earlier.claim()
      expect(await inTheWay()).toEqual([conversation])
      await earlier.settle({ kind: 'sent', activity: `way-${conversation}` })
      expect(await inTheWay()).toEqual([])
    })

    it('waits while the earlier one is being sent, and takes a sender that died for dead', async () => {
      const earlier = await planned()
      await earlier.claim()
      expect(await supersede(earlier, 59)).toBe(false)
      expect(await earlier.now()).toMatchObject({ state: 'sending' })
      expect(await supersede(earlier, 60)).toBe(true)
      expect(await earlier.now()).toMatchObject({ state: 'superseded', unsure: true })
    })

    it('leaves alone what was sent, what is of the day itself, and what is another’s', async () => {
      const [sent, today, other] = [await planned(), await planned(), await planned()]
      await sent.claim()
      await sent.settle({ kind: 'sent', activity: 'stays' })
      expect(await supersede(sent)).toBe(true)
      expect(await sent.now()).toMatchObject({ state: 'sent' })
      expect(await remembered(sent)).toBe(1)
      expect(await supersede(today, 0, '2025-12-01')).toBe(true)
      expect(await today.now()).toMatchObject({ state: 'due' })
      expect(await other.now()).toMatchObject({ state: 'due' })
    })
  })

  it('pauses the subscription of a conversation that is gone', async () => {
    const { conversation, now, claim, settle, municipality } = await planned()
    await on.store.subscriptions.save(aSubscription({ conversation, municipality }), anOrigin())
    await claim()
    await settle({ kind: 'gone', error: '404', why: 'not-found' })
    expect(await now()).toMatchObject({ state: 'gone', error: '404' })
    expect(await on.store.subscriptions.of(conversation)).toMatchObject({ state: 'paused' })
  })

  it.each(['skipped', 'failed'] as const)('ends a delivery that is %s', async (kind) => {
    const { now, claim, settle } = await planned()
    await claim()
    await settle(
      kind === 'skipped' ? { kind, why: 'all done meanwhile' } : { kind, error: 'all done meanwhile' },
    )
    expect(await now()).toMatchObject({ state: kind, error: 'all done meanwhile' })
    expect(await claim(600)).toBeUndefined()
  })

  it('counts what is still to be sent', async () => {
    const before = await on.store.outbox.pending()
    const [due, sending, sent] = [await planned(), await planned(), await planned()]
    await sending.claim()
    await sent.claim()
    await sent.settle({ kind: 'sent', activity: 'counted' })
    expect(await due.now()).toMatchObject({ state: 'due' })
    expect(await on.store.outbox.pending()).toBe(before + 2)
  })

  it('lists the deliveries of a municipality newest first', async () => {
    const municipality = aMunicipality()
    for (const seconds of [1, 3, 2])
      await on.store.outbox.plan(aDigest({ municipality }), `list-${seconds}`, [aNudge()], later(seconds))
    const listed = await on.store.outbox.deliveriesOf(municipality, 2)
    expect(listed.map((d) => d.conversation)).toEqual(['list-3', 'list-2'])
  })
})
