import { deadlineSubject, meetingSubject, standsInCalendar } from '#domain/calendar-subject.ts'
import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Clock } from '#domain/clock.ts'
import type { Day } from '#domain/day.ts'
import { type Handlings, isSnoozed, NO_HANDLINGS } from '#domain/handling.ts'
import { type Differs, differences, type KnownThing, knownAs } from '#domain/known-in-mail.ts'
import type { Bilingual } from '#domain/language.ts'
import type { PersonKey } from '#domain/person.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { type Standing, standingsOf } from '#domain/standing.ts'
import { channelsOf } from './channels-of.ts'
import type { MailFindings } from './find-in-mail.ts'
import { type NudgeState, nudgeStates } from './nudge-state.ts'

/** Something of the catalogue that something in a mail is, or may be, as it stands for whoever asks. */
export interface KnownInMail {
  readonly thing: KnownThing
  readonly why: Bilingual
  readonly differs: readonly Differs[]
  readonly calendar: ReturnType<typeof standsInCalendar>
  /** The municipality's; absent for a meeting, or without a municipality. */
  readonly standing?: Standing
  readonly snoozedUntil?: Day
  readonly nudge?: NudgeState
}

/** What something of a mail is in the catalogue. */
export interface KnownItems {
  readonly sure: boolean
  readonly items: readonly KnownInMail[]
}

/**
 * Returns what is known of what was found in a mail, by its key: of the catalogue, the asker's own calendar, and the
 * municipality (four-digit code) that they act for, where there is one.
 */
export async function knownInMail(
  ports: Stores & { readonly clock: Clock },
  findings: MailFindings,
  { person, municipality }: { readonly person: PersonKey; readonly municipality: string | undefined },
): Promise<ReadonlyMap<string, KnownItems>> {
  const { catalogue, today } = findings
  const known = findings.items.flatMap((found) => {
    const as = knownAs(found, findings.draft.problems, catalogue)
    return as ? [{ found, as }] : []
  })
  if (known.length === 0) return new Map()
  const things = known.flatMap(({ as }) => as.things)
  const obligations = things.filter((thing): thing is Obligation => thing.type !== 'event')
  const [entries, ours] = await Promise.all([
    ports.calendarEntries.eventsOf(person),
    municipality === undefined
      ? undefined
      : standingAt(ports, catalogue, { person, municipality }, obligations),
  ])
  const stands = (thing: KnownThing) => {
    const subject = thing.type === 'event' ? meetingSubject(thing.item) : deadlineSubject(thing, catalogue)
    return standsInCalendar(subject, entries.get(subject.name))
  }
  return new Map(
    known.map(({ found, as }) => [
      found.key,
      {
        sure: as.sure,
        items: as.things.map((thing) => ({
          thing,
          why: as.why,
          differs: differences(found, thing),
          calendar: stands(thing),
          ...(thing.type !== 'event' && ours && ours(thing.id, today)),
        })),
      },
    ]),
  )
}

async function standingAt(
  ports: Stores & { readonly clock: Clock },
  catalogue: Catalogue,
  { person, municipality }: { readonly person: PersonKey; readonly municipality: string },
  obligations: readonly Obligation[],
) {
  const [own, handlings, channels] = await Promise.all([
    ports.standings.recordsOf(municipality),
    obligations.length === 0 ? NO_HANDLINGS : ports.handlings.of(municipality),
    obligations.length === 0 ? [] : channelsOf(ports, municipality, person),
  ])
  const nudges = await nudgeStates(ports, municipality, channels, obligations)
  const standings = standingsOf(catalogue, municipality, own)
  return (item: string, today: Day) => {
    const [standing, nudge] = [standings.get(item), nudges.get(item)]
    return {
      ...(standing && { standing }),
      ...(nudge && { nudge }),
      ...snoozedUntil(handlings, item, today),
    }
  }
}

function snoozedUntil(handlings: Handlings, item: string, today: Day) {
  const handling = handlings.get(item)
  return handling?.snooze && isSnoozed(handling, today) ? { snoozedUntil: handling.snooze.until } : {}
}
