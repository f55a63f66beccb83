import { once } from 'node:events'
import { UnreadableFileError } from './unreadable-file-error.ts'
import type { UnreadableCode } from './unreadable-words.ts'

/** What a worker sends back: an error's class does not survive the way between processes. */
export type WorkerAnswer<Answer> =
  | { readonly answer: Answer }
  | { readonly code: UnreadableCode; readonly detail?: string }
  | { readonly failure: string }

/** Does the work of a process that `inWorker` has started, and sends back what became of it. */
export async function answerInWorker<Order, Answer>(work: (order: Order) => Promise<Answer>): Promise<void> {
  const [{ order }] = (await once(process, 'message')) as [{ order: Order }]
  process.send?.(await answerOf(() => work(order)))
}

async function answerOf<Answer>(work: () => Promise<Answer>): Promise<WorkerAnswer<Answer>> {
  try {
    return { answer: await work() }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) return { failure: failureOf(error) }
    const { code, detail } = error
    return detail === undefined ? { code } : { code, detail }
  }
}

const failureOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
