import { dueOf } from '#domain/catalogue.ts'
import { type Day, dayAt } from '#domain/day.ts'
import { deadlineKey } from '#domain/deadline.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import type { Origin } from '#domain/origin.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { MunicipalitySettingsStore } from '#domain/ports/municipality-settings-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import { latestSnooze } from '#domain/snooze.ts'
import { isSettled, standingOf } from '#domain/standing.ts'
import { workingDayOnOrAfter, workingDayOnOrBefore } from '#domain/working-days.ts'
import { writtenReason } from '#domain/written-reason.ts'
import { obligationNamed } from './obligation-named.ts'

/** What having an item rest needs. */
export interface SnoozePorts {
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly standings: StandingStore
  readonly handlings: HandlingStore
  readonly municipalitySettings: MunicipalitySettingsStore
}

/** Who has which item of which municipality (four-digit code) rest until which day, and why ('' for nothing). */
export interface SnoozeRequest extends Origin {
  readonly municipality: string
  readonly item: string
  readonly until: Day
  readonly why: string
}

/**
 * What became of it: until which working day it rests; or that it may not rest so long, and how long at the most
 * (`latest` is absent when it may not rest at all); that the day is not one to come; that there is nothing left to be
 * reminded of.
 */
export type SnoozeResult =
  | { readonly outcome: 'changed' | 'already'; readonly item: string; readonly until: Day }
  | { readonly outcome: 'too-late'; readonly item: string; readonly latest?: Day }
  | { readonly outcome: 'not-later'; readonly item: string }
  | { readonly outcome: 'settled'; readonly item: string }
  | { readonly outcome: 'no-such-item' }

/**
 * Has an item rest until a day; a day off, or one on which the municipality is closed, becomes the working day after it,
 * or before it where that would be too late. Refusals change nothing.
 */
export async function snooze(ports: SnoozePorts, request: SnoozeRequest): Promise<SnoozeResult> {
  const { municipality, until: wished, why, at } = request
  const [catalogue, records, settings] = await Promise.all([
    ports.editions.catalogue(),
    ports.standings.recordsNow(municipality),
    ports.municipalitySettings.of(municipality),
  ])
  const obligation = obligationNamed(catalogue, request.item)
  if (!obligation) return { outcome: 'no-such-item' }
  const item = obligation.id
  if (isSettled(standingOf(obligation, municipality, records.get(item)))) return { outcome: 'settled', item }
  const today = dayAt(at)
  if (wished <= today) return { outcome: 'not-later', item }
  const calendar = calendarOf(settings)
  const due = dueOf(obligation)
  const latest = latestSnooze(due, today, calendar)
  if (latest === undefined || wished > latest)
    return { outcome: 'too-late', item, ...(latest === undefined ? {} : { latest }) }
  const next = workingDayOnOrAfter(wished, calendar)
  const until = next <= latest ? next : workingDayOnOrBefore(latest, calendar)
  const change = {
    ...request,
    item,
    kind: 'snooze',
    until,
    why: writtenReason(why),
    deadlineKey: deadlineKey(due),
  } as const
  return { outcome: await ports.handlings.change(change), item, until }
}

/** Ends the rest of an item, so that it is nudged about again. */
export async function wake(
  ports: Pick<SnoozePorts, 'editions' | 'handlings'>,
  request: Omit<SnoozeRequest, 'until' | 'why'>,
): Promise<
  { readonly outcome: 'changed' | 'already'; readonly item: string } | { readonly outcome: 'no-such-item' }
> {
  const item = obligationNamed(await ports.editions.catalogue(), request.item)?.id
  if (item === undefined) return { outcome: 'no-such-item' }
  return { outcome: await ports.handlings.change({ ...request, item, kind: 'wake' }), item }
}
