import type { Loading } from '#tab/components/loaded.tsx'

/** Returns two queries as one: there when both are, failed when one has, and asked for again where it has. */
export function together<A, B>(a: Loading<A>, b: Loading<B>): Loading<[A, B]> {
  const both: [A, B] | undefined = a.data !== undefined && b.data !== undefined ? [a.data, b.data] : undefined
  const [failed] = [a, b].filter((query) => query.data === undefined && query.isError)
  return {
    data: both,
    isError: failed !== undefined,
    error: failed?.error ?? null,
    isFetching: a.isFetching || b.isFetching,
    refetch: () => [a, b].filter((query) => query.isError).map((query) => query.refetch()),
  }
}
