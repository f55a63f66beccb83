import { inspect } from 'node:util'
import { CommanderError } from 'commander'
import { BackupError } from '#storage/backup/backup-error.ts'
import { FolderInUseError } from '#storage/embedded/folder-in-use-error.ts'
import { HeldTablesError } from '#storage/migrations/held-tables-error.ts'
import { OldInstancesError } from '#storage/migrations/old-instances-error.ts'
import { OutdatedError } from '#storage/migrations/outdated-error.ts'
import { TablesBeyondError } from '#storage/migrations/tables-beyond-error.ts'
import { RowSecurityBypassedError } from '#storage/server/row-security-bypassed-error.ts'
import { ConfigurationError } from '../configuration/configuration-error.ts'
import { describeError } from '../log/describe-error.ts'
import { redactText } from '../log/redact-text.ts'
import { cannotListen } from './cannot-listen.ts'
import { BadInputError, WrongUsageError } from './command-errors.ts'

const WELL = 0
const BAD_INPUT = 1
const WRONG_USAGE = 2
const OUR_FAILURE = 3

/** Returns the exit code of a command that ended with an error: 1 bad input, 2 wrong usage, 3 a failure of ours. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? WELL : WRONG_USAGE
  if (error instanceof WrongUsageError) return WRONG_USAGE
  return isTheirs(error) ? BAD_INPUT : OUR_FAILURE
}

/**
 * Returns what to tell the person at the terminal: the sentence alone where they can mend it, or else the trace, with
 * that of what caused it.
 */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = cannotListen(error)
  if (place !== undefined) return place
  // First: a file that is not there, as its cause, would be taken for the database's.
  if (isTheirs(error)) return error.message
  // With its causes: "could not be brought up to date" alone tells the operator nothing.
  return redactText(databaseOutOfReach(error) ?? inspect(describeError(error), { depth: 10 }))
}

function isTheirs(error: unknown): boolean {
  return (
    error instanceof BadInputError ||
    error instanceof WrongUsageError ||
    error instanceof FolderInUseError ||
    error instanceof BackupError ||
    error instanceof TablesBeyondError ||
    error instanceof OutdatedError ||
    error instanceof OldInstancesError ||
    error instanceof HeldTablesError ||
    error instanceof RowSecurityBypassedError ||
    error instanceof ConfigurationError ||
    cannotListen(error) !== undefined
  )
}

/** Codes of Node's for a server that does not answer, and of PostgreSQL's for one that does not let us in, or not yet. */
const OUT_OF_REACH =
  /^(ECONN\w+|E\w*TIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|ENOENT|28\w{3}|3D000|53300|57P0\d)$/
/** What pg says, without a code, when the server takes a connection and is silent. */
const SILENT = 'timeout expired'

/** Returns the sentence for a database that cannot be reached or entered: no line of ours has the fault. */
function databaseOutOfReach({ message, cause }: Error): string | undefined {
  if (!(cause instanceof Error)) return undefined
  const code = 'code' in cause ? String(cause.code) : ''
  if (!OUT_OF_REACH.test(code) && cause.message !== SILENT) return undefined
  return `${message}. The database: ${cause.message || code}`
}
