/** A page of a list, and where the next one begins. */
interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string | undefined
}

/** Returns the items of all pages, in their order. `page` is given the cursor of the page before, first undefined. */
export async function allPages<T>(page: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await page(cursor)
    all.push(...items)
    cursor = next
  } while (cursor !== undefined)
  return all
}
