import { useQuery } from '@tanstack/react-query'
import type { AccessItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'

/** Returns who may do what, and what the person is and why, for the municipality they have chosen. */
export function useAccess() {
  const api = useApi()
  const { code } = usePlace().municipality
  return useQuery({
    queryKey: ['access', code],
    queryFn: ({ signal }) => api.get<AccessItem>('/me/access', signal),
  })
}
