import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableFileError } from './unreadable-file-error.ts'
import type { UnreadableCode } from './unreadable-words.ts'

/** What a thread sends back: an error's class does not survive the way between threads. */
export type WorkerAnswer<Answer> =
  | { readonly answer: Answer }
  | { readonly code: UnreadableCode; readonly detail?: string }

/** Does the work of a thread that `inWorker` has started, and sends back what became of it. */
export async function answerInWorker<Order, Answer>(work: (order: Order) => Promise<Answer>): Promise<void> {
  parentPort?.postMessage(await answerOf(() => work(workerData as Order)))
}

async function answerOf<Answer>(work: () => Promise<Answer>): Promise<WorkerAnswer<Answer>> {
  try {
    return { answer: await work() }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    const { code, detail } = error
    return detail === undefined ? { code } : { code, detail }
  }
}
