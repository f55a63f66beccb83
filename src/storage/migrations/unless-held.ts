import { setTimeout } from 'node:timers/promises'
import { HeldTablesError } from './held-tables-error.ts'

/** All who come after a lock that is waited for wait too: people would notice longer. */
export const LOCK_WITHIN_MS = 400
/** Between tries, those who have queued up are let through. */
const PAUSE_MS = 300
const TRIES = 120
const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK = '40P01'

/** Tries again, for a minute or more, what fails because others hold the tables. Throws HeldTablesError after that. */
export async function unlessHeld<T>(work: () => Promise<T>, tries = TRIES): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      if (!isHeld(error)) throw error
      if (tried === tries)
        throw new HeldTablesError(
          'the tables could not be changed, since something holds one of them for longer than a minute: find the transaction that stands open (select * from pg_stat_activity order by xact_start), end it, and start again',
          { cause: error },
        )
      await setTimeout(PAUSE_MS * (1 + Math.random()))
    }
  }
}

function isHeld(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = (error.cause ?? error) as { code?: unknown }
  return code === LOCK_NOT_AVAILABLE || code === DEADLOCK
}
