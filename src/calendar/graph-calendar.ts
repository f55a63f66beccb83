import type { Origin } from '#domain/origin.ts'
import type { CalendarOutcome, PersonalCalendar } from '#domain/ports/calendar.ts'
import type { PersonalEntries } from '#domain/ports/calendar-entry-store.ts'
import type { Log } from '#domain/ports/log.ts'
import type { Tracing } from '#domain/ports/tracing.ts'
import { addOnce, type Placed } from './add-once.ts'
import { isAssertionOf } from './assertion.ts'
import type { ClientCredential } from './entra-client.ts'
import { additionFailures, removalFailures } from './failure-texts.ts'
import { findMarked, type Marked } from './find-marked.ts'
import { graphUpdateOf } from './graph-event.ts'
import { graphMailbox } from './graph-mailbox.ts'
import { asWritten, toLoopback } from './loopback.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { outcomeOfError } from './outcome-of-error.ts'
import { type ItemUrl, type Wanted, wantedOf } from './wanted.ts'

/** How Entra and Graph are reached, and where what was done is kept. */
export interface GraphCalendarOptions {
  /** https://graph.microsoft.com, or the national cloud's; without a version. */
  readonly graphUrl: string
  /** https://login.microsoftonline.com, or the national cloud's; without a tenant. */
  readonly authority: string
  readonly clientId: string
  /** Returns the credential as it is now: the same object until it is replaced. */
  readonly credential: () => ClientCredential
  /** Where stand-ins on this machine play the two, instead of Microsoft. */
  readonly loopback?: { readonly graph: string; readonly authority: string }
  readonly entries: PersonalEntries
  readonly itemUrl: ItemUrl
  readonly log: Log
  readonly tracing?: Tracing
  /** How long Entra, and then Graph, may take: 15 s each unless said otherwise. */
  readonly timeoutMs?: number
  /** The longest Retry-After that is waited out while the person looks on: 5 s unless said otherwise. */
  readonly patienceSeconds?: number
}

const TIMEOUT_MS = 15_000
const PATIENCE_SECONDS = 5

/**
 * Returns people's Outlook calendars, each reached with their own right (on-behalf-of). Answers what Microsoft says as
 * an outcome; throws only what our own store throws while it looks for the entry.
 */
export function graphCalendar(options: GraphCalendarOptions): PersonalCalendar {
  const { loopback, timeoutMs = TIMEOUT_MS, patienceSeconds = PATIENCE_SECONDS } = options
  const tokenOf = onBehalfOf({
    ...options,
    timeoutMs,
    address: loopback ? toLoopback(options.authority, loopback.authority) : asWritten,
  })
  const mailbox = {
    graphUrl: options.graphUrl,
    timeoutMs,
    patienceSeconds,
    ...(options.tracing && { tracing: options.tracing }),
    address: loopback ? toLoopback(options.graphUrl, loopback.graph) : asWritten,
  }
  return {
    async add(subject, origin, assertion, language) {
      const person = origin.by
      if (!isAssertionOf(person, assertion)) return { kind: 'needs-sign-in' }
      const record = await options.entries.find(person, subject.name)
      try {
        const opened = graphMailbox(mailbox, await tokenOf(person, assertion))
        const wanted = wantedOf(subject, options.itemUrl)
        const placed = await addOnce(opened, wanted, person, language, record)
        if (placed.entry.id !== record?.entry || placed.revision !== record.revision)
          await remember(options, subject, origin, placed)
        return outcomeOf(placed)
      } catch (error) {
        return outcomeOfError(error, options.log, additionFailures(subject.part))
      }
    },
    async update(subject, origin, assertion, language) {
      const person = origin.by
      if (!isAssertionOf(person, assertion)) return { kind: 'needs-sign-in' }
      const record = await options.entries.find(person, subject.name)
      if (!record) return { kind: 'gone' }
      const wanted = wantedOf(subject, options.itemUrl)
      try {
        const opened = graphMailbox(mailbox, await tokenOf(person, assertion))
        const entry = await opened.update(record.entry, (body) => graphUpdateOf(wanted, language, body))
        if (!entry) await forget(options, subject, origin)
        else await remember(options, subject, origin, { entry, revision: wanted.revision })
        return entry ? { kind: 'updated' } : { kind: 'gone' }
      } catch (error) {
        return outcomeOfError(error, options.log, additionFailures(subject.part))
      }
    },
    async remove(subject, origin, assertion) {
      const person = origin.by
      if (!isAssertionOf(person, assertion)) return { kind: 'needs-sign-in' }
      const record = await options.entries.find(person, subject.name)
      try {
        const opened = graphMailbox(mailbox, await tokenOf(person, assertion))
        if (record) await opened.remove(record.entry)
        // The record may be lost, or of another entry than the calendar has.
        const marked = await findMarked(opened, subject)
        if (marked) await opened.remove(marked.entry.id)
      } catch (error) {
        return outcomeOfError(error, options.log, removalFailures(subject.part))
      }
      await forget(options, subject, origin)
      return { kind: 'removed' }
    },
  }
}

async function remember(
  options: GraphCalendarOptions,
  { name }: Pick<Wanted, 'name'>,
  origin: Origin,
  placed: Marked,
): Promise<void> {
  const { id, webLink } = placed.entry
  const where = { entry: id, ...(webLink !== undefined && { webLink }) }
  try {
    const entry = { person: origin.by, event: name, revision: placed.revision, ...where, at: origin.at }
    await options.entries.save(entry, origin)
  } catch (error) {
    // The entry is in the calendar: that is what the person must hear. The next click finds it by its mark.
    options.log.error({ err: error, event: name }, 'A calendar entry was made but not recorded')
  }
}

async function forget(
  options: GraphCalendarOptions,
  { name }: Pick<Wanted, 'name'>,
  origin: Origin,
): Promise<void> {
  try {
    await options.entries.remove(name, origin)
  } catch (error) {
    // The entry is out of the calendar: that is what the person must hear. The next click ends the record.
    options.log.error({ err: error, event: name }, 'A calendar entry was removed but its record was not')
  }
}

function outcomeOf({ kind, entry }: Placed): CalendarOutcome {
  return { kind, entry: entry.id, ...(entry.webLink !== undefined && { webLink: entry.webLink }) }
}
