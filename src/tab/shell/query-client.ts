import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '#tab/data/api-problem.ts'

const TRIES_MORE = 2

/** Returns the cache of what the server said. A refusal is not asked for again by itself; silence and faults are. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 2_000,
        retry: (failed, error) => failed < TRIES_MORE && error instanceof ApiProblem && mayPass(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { retry: false },
    },
  })
}

const mayPass = ({ status, code }: ApiProblem) => status >= 502 || code === 'unreachable'
