/** How many cards were put into the outbox, and what kept others from it. */
export interface Planned {
  readonly cards: number
  readonly faults: readonly unknown[]
}

/** Plans each by itself, one after the other; `plan` returns whether it put a card into the outbox. A fault of one is kept from the others. */
export async function planEach<T>(all: Iterable<T>, plan: (one: T) => Promise<boolean>): Promise<Planned> {
  let cards = 0
  const faults: unknown[] = []
  for (const one of all)
    try {
      if (await plan(one)) cards++
    } catch (fault) {
      faults.push(fault)
    }
  return { cards, faults }
}
