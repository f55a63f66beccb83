import { useQuery } from '@tanstack/react-query'

/** Returns the id of the app in Teams, from the server's configuration; undefined where it has none, and until it is known. */
export function useTeamsApp(): string | undefined {
  const { data } = useQuery({
    queryKey: ['teams-app'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/tab/sign-in.json', { signal })
      if (!response.ok) throw new Error(`sign-in.json answered ${response.status}`)
      return ((await response.json()) as { app?: string }).app ?? null
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? undefined
}
