import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { TooBusyError, workerLane } from '#catalog/source/worker-lane.ts'

/** Work that ends when it is told to. */
function slowWork() {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () => {
    started.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  return { started, work, end: (name: string) => ends.get(name)?.() }
}

describe('a lane', () => {
  it('does so many at once, in the order they came, and refuses whom there is no place for', async () => {
    const { started, work, end } = slowWork()
    const lane = workerLane({ atOnce: 2, waiting: 1 })
    const [a, b, c] = [lane.run(work('a')), lane.run(work('b')), lane.run(work('c'))]
    expect([started, lane.isFull()]).toEqual([['a', 'b'], true])
    await expect(lane.run(work('d'))).rejects.toThrow(TooBusyError)
    end('b')
    expect(await b).toBe('b')
    await turn()
    expect([started, lane.isFull()]).toEqual([['a', 'b', 'c'], false])
    for (const name of ['a', 'c']) end(name)
    expect(await Promise.all([a, c])).toEqual(['a', 'c'])
  })

  it('goes on after work that failed', async () => {
    const lane = workerLane({ atOnce: 1, waiting: 1 })
    const failed = lane.run(() => Promise.reject(new Error('no')))
    const next = lane.run(async () => 'next')
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('next')
  })
})
