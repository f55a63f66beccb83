import { describe, expect, it } from 'vitest'
import { inWorker } from '#catalog/source/in-worker.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import type { Curiosity } from '#tests/support/curious-worker.ts'

const WORKER = new URL('../../support/curious-worker.ts', import.meta.url)
const tried = (curiosity: Curiosity) =>
  inWorker<Curiosity, unknown>(WORKER, curiosity, { ...READ_LIMITS, memoryMegabytes: 100 })

describe('a worker that reads what strangers send', () => {
  it('has nothing of our environment, where secrets are', async () => {
    expect(await tried('environment')).not.toContain('PATH')
  })

  it.each(['read', 'write', 'start'] as const)(
    'may not %s, which fails with its reason',
    async (curiosity) => {
      await expect(tried(curiosity)).rejects.toThrow(/has been restricted/)
    },
  )

  it('that takes all memory ends alone', async () => {
    await expect(tried('take all memory')).rejects.toMatchObject({ code: 'too-costly' })
  })

  it('that ends without an answer is no answer', async () => {
    await expect(tried('end')).rejects.toThrow('its process ended with 3')
  })
})
