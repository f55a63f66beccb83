import type { Changed } from '#domain/ports/changes.ts'
import type { LiveChange, LiveName } from '../live-contract.ts'

const OF_CATALOGUE = [
  ...(['agreements', 'tasks', 'events', 'milestones', 'changes', 'publications'] as const),
  ...(['history', 'signatures', 'preview', 'reach', 'calendar-entries'] as const),
] satisfies LiveName[]

/** What a change makes out of date. Reading the audit trail adds to it, and is no change: else it would never end. */
const NAMES: Readonly<Record<Exclude<Changed, 'everything'>, readonly LiveName[]>> = {
  catalogue: OF_CATALOGUE,
  drafts: ['drafts', 'publications'],
  standings: ['agreements', 'tasks', 'history', 'preview', 'audit'],
  handlings: ['agreements', 'tasks', 'history', 'preview', 'reach', 'audit'],
  subscriptions: ['subscriptions', 'preview', 'reach', 'audit'],
  deliveries: ['deliveries', 'history', 'preview', 'reach'],
  settings: ['settings', 'preview', 'reach', 'audit'],
  own: ['own', 'me', 'calendar-entries', 'calendar-feed', 'events'],
  choice: ['me', 'own'],
}

/** Returns what is to be asked for again, each once. */
export function namesOf(changed: Changed): LiveChange['names'] {
  return changed === 'everything' ? [...new Set(Object.values(NAMES).flat())] : [...NAMES[changed]]
}
