import { useSyncExternalStore } from 'react'

/** How soon a change made elsewhere shows while the server does not tell of it by itself. */
const ALONE_MS = 10_000
/** What is told can be lost on its way: it is looked at now and then all the same. */
const TOLD_MS = 60_000

let told = false
const watchers = new Set<() => void>()
const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

/** Says whether the server tells of changes by itself from now on. */
export function setTold(now: boolean): void {
  if (now === told) return
  told = now
  for (const changed of watchers) changed()
}

/** Returns how often, in milliseconds, a list is asked for again. */
export const usePollPace = (): number => useSyncExternalStore(watch, () => (told ? TOLD_MS : ALONE_MS))
