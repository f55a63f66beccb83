import { afterEach, expect, it, vi } from 'vitest'
import { endInTime } from '#app/commands/end-in-time.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('a process that waits for what never answers ends within what it is given to stop, and says so', () => {
  vi.useFakeTimers()
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never)
  const fatal = vi.fn()
  endInTime({ fatal })
  vi.advanceTimersByTime(54_999)
  expect(exit).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(fatal).toHaveBeenCalledOnce()
  expect(exit).toHaveBeenCalledExactlyOnceWith(3)
})
