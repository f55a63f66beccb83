import { createContext, useContext } from 'react'
import type { Host } from './host.ts'

export const HostContext = createContext<Host | undefined>(undefined)

/** Returns where the tab runs. Throws outside of the application's frame. */
export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('useHost is used outside of HostContext')
  return host
}
