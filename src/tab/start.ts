import { findHost } from './host/find-host.ts'

/** Small, so that it runs before the rest has been read: signing in takes its time, and needs nothing of the rest. */
const host = findHost()
host.then(
  (found) => found.token().catch(() => undefined),
  () => undefined,
)
const { show } = await import('./main.tsx')
await show(await host)
