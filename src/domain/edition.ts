import type { Day } from './day.ts'
import type { Deadline } from './deadline.ts'
import type { Bilingual } from './language.ts'

/** One of KOMBIT's solutions or agreements-in-common. `id` is stable; `aliases` are other names people use. */
export interface Solution {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** What every item of an edition carries. Titles and other words of the source stay in the source's language. */
interface Item {
  readonly id: string
  /** What a person should know before trusting the record: what could not be read, or looks wrong. */
  readonly doubt?: Bilingual
  readonly note?: Bilingual
}

/** What KOMBIT can call off: then nothing is to be done about it any more, and a meeting is not held. */
interface CanBeCalledOff extends Item {
  readonly calledOff?: true
}

/** Something that municipalities have to do. */
export interface Task extends CanBeCalledOff {
  readonly solution: string
  readonly title: string
  /** True while KOMBIT itself calls the title an "arbejdstitel". */
  readonly workingTitle: boolean
  readonly start: Deadline
  readonly due: Deadline
  readonly audience: readonly string[]
  /** Whether the task is in KLIK, and its code there when the source gives one. */
  readonly klik: { readonly listed: boolean; readonly code?: string }
  /** The agreement that this task only asks to sign: the two are one item, under the agreement's id. */
  readonly agreement?: string
  /** Its place in a chain of tasks of the same solution, counted from 1. */
  readonly step?: number
}

/** What an agreement is, in KOMBIT's words. */
export type AgreementKind =
  | 'tilslutningsaftale'
  | 'databehandleraftale'
  | 'serviceaftale'
  | 'dataudvekslingsaftale'

/** Who had signed, as KOMBIT published it. Both lists hold four-digit codes. */
export interface Signatures {
  readonly asOf: Day
  readonly signed: readonly string[]
  readonly missing: readonly string[]
}

/** Something that municipalities have to sign. */
export interface Agreement extends CanBeCalledOff {
  readonly solution: string
  readonly kind: AgreementKind
  readonly title: string
  /** When KOMBIT sent it, or means to. */
  readonly sent: Deadline
  readonly audience: readonly string[]
  readonly deadline: Deadline
  readonly signatures?: Signatures
}

/** What a meeting is; `meeting` where it is neither of the two. */
export type EventKind = 'dialogue-meeting' | 'webinar' | 'meeting'

/**
 * A meeting. `start` and `end` are wall-clock times in `timeZone`, written `2026-01-08T09:30`; one that takes whole days
 * has its first and its last day instead, both written `2026-01-08`.
 */
export interface Event extends CanBeCalledOff {
  readonly solution?: string
  readonly kind: EventKind
  readonly title: string
  readonly start: string
  readonly end?: string
  readonly timeZone: string
  /** The service it is held on, such as "Teams". */
  readonly online?: string
  readonly place?: string
  readonly recorded?: boolean
  /** The link that opens the meeting, where the source gives it. */
  readonly joinUrl?: string
  /** KOMBIT's page about it; where `joinUrl` is absent, the join link is found there. */
  readonly source?: string
  readonly registration?: { readonly deadline: Day; readonly url: string }
  /** What is to be talked of, one point after another, in the source's words. */
  readonly agenda?: readonly string[]
  readonly audience: readonly string[]
  /** Raised each time the meeting moves, changes its link or is cancelled; starts at 0. */
  readonly revision: number
}

/** A step of a process that is the same for all, such as "STS-genudbud". */
export interface Milestone extends Item {
  readonly process: string
  readonly title: string
  readonly when: Deadline
}

/** News without a deadline. */
export interface Notice extends Item {
  readonly topic: string
  readonly title: string
  readonly text?: Bilingual
  readonly url?: string
}

/** Somebody at KOMBIT to ask about a topic. */
export interface Contact {
  readonly name: string
  readonly role: string
  readonly topic: string
  readonly email: string
}

/** What one programme-leader meeting hands out. */
export interface Edition {
  readonly id: string
  readonly title: string
  readonly date: Day
  /** What to call the source on a card: "KOMBIT-programledermøde 5. december 2025". */
  readonly source: Bilingual
  readonly solutions: readonly Solution[]
  readonly tasks: readonly Task[]
  readonly agreements: readonly Agreement[]
  readonly events: readonly Event[]
  readonly milestones: readonly Milestone[]
  readonly notices: readonly Notice[]
  readonly contacts: readonly Contact[]
}
