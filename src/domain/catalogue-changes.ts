import { type Deadline, deadlineKey, isDecided } from './deadline.ts'

/** By item id, when each is due or held, or that it was called off, as all editions up to one have it. */
export type Dates = ReadonlyMap<string, Deadline | 'called-off'>

/**
 * What an edition changed of an item: it is `new` (or stands again), it was `moved` (from when), its deadline is `decided`
 * that was not before, or it was `called-off`. What an edition leaves out stays as it was.
 */
export type Change =
  | { readonly kind: 'new' | 'decided' | 'called-off'; readonly item: string }
  | { readonly kind: 'moved'; readonly item: string; readonly from: Deadline }

/** What one edition changed against all that stood before it, in the order of its items. */
export interface EditionChanges {
  readonly edition: string
  readonly changes: readonly Change[]
}

/** Returns what changed between two states of the catalogue; nothing where nothing stood before. */
export function changesBetween(before: Dates | undefined, after: Dates): readonly Change[] {
  if (!before) return []
  return [...after].flatMap(([item, to]) => changeOf(item, before.get(item), to) ?? [])
}

type State = Deadline | 'called-off'

function changeOf(item: string, from: State | undefined, to: State): Change | undefined {
  // What nobody has heard of is not told of to say that it is off.
  if (to === 'called-off') return from && from !== to ? { kind: 'called-off', item } : undefined
  if (!from || from === 'called-off') return { kind: 'new', item }
  if (!isDecided(from)) return isDecided(to) ? { kind: 'decided', item } : undefined
  // A meeting's deadline is its day, in the words of its hour: an hour that moved is a move.
  const isSame = deadlineKey(from) === deadlineKey(to) && (!isHour(to.raw) || from.raw === to.raw)
  return isSame ? undefined : { kind: 'moved', item, from }
}

function isHour(raw: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(raw)
}

/** Returns the edition in which each item got the deadline that it has and had none before, by item id. */
export function decidedIn(editions: readonly EditionChanges[]): ReadonlyMap<string, string> {
  const decided = new Map<string, string>()
  for (const { edition, changes } of editions)
    for (const { kind, item } of changes) {
      if (kind === 'decided') decided.set(item, edition)
      else decided.delete(item)
    }
  return decided
}

/**
 * Returns the changes of several editions, given in their order, as one: each item once, against what stood before all.
 * What came and was called off since is no change.
 */
export function combined(editions: readonly EditionChanges[]): readonly Change[] {
  const first = new Map<string, Change>()
  for (const change of editions.flatMap((e) => e.changes)) {
    const { kind, item } = change
    const before = first.get(item)?.kind
    if (kind === 'called-off' && before === 'new') first.delete(item)
    else if (kind === 'called-off' || !before || before === 'called-off') first.set(item, change)
  }
  return [...first.values()]
}
