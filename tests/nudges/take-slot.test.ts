import { describe, expect, it } from 'vitest'
import { takeSlot } from '#nudges/take-slot.ts'

const PLACE = { conversation: '19:channel', tenant: 'tenant-1', serviceUrl: 'https://smba.example/' }

/** Takes a slot from a budget that gives these waits, one after the other. */
async function slotAfter(waits: readonly number[], closedFor = 0) {
  const [left, paused] = [[...waits], [] as number[]]
  const seconds = await takeSlot(
    {
      budget: { take: async () => left.shift() ?? 0, note: () => undefined, flush: async () => undefined },
      health: { mayCall: async () => closedFor, note: async () => undefined },
      pause: async (ms) => void paused.push(ms),
      random: () => 0.5,
    },
    PLACE,
    'nudge',
  )
  return { seconds, paused }
}

describe('whoever would write', () => {
  it('may do so at once where there is a slot', async () => {
    expect(await slotAfter([0])).toEqual({ seconds: 0, paused: [] })
  })

  it('waits where it is not for long', async () => {
    expect(await slotAfter([400, 900, 0])).toEqual({ seconds: 0, paused: [400, 900] })
  })

  it('comes back later where it is for longer, or has waited long enough', async () => {
    expect(await slotAfter([1_200])).toEqual({ seconds: 2, paused: [] })
    expect(await slotAfter([900, 900, 900, 900, 900])).toEqual({ seconds: 2, paused: [900, 900, 900] })
  })

  it('comes back later while Teams does not answer, not all in the same second', async () => {
    expect(await slotAfter([0], 10)).toEqual({ seconds: 15, paused: [] })
  })
})
