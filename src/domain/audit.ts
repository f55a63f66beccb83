import type { Temporal } from 'temporal-polyfill'
import type { Person } from './person.ts'

/** What the audit trail can say was done. Stable: people search for these, and chains hold them. */
export const AUDIT_ACTIONS = [
  'standing.recorded',
  'handling.assigned',
  'handling.unassigned',
  'handling.snoozed',
  'handling.woken',
  'nudge.escalated',
  'municipality.chosen',
  'language.chosen',
  'subscription.saved',
  'subscription.ended',
  'municipality.settings',
  'conversation.forgotten',
  'calendar.added',
  'calendar.updated',
  'calendar.removed',
  'feed.created',
  'feed.revoked',
  'access.refused',
  'list.read',
  'list.exported',
  'audit.read',
  'data.exported',
  'municipality.exported',
  'evidence.read',
  'person.forgotten',
  'draft.imported',
  'draft.changed',
  'draft.discarded',
  'edition.published',
  'edition.withdrawn',
  'audit.expired',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** Codes, ids and counts; never a name, nor what a person wrote. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** What is to be written down. */
export interface AuditNote {
  /** Whose chain: a four-digit code, or `''` for what concerns the whole deployment. */
  readonly municipality: string
  readonly action: AuditAction
  /** The id of the item, channel or edition; `personal` for a person's own. */
  readonly subject: string
  readonly details?: AuditDetails
}

/** One line of a chain. */
export interface AuditEntry extends Required<AuditNote> {
  /** The place in the municipality's chain, from 1. */
  readonly seq: number
  readonly at: Temporal.Instant
  /** A random id that stands for a person, in this municipality only. */
  readonly actor: string
  readonly via: string
  readonly address?: string
  /** The hash of the entry before, in lower-case hex. */
  readonly previous: string
  readonly hash: string
  /** Who it was; undefined once the person was forgotten. */
  readonly by?: Person
}

/** What an entry's hash is made over: all of it but the hash itself and the name. */
export type Hashed = Omit<AuditEntry, 'hash' | 'by'>

/** The hash that the first entry of a chain follows. */
export const BEFORE_THE_FIRST = '0'.repeat(64)

/**
 * Returns the one text that an entry's hash is made over. Keys are ordered, because the database keeps no order of
 * them; `at` is to the millisecond, as it is kept.
 */
export function canonicalText(entry: Hashed): string {
  const { municipality, seq, at, actor, action, subject, details, via, address, previous } = entry
  const ordered = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))
  const when = at.toString({ fractionalSecondDigits: 3 })
  return JSON.stringify([
    ...[municipality, seq, when, actor, action, subject],
    ordered,
    ...[via, address ?? null, previous],
  ])
}

/** An entry as somebody has noted it, where nobody who can change the database can change it. */
export interface NotedEnd {
  readonly seq: number
  readonly hash: string
}

/**
 * Where a chain no longer holds, and how: an entry was changed or is missing, the end was cut off, or it is not what was
 * noted of it. Of what was `let-go` since it was noted, nothing can be said.
 */
export interface ChainFault {
  readonly municipality: string
  readonly seq: number
  readonly fault: 'changed' | 'missing' | 'cut-off' | 'beyond-the-end' | 'not-as-noted' | 'let-go'
}
