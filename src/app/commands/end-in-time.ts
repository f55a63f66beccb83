import type { Logger } from 'pino'

const OUR_FAILURE = 3
/** Requests have 20 seconds, jobs 20, telemetry twice 5; whoever stops a server kills it after 60. */
const WITHIN_MS = 55_000

/**
 * Ends the process if it has not ended by itself after 55 seconds, and says so in the log: a database that takes what it
 * is sent and does not answer would be waited for without end.
 */
export function endInTime(log: Pick<Logger, 'fatal'>, withinMs = WITHIN_MS): void {
  setTimeout(() => {
    log.fatal({}, 'what is under way does not end: the process ends without it')
    process.exit(OUR_FAILURE)
  }, withinMs).unref()
}
