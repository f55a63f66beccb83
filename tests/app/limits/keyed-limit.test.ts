import { describe, expect, it } from 'vitest'
import { keyedLimit } from '#app/limits/keyed-limit.ts'

function aLimit(perMinute: number, mostKeys?: number) {
  let now = 0
  const limit = keyedLimit(perMinute, () => now, mostKeys)
  const pass = (ms: number) => {
    now += ms
  }
  const takes = (times: number, key = 'mette') =>
    Array.from({ length: times }, () => limit.take(key)).filter((over) => over === undefined).length
  return { limit, pass, takes }
}

describe('a limit by key', () => {
  it.each([1, 3, 7, 120, 6000])('lets %i through at once, and no more', (perMinute) => {
    expect(aLimit(perMinute).takes(perMinute + 5)).toBe(perMinute)
  })

  it('lets them through again as the minute goes by', () => {
    const { takes, pass } = aLimit(6)
    takes(6)
    pass(20_000)
    expect(takes(6)).toBe(2)
    pass(60_000)
    expect(takes(10)).toBe(6)
  })

  it('says after how many seconds one more is let through, and that is true', () => {
    const { limit, takes, pass } = aLimit(6)
    takes(6)
    const over = limit.take('mette')
    expect(over).toEqual({ retryAfterSeconds: 10, limit: 6 })
    pass(10_000)
    expect(limit.take('mette')).toBeUndefined()
  })

  it('counts nothing for what it refused: who keeps trying does not wait longer', () => {
    const { takes, pass } = aLimit(6)
    takes(500)
    pass(10_000)
    expect(takes(1)).toBe(1)
  })

  it('keeps keys apart', () => {
    const { takes } = aLimit(2)
    takes(2)
    expect(takes(2, 'lars')).toBe(2)
  })

  it('looks without counting', () => {
    const { limit, takes } = aLimit(2)
    for (let i = 0; i < 10; i++) expect(limit.look('mette')).toBeUndefined()
    takes(2)
    expect(limit.look('mette')).toMatchObject({ limit: 2 })
  })

  it('remembers no more keys than it may, and forgets the one longest unused', () => {
    const { limit, takes } = aLimit(1, 100)
    takes(1)
    for (let i = 0; i < 99; i++) limit.take(`address ${i}`)
    expect(takes(1)).toBe(0)
    for (let i = 0; i < 1_000_000; i++) limit.take(`crowd ${i}`)
    expect(limit.size()).toBe(100)
    expect(takes(1)).toBe(1)
  })
})
