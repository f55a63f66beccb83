import type { Fault } from './secret-keys.ts'

const FEED = ['FEED_SIGNING_KEY_FILE', 'FEED_TOKEN_FILE'] as const
const FOLLOW = ['FOLLOW_URL', 'FOLLOW_KEY', 'FOLLOW_TOKEN_FILE'] as const

/** Returns what is missing of the keys by which deployments follow one another: of each set, all are set or none. */
export function followFaults(values: Readonly<Record<string, unknown>>): readonly Fault[] {
  return [FEED, FOLLOW].flatMap((keys) => {
    const missing = keys.filter((key) => values[key] === undefined)
    if (missing.length === 0 || missing.length === keys.length) return []
    return missing.map((key) => ({ key, fault: `is not set; it goes with ${keys.join(', ')}` }))
  })
}
