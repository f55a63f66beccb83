import type { Failure } from './failure-code.ts'

/** Nobody waits longer on one word: the useful time of whatever is sent is over by then. */
const LONGEST_SECONDS = 24 * 60 * 60

/**
 * Returns how many seconds Teams asked to wait: seconds as they are written, or a date of HTTP, counted from the answer's
 * own Date where it has one, since the clocks of two machines differ, and from `now` (milliseconds since 1970) else.
 * Undefined where it asked for nothing, or for nothing that can be read.
 */
export function retryAfterOf(failure: Failure, now: () => number): number | undefined {
  const header = (name: string) => failure.response?.headers?.get(name)
  const asked = header('retry-after')?.trim() ?? ''
  const seconds = /^\d+(\.\d+)?$/.test(asked) ? Number(asked) : secondsUntil(asked, header('date'), now)
  if (seconds === undefined) return undefined
  return Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_SECONDS)
}

/** What ends otherwise would be read in the time zone of this machine, and many a word as a date of some year. */
const HTTP_DATE = /^[A-Z][a-z]+, .+ GMT$/

function secondsUntil(asked: string, answered: string | undefined, now: () => number): number | undefined {
  if (!HTTP_DATE.test(asked)) return undefined
  const until = Date.parse(asked)
  if (Number.isNaN(until)) return undefined
  const from = Date.parse(answered ?? '')
  return (until - (Number.isNaN(from) ? now() : from)) / 1000
}
