import { describe, expect, it } from 'vitest'
import { replyMemory } from '#bot/reply-memory.ts'

const reply = (summary: string) => ({
  replies: [{ card: {}, summary }],
  reading: undefined,
  asked: undefined,
})

describe('the memory of replies', () => {
  it('gives a reply again while all that it rests on is the same', () => {
    const { recall, keep } = replyMemory()
    const [catalogue, records] = [{}, {}]
    keep('q', [catalogue, records], reply('one'))
    expect(recall('q', [catalogue, records])).toEqual(reply('one'))
    expect(recall('another', [catalogue, records])).toBeUndefined()
  })

  it('gives nothing once any part has changed, however alike the new one looks', () => {
    const { recall, keep } = replyMemory()
    const [catalogue, records] = [{}, {}]
    keep('q', [catalogue, records], reply('one'))
    expect(recall('q', [catalogue, {}])).toBeUndefined()
    expect(recall('q', [{}, records])).toBeUndefined()
  })

  it('keeps only the newest', () => {
    const { recall, keep } = replyMemory(2)
    const basis = [{}]
    for (const q of ['a', 'b', 'a', 'c']) keep(q, basis, reply(q))
    expect([recall('a', basis), recall('b', basis), recall('c', basis)]).toEqual([
      reply('a'),
      undefined,
      reply('c'),
    ])
  })
})
