import { describe, expect, it, vi } from 'vitest'
import type { LiveCard } from '#domain/ports/live-cards.ts'
import { cardBuffer } from '#storage/stores/card-buffer.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { aLiveCard } from '#tests/support/storage-factories.ts'

/** A place to write to that can be made to fail, or to stand still. */
function aShelf() {
  const batches: (readonly LiveCard[])[] = []
  const shelf = {
    batches,
    failures: 0,
    open: Promise.resolve(),
    async write(cards: readonly LiveCard[]) {
      await shelf.open
      if (shelf.failures-- > 0) throw new Error('the shelf is full')
      batches.push(cards)
    },
  }
  return shelf
}

/** Lets all promises that can settle without a timer do so. */
async function settled() {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

describe('the buffer of live cards', () => {
  it('writes many cards in one batch', async () => {
    const shelf = aShelf()
    const buffer = cardBuffer(shelf.write, aLog())
    for (let i = 0; i < 50; i++) buffer.add(aLiveCard())
    await buffer.flush()
    expect(shelf.batches.map((batch) => batch.length)).toEqual([50])
  })

  it('writes at once when 200 cards wait, without waiting for the timer', async () => {
    vi.useFakeTimers()
    try {
      const shelf = aShelf()
      const buffer = cardBuffer(shelf.write, aLog())
      for (let i = 0; i < 199; i++) buffer.add(aLiveCard())
      await settled()
      expect(shelf.batches).toEqual([])
      buffer.add(aLiveCard())
      await settled()
      expect(shelf.batches.map((batch) => batch.length)).toEqual([200])
    } finally {
      vi.useRealTimers()
    }
  })

  it('tries a failed batch once more', async () => {
    const [shelf, log] = [aShelf(), aLog()]
    const buffer = cardBuffer(shelf.write, log)
    shelf.failures = 1
    buffer.add(aLiveCard())
    await buffer.flush()
    expect(shelf.batches).toHaveLength(1)
    expect(log.lines.map((line) => line.level)).toEqual(['warn'])
  })

  it('gives a batch up that fails twice, says so, and goes on', async () => {
    const [shelf, log] = [aShelf(), aLog()]
    const buffer = cardBuffer(shelf.write, log)
    shelf.failures = 2
    buffer.add(aLiveCard())
    await buffer.flush()
    expect(log.lines.map((line) => line.level)).toEqual(['warn', 'error'])
    const next = aLiveCard()
    buffer.add(next)
    await buffer.flush()
    expect(shelf.batches).toEqual([[next]])
  })

  it('holds at most 2,000 cards while the database stands still, the newest', async () => {
    const [shelf, log] = [aShelf(), aLog()]
    const buffer = cardBuffer(shelf.write, log)
    const { promise, resolve } = Promise.withResolvers<void>()
    shelf.open = promise
    buffer.add(aLiveCard())
    const first = buffer.flush()
    // Lets the first batch, of one card, reach the shelf.
    await Promise.resolve()
    const cards = Array.from({ length: 2_500 }, () => aLiveCard())
    for (const card of cards) buffer.add(card)
    resolve()
    await first
    await buffer.flush()
    expect(shelf.batches.flat().slice(1)).toEqual(cards.slice(-2_000))
    expect(log.lines).toMatchObject([{ level: 'error', details: { dropped: 500 } }])
  })
})
