import type { Temporal } from 'temporal-polyfill'
import type { AuditAction, AuditEntry, AuditNote, ChainFault, NotedEnd } from '../audit.ts'
import type { Origin } from '../origin.ts'
import type { Person, PersonKey } from '../person.ts'

/** What is looked for. What is absent is not asked about. */
export interface AuditQuery {
  readonly municipality?: string | undefined
  /** The first moment. */
  readonly from?: Temporal.Instant | undefined
  /** The moment before which it was. */
  readonly to?: Temporal.Instant | undefined
  readonly action?: AuditAction | undefined
  readonly person?: PersonKey | undefined
  readonly subject?: string | undefined
  /** Part of the subject or of a detail, as it is written. */
  readonly text?: string | undefined
  readonly limit: number
  /** The `next` of the page before. */
  readonly cursor?: string | undefined
}

/** Entries, newest first, and where the next page begins. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  readonly next?: string
}

/** The end of a chain: whoever has kept one sees later whether what came before it was changed. */
interface AuditHead extends NotedEnd {
  readonly municipality: string
}

/** Where what changed nothing is written down, whoever it was: people without a municipality too. */
export type AuditWriter = Pick<AuditTrail, 'append'>

/** Keeps who did what, in chains that show tampering. Changes are written by the stores that make them. */
export interface AuditTrail {
  /** Writes down what changed nothing: that something was read, taken out or refused. */
  append(note: AuditNote, origin: Origin): Promise<void>
  /** Returns a page of what is looked for. Throws InvalidCursorError for a cursor that is none. */
  search(query: AuditQuery): Promise<AuditPage>
  /** Returns who has done something that the chain of a municipality tells of, by name; no one who was forgotten. */
  people(municipality: string, tenant: string): Promise<readonly Person[]>
  /**
   * Returns the first place where the chain of a municipality no longer holds, or undefined when it does: by itself, and
   * against an end of it that was noted before.
   */
  verify(municipality: string, noted?: NotedEnd): Promise<ChainFault | undefined>
  /** Returns the end of each chain, by municipality; `seq` is 0 where entries are left and the end was taken away. */
  heads(): Promise<readonly AuditHead[]>
}
