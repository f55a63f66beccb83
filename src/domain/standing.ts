import type { Temporal } from 'temporal-polyfill'
import type { Catalogue, Obligation } from './catalogue.ts'
import { type Day, dayAt } from './day.ts'
import { isDecided } from './deadline.ts'
import type { Agreement } from './edition.ts'
import type { Person } from './person.ts'

/** What a municipality itself has recorded of an obligation; it weighs more than what KOMBIT published before. */
export interface OwnRecord {
  readonly item: string
  /**
   * `withdrawn`: what was said before is taken back, and what KOMBIT published, or nothing, stands again. `not-ours`:
   * it does not concern the municipality.
   */
  readonly state: 'fulfilled' | 'open' | 'withdrawn' | 'not-ours'
  /** Why it is not the municipality's: what the person wrote, '' once they were forgotten. Absent in other states. */
  readonly reason?: string
  /** The id of the change that made it so, by which it can be undone; absent for changes from before they had one. */
  readonly change?: string
  readonly at: Temporal.Instant
  readonly by: Person
}

/** Where a standing comes from: KOMBIT's published list, or a person of the municipality. */
type StandingSource = { readonly kind: 'kombit' } | PersonSource
type PersonSource = { readonly kind: 'person'; readonly by: Person }

/**
 * A municipality's standing to an obligation. `fulfilled` is signed or done. `open` is unsigned or not done, and
 * someone has said so (or it is a task, which is open until it is done). `unknown` is never shown as unsigned.
 * `not-ours` is neither: somebody has said that it does not concern the municipality, and why. `called-off`: KOMBIT has
 * called it off, whatever was said of it before.
 */
export type Standing =
  | { readonly state: 'fulfilled' | 'open'; readonly asOf: Day; readonly source: StandingSource }
  | { readonly state: 'not-ours'; readonly asOf: Day; readonly source: PersonSource; readonly reason: string }
  | {
      readonly state: 'open' | 'unknown' | 'called-off'
      readonly asOf?: undefined
      readonly source?: undefined
    }

/** The records that one municipality has made, by item id. */
export type OwnRecords = ReadonlyMap<string, OwnRecord>

const SETTLED: ReadonlySet<string | undefined> = new Set<Standing['state']>([
  'fulfilled',
  'not-ours',
  'called-off',
])

/** Returns whether nothing is left to be done: signed or done, not the municipality's, or called off. */
export function isSettled(standing: Standing | undefined): boolean {
  return SETTLED.has(standing?.state)
}

/** A municipality that has recorded nothing, or nothing that the asker may know. */
export const NO_RECORDS: OwnRecords = new Map()

/** Returns the standing of a municipality (four-digit code) to an obligation. */
export function standingOf(obligation: Obligation, code: string, own: OwnRecord | undefined): Standing {
  if (obligation.item.calledOff) return { state: 'called-off' }
  const published = obligation.type === 'agreement' ? publishedStanding(obligation.item, code) : undefined
  if (own && own.state !== 'withdrawn') {
    const outdated =
      published?.state === 'fulfilled' && own.state === 'open' && dayAt(own.at) < published.asOf
    if (!outdated) return saidBy(own, own.state)
  }
  if (published) return published
  return obligation.type === 'task' ? { state: 'open' } : { state: 'unknown' }
}

function saidBy(own: OwnRecord, state: Exclude<OwnRecord['state'], 'withdrawn'>): Standing {
  const said = { asOf: dayAt(own.at), source: { kind: 'person', by: own.by } } as const
  return state === 'not-ours' ? { state, ...said, reason: own.reason ?? '' } : { state, ...said }
}

function publishedStanding(agreement: Agreement, code: string) {
  const { signatures } = agreement
  if (!signatures) return undefined
  const source = { kind: 'kombit' } as const
  if (signatures.signed.includes(code)) return { state: 'fulfilled', asOf: signatures.asOf, source } as const
  if (signatures.missing.includes(code)) return { state: 'open', asOf: signatures.asOf, source } as const
  return undefined
}

type Standings = ReadonlyMap<string, Standing>
const remembered = new WeakMap<OwnRecords, { catalogue: Catalogue; code: string; standings: Standings }>()

/**
 * Returns the standing of every obligation of the catalogue for a municipality, by item id. Records are immutable,
 * so the result is remembered with them: thousands of obligations need not be gone through for every question.
 */
export function standingsOf(catalogue: Catalogue, code: string, own: OwnRecords): Standings {
  const known = remembered.get(own)
  if (known?.catalogue === catalogue && known.code === code) return known.standings
  const standings = new Map(unrecorded(catalogue, code))
  for (const [item, record] of own) {
    const obligation = catalogue.obligations.get(item)
    if (obligation) standings.set(item, standingOf(obligation, code, record))
  }
  remembered.set(own, { catalogue, code, standings })
  return standings
}

const published = new WeakMap<Catalogue, Map<string, Standings>>()

/** Each press is a new set of records: what they add to is gone through once a catalogue and municipality. */
function unrecorded(catalogue: Catalogue, code: string): Standings {
  const byCode = published.get(catalogue) ?? new Map<string, Standings>()
  published.set(catalogue, byCode)
  const known = byCode.get(code)
  if (known) return known
  const standings = new Map<string, Standing>()
  for (const obligation of catalogue.obligations.values())
    standings.set(obligation.id, standingOf(obligation, code, undefined))
  byCode.set(code, standings)
  return standings
}

/**
 * Returns the standings of any municipality (four-digit code) as the people of `own` may know them: what others have
 * recorded is their own affair, and only what KOMBIT published of them is told.
 */
export function standingsSeenBy(
  own: string | undefined,
  records: OwnRecords,
  catalogue: Catalogue,
): (code: string) => Standings {
  return (code) => standingsOf(catalogue, code, code === own ? records : NO_RECORDS)
}

/**
 * Returns whether KOMBIT has sent the agreement out by today: `sent`; `not-yet` when the sending is announced for
 * today or later, or neither sending nor deadline is decided; `unclear` when the source does not let one tell.
 * "Sendt" (has been sent) counts as sent even while its week still runs; "Sendes" (will be) does not.
 */
export function dispatchOf(agreement: Agreement, today: Day): 'sent' | 'not-yet' | 'unclear' {
  const { sent } = agreement
  if (isDecided(sent)) return /^sendt\b/i.test(sent.raw) || sent.to < today ? 'sent' : 'not-yet'
  if (sent.kind === 'undecided' && !isDecided(agreement.deadline)) return 'not-yet'
  return 'unclear'
}
