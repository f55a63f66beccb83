import type { QueryClient } from '@tanstack/react-query'
import type { Me } from '#api/contract.ts'
import type { ApiClient } from '#tab/data/api-client.ts'
import { listQuery, meKey, meQuery } from '#tab/data/queries.ts'

/**
 * Asks for what the first page shows before there is anything to show it: who looks, and, where the overview is opened,
 * its lists. What goes wrong is said by the page, which asks for the same.
 */
export async function fetchFirst(client: QueryClient, api: ApiClient): Promise<void> {
  await client.prefetchQuery(meQuery(api))
  const code = client.getQueryData<Me>(meKey)?.municipality?.code
  if (code === undefined || !/^\/tab\/?$/.test(location.pathname)) return
  for (const list of ['agreements', 'tasks', 'events'] as const)
    void client.prefetchQuery(listQuery(api, list, code))
}
