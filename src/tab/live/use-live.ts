import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#tab/data/api-client.ts'

/** So long nothing is asked for before the page is taken to have what it shows: the stream must not compete with that. */
const QUIET_MS = 300
const PATIENCE_MS = 5_000

/** Has what changes at a municipality (four-digit code) show by itself, loaded once the page has what it shows. */
export function useLive(municipality: string): void {
  const api = useApi()
  const client = useQueryClient()
  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    let begun = false
    let quiet: ReturnType<typeof setTimeout> | undefined
    const begin = async () => {
      if (begun) return
      begun = true
      const { hearChanges } = await import('./hear-changes.ts')
      if (!left) stop = hearChanges({ api, client, municipality })
    }
    // Out of reach, the page goes on asking by itself.
    const beginIfThere = () => begin().catch(() => undefined)
    const look = () => {
      clearTimeout(quiet)
      if (!begun && client.isFetching() === 0) quiet = setTimeout(beginIfThere, QUIET_MS)
    }
    const unwatch = client.getQueryCache().subscribe(look)
    const patience = setTimeout(beginIfThere, PATIENCE_MS)
    look()
    return () => {
      left = true
      unwatch()
      clearTimeout(quiet)
      clearTimeout(patience)
      stop?.()
    }
  }, [api, client, municipality])
}
