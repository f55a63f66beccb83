import { describe, expect, it } from 'vitest'
import { createLog } from '#app/log.ts'
import { tracer } from '#app/telemetry/tracer.ts'

const STEP = { name: 'a step', kind: 'internal' } as const

describe('tracing without a collector', () => {
  it('gives everything that belongs together one id, and nothing to what does not', async () => {
    const tracing = tracer()
    const ids = await Promise.all(
      [1, 2].map(() =>
        tracing.step(STEP, async () => {
          const outer = tracing.id()
          return [outer, await tracing.step(STEP, async () => tracing.id())]
        }),
      ),
    )
    const [[a, a2], [b, b2]] = ids as [[string, string], [string, string]]
    expect([a2, b2]).toEqual([a, b])
    expect(a).not.toBe(b)
    expect(tracing.id()).toBeUndefined()
    expect(tracing.carried()).toBeUndefined()
  })

  it('goes on elsewhere under the id that was carried there, and begins anew with what is no place', async () => {
    const [here, there] = [tracer(), tracer()]
    const [id, carried] = await here.step(STEP, async () => [here.id(), here.carried()])
    const onwards = (one: string | undefined) => there.resume(STEP, [one], async () => there.id())
    expect(await onwards(carried)).toBe(id)
    expect(await onwards('00-nonsense')).toMatch(/^[\da-f]{32}$/)
    expect(await onwards(undefined)).not.toBe(id)
  })

  it('throws on what a step throws', async () => {
    const work = async () => Promise.reject(new Error('no'))
    await expect(tracer().step(STEP, work)).rejects.toThrow('no')
  })
})

describe('the log', () => {
  const lines: string[] = []
  const log = createLog('info', () => [], { write: (line) => void lines.push(line) })

  it('writes the id of what is being handled on each line, and none where nothing is', async () => {
    const tracing = tracer()
    const id = await tracing.step(STEP, async () => {
      log.warn({ host: 'x' }, 'inside')
      return tracing.id()
    })
    log.warn({}, 'outside')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'inside', trace_id: id },
      { msg: 'outside' },
    ])
    expect(lines[1]).not.toContain('trace_id')
  })

  it('leaves an id whole whose digits look like a CPR number', () => {
    lines.length = 0
    tracer().under('a0101901234b0101901234c010190123', () => log.warn({}, 'inside'))
    expect(lines[0]).toContain('a0101901234b0101901234c010190123')
    log.warn({}, 'of a0101901234b')
    expect(lines[1]).not.toContain('0101901234')
  })
})
