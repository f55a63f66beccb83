import type { Logger } from 'pino'

const OUR_FAILURE = 3

/**
 * Sends into the log what Node and libraries write past it: an error that nobody caught (Node would print all that hangs
 * on it, a request with its token too), warnings, and the console of libraries. After the first, the process ends.
 */
export function logLastWords(log: Pick<Logger, 'warn' | 'fatal'>): void {
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'an error that nobody caught: the process ends')
    process.exit(OUR_FAILURE)
  })
  // Node's own listener prints; ours takes its place.
  process.removeAllListeners('warning')
  process.on('warning', (err) => log.warn({ err }, 'Node warns'))
  // What libraries print is theirs, and may be about a person: that something was printed is enough.
  const printed = (...[first]: unknown[]) =>
    log.warn(first instanceof Error ? { err: first } : {}, 'a library wrote to the console')
  Object.assign(console, { warn: printed, error: printed, debug: printed, trace: printed })
}
