import type { Catalogue } from '#domain/catalogue.ts'
import { dueOf, type Obligation } from '#domain/catalogue.ts'
import { compareDeadlines } from '#domain/deadline.ts'
import { tokensOf } from './fold.ts'
import { type Lexicon, lexiconOf, meaningOf } from './lexicon.ts'

/** What is worked out of a catalogue once, so that a question need not sort ten thousand items. */
export interface Prepared {
  readonly lexicon: Lexicon
  /** All obligations by deadline: the longest overdue first, those without a date last. */
  readonly byDeadline: readonly Obligation[]
  /** The agreements among them, in the same order. */
  readonly agreements: readonly Obligation[]
  /** The tasks, and the agreements that a task asks to sign. */
  readonly tasks: readonly Obligation[]
  /** Those of each solution, in the same order. */
  readonly bySolution: ReadonlyMap<string, readonly Obligation[]>
  /** Agreements that a task asks to sign: they are tasks too. */
  readonly alsoTasks: ReadonlySet<string>
  /** The ids of the solutions that a process or topic is about: "K98-bemanding" is about K98. */
  readonly about: ReadonlyMap<string, ReadonlySet<string>>
}

const remembered = new WeakMap<Catalogue, Prepared>()

/** Returns what is worked out of a catalogue, the same object each time. */
export function preparedOf(catalogue: Catalogue): Prepared {
  const known = remembered.get(catalogue)
  if (known) return known
  const lexicon = lexiconOf(catalogue)
  const topics = new Set([
    ...catalogue.milestones.map((m) => m.process),
    ...catalogue.notices.map((n) => n.topic),
    ...catalogue.contacts.map((c) => c.topic),
  ])
  const byDeadline = [...catalogue.obligations.values()].sort((a, b) => compareDeadlines(dueOf(a), dueOf(b)))
  const alsoTasks = new Set([...catalogue.tasks.values()].flatMap((t) => t.agreement ?? []))
  const prepared = {
    lexicon,
    byDeadline,
    agreements: byDeadline.filter((o) => o.type === 'agreement'),
    bySolution: Map.groupBy(byDeadline, (o) => o.item.solution),
    tasks: byDeadline.filter((o) => o.type === 'task' || alsoTasks.has(o.id)),
    alsoTasks,
    about: new Map([...topics].map((t) => [t, solutionsOf(t, lexicon)] as const)),
  }
  remembered.set(catalogue, prepared)
  return prepared
}

function solutionsOf(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const words = tokensOf(text).map((t) => t.word)
  const whole = meaningOf(lexicon, words.join(' '))?.solutions
  return whole?.size ? whole : new Set(words.flatMap((w) => [...(meaningOf(lexicon, w)?.solutions ?? [])]))
}
