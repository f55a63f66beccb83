import { ApiProblem } from '#tab/data/api-problem.ts'

const PAUSE_MS = 2_000
const MOST_PAUSES = 30

/** What became of each, in their order; those that it was stopped before are in neither. */
export interface Outcome<T, R> {
  readonly done: readonly { readonly item: T; readonly answer: R }[]
  readonly refused: readonly { readonly item: T; readonly error: unknown }[]
}

interface Way<T, R> {
  readonly act: (item: T) => Promise<R>
  /** Stops before the next one: what is on its way is waited for, since it may be done already. */
  readonly signal: AbortSignal
  readonly onEach: (outcome: Outcome<T, R>) => void
  readonly wait: (ms: number) => Promise<void>
}

/** Does something to each, one after the other; a refusal does not stop the rest, and "too many requests" is waited out. */
export async function runEach<T, R>(items: readonly T[], way: Way<T, R>): Promise<Outcome<T, R>> {
  const done: { item: T; answer: R }[] = []
  const refused: { item: T; error: unknown }[] = []
  for (const item of items) {
    if (way.signal.aborted) break
    try {
      done.push({ item, answer: await patiently(() => way.act(item), way) })
    } catch (error) {
      refused.push({ item, error })
    }
    way.onEach({ done, refused })
  }
  return { done, refused }
}

async function patiently<R>(
  act: () => Promise<R>,
  { wait, signal }: Pick<Way<unknown, R>, 'wait' | 'signal'>,
) {
  for (let pauses = 0; ; pauses++)
    try {
      return await act()
    } catch (error) {
      const tooSoon = error instanceof ApiProblem && error.status === 429
      if (!tooSoon || signal.aborted || pauses === MOST_PAUSES) throw error
      await wait(PAUSE_MS)
    }
}
