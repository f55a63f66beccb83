import type { Catalogue, Obligation } from './catalogue.ts'
import { type Deadline, isDecided } from './deadline.ts'
import type { DraftProblem } from './draft.ts'
import type { Event } from './edition.ts'
import { deadlineInMail, type FoundInMail } from './found-in-mail.ts'
import type { Bilingual } from './language.ts'

/** Something of the catalogue. */
export type KnownThing = { readonly type: 'event'; readonly item: Event } | Obligation

/** What something of a mail is in the catalogue, or may be where it is not `sure`. */
export interface KnownAs {
  readonly sure: boolean
  readonly why: Bilingual
  readonly things: readonly KnownThing[]
}

/** Where a mail says otherwise than what is published: days as YYYY-MM-DD, times as wall-clock time, all else in words. */
export interface Differs {
  readonly field: string
  readonly mail: string
  readonly catalogue: string
}

const SAME: Bilingual = {
  da: 'Samme løsning og titel som i kataloget.',
  en: 'The same solution and title as in the catalogue.',
}
const SAME_AGREEMENT: Bilingual = {
  da: 'Samme løsning, slags aftale og bilag som i kataloget.',
  en: 'The same solution, kind of agreement and appendices as in the catalogue.',
}

/**
 * Returns what something of a mail is in the catalogue, by what the importer has matched: its id where it was sure, its
 * question (`problems` of the draft) where it was not; undefined for what is new, and for steps of a process.
 */
export function knownAs(
  { kind, item }: FoundInMail,
  problems: readonly DraftProblem[],
  catalogue: Catalogue,
): KnownAs | undefined {
  const known = thingNamed(item.id, catalogue)
  if (kind === 'milestone') return undefined
  if (known) return { sure: true, why: kind === 'agreement' ? SAME_AGREEMENT : SAME, things: [known] }
  const asked = problems.find((problem) => problem.item === item.id && problem.field === 'id')
  const things = (asked?.candidates ?? []).flatMap((id) => thingNamed(String(id), catalogue) ?? [])
  return asked && things.length > 0 ? { sure: false, why: asked.what, things } : undefined
}

/** A task that only asks to sign an agreement of the catalogue is that agreement. */
function thingNamed(id: string, { events, tasks, obligations }: Catalogue): KnownThing | undefined {
  const event = events.get(id)
  if (event) return { type: 'event', item: event }
  return obligations.get(id) ?? obligations.get(tasks.get(id)?.agreement ?? '')
}

/** Returns where a mail says otherwise than the catalogue of something: when it is first. What a mail does not say differs not. */
export function differences(found: FoundInMail, thing: KnownThing): readonly Differs[] {
  if (found.kind === 'meeting')
    return thing.type === 'event' ? changed(meetingFacts(found.item), meetingFacts(thing.item)) : []
  if (thing.type === 'event' || found.kind === 'milestone') return []
  const due = thing.type === 'agreement' ? thing.item.deadline : thing.item.due
  return changed({ deadline: inWords(deadlineInMail(found)) }, { deadline: inWords(due) })
}

type Facts = Readonly<Record<string, string | undefined>>

const meetingFacts = ({ start, end, registration, place, online }: Event): Facts => ({
  start,
  end,
  registration: registration?.deadline,
  place,
  online,
})

const inWords = (deadline: Deadline | undefined) =>
  deadline && isDecided(deadline) ? (deadline.kind === 'day' ? deadline.from : deadline.raw) : undefined

function changed(mail: Facts, catalogue: Facts): readonly Differs[] {
  return Object.entries(mail).flatMap(([field, said]) => {
    const is = catalogue[field] ?? ''
    return said === undefined || said === is ? [] : [{ field, mail: said, catalogue: is }]
  })
}
