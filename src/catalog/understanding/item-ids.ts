import type { DraftProblem } from '#domain/draft.ts'
import type { AgreementKind } from '#domain/edition.ts'
import { appendicesOf, type Match, type Matcher } from '../matching/match-item.ts'
import { slugOf } from '../matching/slug.ts'
import { KIND_WORDS } from './event-words.ts'
import type { Doubt, Reading, Understood } from './reading.ts'

/** The ids of what was understood, by key; and what is to be asked about them. */
export interface ItemIds {
  readonly of: ReadonlyMap<number, string>
  readonly doubts: readonly Doubt[]
}

const SHORT: Readonly<Record<AgreementKind, string>> = {
  databehandleraftale: 'dba',
  tilslutningsaftale: 'tilslutning',
  serviceaftale: 'service',
  dataudvekslingsaftale: 'dataudveksling',
}
const TITLE_WORDS = 6

/**
 * Returns an id for each item: that of the published item that it is, or a readable one of its own. Where it is not sure
 * which it is, it gets one of its own, and a question.
 */
export function itemIds(reading: Reading, matcher: Matcher): ItemIds {
  const of = new Map<number, string>()
  const doubts: Doubt[] = []
  const taken = new Set<string>()
  const agreements = new Set<string>()
  const give = <T>(
    items: readonly Understood<T>[],
    match: Matching<T>,
    own: (item: Omit<T, 'id'>) => string,
  ) => {
    for (const one of items) {
      const matched = match(one.item)
      const known = matched?.kind === 'one' && !taken.has(matched.id) ? matched.id : undefined
      const id = known ?? free(own(one.item) || 'uden-titel', taken)
      taken.add(id)
      of.set(one.key, id)
      // A task that asks to sign an agreement has the agreement's id, once that is known.
      const isSigning = matched?.kind === 'one' && agreements.has(matched.id)
      if (matched && known === undefined && !isSigning) doubts.push(askWhich(one, matched))
    }
  }
  give(
    reading.agreements,
    (item) => matcher.agreement(item),
    ({ solution, kind, title }) => join(solution, SHORT[kind], appendicesOf(title)),
  )
  for (const { key } of reading.agreements) agreements.add(of.get(key) ?? '')
  give(
    reading.tasks,
    (item) => matcher.task(item),
    ({ solution, title }) => join(solution, firstWords(title)),
  )
  give(
    reading.events,
    (item) => matcher.event(item),
    ({ solution, kind, start }) => join(solution ?? 'kombit', KIND_WORDS[kind], start.slice(0, 10)),
  )
  give(
    reading.milestones,
    (item) => matcher.titled('milestones', item.process, item.title),
    ({ process, title }) => join(process, firstWords(title)),
  )
  give(
    reading.notices,
    (item) => matcher.titled('notices', item.topic, item.title),
    ({ topic, title }) => (title.includes(topic) ? join(firstWords(title)) : join(topic, firstWords(title))),
  )
  return { of, doubts }
}

type Matching<T> = (item: Omit<T, 'id'>) => Match | undefined

/** Two items of a file cannot both be one that is published: the second is asked about. */
function askWhich({ key, where, found }: Understood<unknown>, match: Match): Doubt {
  const candidates = match.kind === 'one' ? [match.id] : match.ids
  return { key, field: 'id', where, words: found.title?.words ?? '', what: sameItem(match.why), candidates }
}

const sameItem = (why: DraftProblem['what']): DraftProblem['what'] => ({
  da: `Er det den samme som i en tidligere udgave? (${why.da})`,
  en: `Is this the same as in an earlier edition? (${why.en})`,
})

const firstWords = (title: string) => title.split(/\s+/).slice(0, TITLE_WORDS).join(' ')
const join = (...parts: readonly string[]) => slugOf(parts.filter((part) => part !== '').join(' '))

function free(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let n = 2
  while (taken.has(`${id}-${n}`)) n++
  return `${id}-${n}`
}
