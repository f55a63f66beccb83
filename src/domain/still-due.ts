import type { Temporal } from 'temporal-polyfill'
import type { CardDays } from './card-days.ts'
import { type DigestSpec, hasContent } from './card-spec.ts'
import { type Catalogue, dueOf } from './catalogue.ts'
import type { Handlings } from './handling.ts'
import type { PersonKey } from './person.ts'
import { wakesOn } from './snooze.ts'
import { isSettled, type Standing } from './standing.ts'

/** How things stand when a morning card is about to be sent. */
export interface SincePlanned {
  readonly catalogue: Catalogue
  readonly standings: ReadonlyMap<string, Standing>
  readonly handlings: Handlings
  readonly days: CardDays
  /** When the card was planned: what was put off before then has been counted with. */
  readonly plannedAt: Temporal.Instant
  /** Whose own chat the card goes to, and which of its items must be what that person is responsible for. */
  readonly responsible?: { readonly person: PersonKey; readonly of: 'all' | ReadonlySet<string> }
}

/**
 * Returns the morning card without what is settled by now, was put off since it was planned, or is not the person's any
 * more whom it was meant for; undefined when nothing is left that is worth a card.
 */
export function stillDue(spec: DigestSpec, since: SincePlanned): DigestSpec | undefined {
  const isDue = ({ item }: { readonly item: string }) =>
    !isSettled(since.standings.get(item)) &&
    !since.catalogue.events.get(item)?.calledOff &&
    !wasPutOff(item, spec, since) &&
    isTheirs(item, since)
  const { overview, ...rest } = spec
  const ahead = overview?.items.filter(isDue) ?? []
  const left: DigestSpec = {
    ...rest,
    lines: spec.lines.filter(isDue),
    ...(overview && ahead.length > 0 && { overview: { ...overview, items: ahead } }),
  }
  return hasContent(left) ? left : undefined
}

/** Only what was put off since: a line that has woken for this very card must not be taken off it. */
function wasPutOff(
  item: string,
  { day }: DigestSpec,
  { catalogue, handlings, days, plannedAt }: SincePlanned,
): boolean {
  const handling = handlings.get(item)
  const obligation = catalogue.obligations.get(item)
  if (!handling?.snooze || !obligation) return false
  if (handling.snooze.at.epochMilliseconds < plannedAt.epochMilliseconds) return false
  const wakes = wakesOn(handling, dueOf(obligation), days)
  return wakes !== undefined && day < wakes
}

/** Where nobody in particular is meant, everything is theirs. */
function isTheirs(item: string, { handlings, responsible }: SincePlanned): boolean {
  if (!responsible || (responsible.of !== 'all' && !responsible.of.has(item))) return true
  const { person } = responsible
  const to = handlings.get(item)?.assignment?.to
  return to !== undefined && to.tenant === person.tenant && to.id === person.id
}
