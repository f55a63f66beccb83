import type { JobName } from '#domain/ports/jobs.ts'
import { BackupError } from './backup-error.ts'

export const FORMAT = 'fristvagt-backup-1'

/** The first line of a backup: what is in it, and of which tables. */
export interface BackupHeader {
  readonly format: typeof FORMAT
  /** When it was taken, in UTC. */
  readonly at: string
  /** The newest migration that its tables had. */
  readonly migration: string
  /** How many rows of each table follow. */
  readonly tables: Readonly<Record<string, number>>
  readonly jobs: number
}

/** Work that was still to be done. */
export interface KeptJob {
  readonly name: JobName
  readonly data: object
  readonly startAfter: string
  readonly singletonKey: string | null
}

/** Returns the header that a line holds. Throws BackupError when it is no backup of ours. */
export function readHeader(line: string): BackupHeader {
  const header = parsed(line)
  if (header?.format === FORMAT && typeof header.migration === 'string' && header.tables) return header
  throw new BackupError('this is not a backup of Fristvagt: name a file that `fristvagt backup` has written')
}

function parsed(line: string): BackupHeader | undefined {
  try {
    return JSON.parse(line) as BackupHeader
  } catch {
    // What does not parse is no header; the caller says so.
    return undefined
  }
}
