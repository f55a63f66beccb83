import type { Catalogue } from '#domain/catalogue.ts'
import type { Intent } from '#domain/question.ts'
import { type Facts, says } from './facts.ts'
import type { Token } from './fold.ts'

const LISTS: readonly Intent[] = ['list_agreements', 'list_tasks', 'list_events']
const PLURAL = /(?:er|erne|s)$/

/** Returns whether only what is new is asked for: "den nye databehandleraftale" is a name, "nye opgaver" are not. */
export function isFresh(intent: Intent, { readings }: Facts, tokens: readonly Token[]): boolean {
  if (!LISTS.includes(intent)) return false
  return readings.some((r, i) => {
    if (!says(r, 'new')) return false
    const noun = readings[i + 1]
    const last = noun ? tokens[noun.start + noun.length - 1]?.word : undefined
    return r.length > 1 || !isPlainNew(tokens[r.start]?.word ?? '') || last === undefined || PLURAL.test(last)
  })
}

function isPlainNew(word: string): boolean {
  return word === 'nye' || word === 'new'
}

/** Returns the ids of what the newest edition changed; undefined where there is no earlier one to tell it by. */
export function freshIds({ editions }: Catalogue): ReadonlySet<string> | undefined {
  const newest = editions.length > 1 ? editions.at(-1) : undefined
  return newest && new Set(newest.changes.map((c) => c.item))
}
