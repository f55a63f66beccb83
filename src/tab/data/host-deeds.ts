import { useQuery } from '@tanstack/react-query'
import { useHost } from '#tab/host/host-context.ts'
import type { HostDeeds } from '#tab/host/host-deeds.ts'

/** Returns what the host can do, loaded when a page first asks; undefined in a browser and until it is known. */
export function useHostDeeds(): HostDeeds | undefined {
  const { deeds } = useHost()
  const { data } = useQuery({
    queryKey: ['host-deeds'],
    queryFn: async () => (await deeds?.()) ?? null,
    enabled: deeds !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  return data ?? undefined
}
