import { browserHost } from './browser-host.ts'
import type { Host } from './host.ts'

/** Longest that a framed page waits for its frame to answer as Teams does. */
const HOST_PATIENCE_MS = 4_000

/** Returns the host that frames the page, or the browser itself. teams-js is loaded only when framed. */
export async function findHost(): Promise<Host> {
  if (window.parent === window) return browserHost()
  const { teamsHost } = await import('./teams-host.ts')
  return (await teamsHost(HOST_PATIENCE_MS)) ?? browserHost()
}
