import type { HostDeeds } from './host-deeds.ts'

/** The three looks that Teams has; outside of it they follow the browser. */
export type ThemeName = 'light' | 'dark' | 'contrast'

/** A value that can be watched, in the shape that React's useSyncExternalStore takes. */
export interface Watched<T> {
  readonly current: () => T
  readonly subscribe: (changed: () => void) => () => void
}

/** Where the tab runs, and what it gets from there. */
export interface Host {
  readonly kind: 'hosted' | 'browser'
  /** The channel or group chat whose tab it is, as Teams names it. */
  readonly channel: { readonly conversation: string; readonly team: string | undefined } | undefined
  /** Loads what only a host can do; absent in a browser. */
  readonly deeds?: () => Promise<HostDeeds>
  readonly locale: string | undefined
  /** What the link into Teams asked for: the tab's entity id, and the item's id or a path of ours. */
  readonly startAt: { readonly entity: string; readonly sub: string | undefined } | undefined
  readonly theme: Watched<ThemeName>
  /**
   * Returns a bearer token, kept in memory only. `renew` asks for a new one; `claims` is Microsoft's challenge to be
   * answered. Throws TeamsOnlyError where there is no way to sign in, and Error when signing in failed.
   */
  readonly token: (want?: { renew?: boolean; claims?: string | undefined }) => Promise<string>
}

/** The page stands alone in a browser, where this installation has no sign-in. */
export class TeamsOnlyError extends Error {
  override readonly name = 'TeamsOnlyError'
}
