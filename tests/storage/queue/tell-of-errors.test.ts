import { expect, it } from 'vitest'
import { tellOfErrors } from '#storage/queue/tell-of-errors.ts'

function aTeller() {
  const told: unknown[] = []
  let ms = 0
  const tell = tellOfErrors(
    { error: ({ err, ...rest }: { err?: Error }) => told.push([err?.message, rest]) },
    () => ms,
  )
  return { tell: (message: string) => tell(new Error(message)), told, wait: (by: number) => (ms += by) }
}

it('an error of the queue is told at once, and the same again with how often it came, half a minute later', () => {
  const { tell, told, wait } = aTeller()
  for (let i = 0; i < 300; i++) tell('out of reach')
  expect(told).toEqual([['out of reach', {}]])
  wait(30_000)
  tell('out of reach')
  expect(told.slice(1)).toEqual([['out of reach', { unsaid: 299 }]])
})

it('another error is told meanwhile', () => {
  const { tell, told } = aTeller()
  tell('out of reach')
  tell('no such table')
  expect(told).toHaveLength(2)
})
