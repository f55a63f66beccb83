import { type Logger, pino } from 'pino'

/** Returns the log of the process: one JSON line an entry on standard error, without tokens. */
export function createLog(level: string): Logger {
  return pino({ level, redact: ['req.headers.authorization'] }, pino.destination(2))
}
