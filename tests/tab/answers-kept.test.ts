import { expect, test } from 'vitest'
import { answersKept } from '#tab/data/answers-kept.ts'

const answer = (body: unknown, etag?: string) => Response.json(body, { headers: etag ? { etag } : {} })
const unchanged = () => new Response(null, { status: 304 })

test('an answer with a tag is asked for by it, and stands when it has not changed', async () => {
  const kept = answersKept()
  expect(kept.headersFor('/tasks')).toEqual({})
  const first = await kept.read('/tasks', answer({ items: [1] }, '"a"'))
  expect(kept.headersFor('/tasks')).toEqual({ 'if-none-match': '"a"' })
  // The very same object: whoever compares sees that nothing has changed.
  expect(await kept.read('/tasks', unchanged())).toBe(first)
  expect(await kept.read('/tasks', answer({ items: [2] }))).toEqual({ items: [2] })
  expect(kept.headersFor('/tasks')).toEqual({})
})

test('only the newest few places are kept', async () => {
  const kept = answersKept()
  for (let i = 0; i < 9; i++) await kept.read(`/list/${i}`, answer(i, `"${i}"`))
  expect(kept.headersFor('/list/0')).toEqual({})
  expect(kept.headersFor('/list/1')).toEqual({ 'if-none-match': '"1"' })
})
