import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableFileError } from './unreadable-file-error.ts'
import type { UnreadableCode } from './unreadable-words.ts'

/** What a thread sends back: an error's class does not survive the way between threads. */
export type WorkerAnswer<Answer> =
  | { readonly answer: Answer }
  | { readonly code: UnreadableCode; readonly detail?: string }

/** Less than those who answer people; not so little that a busy machine never comes to it. */
const LESS_URGENT = 5

/** Does the work of a thread that `inWorker` has started, and sends back what became of it. */
export async function answerInWorker<Order, Answer>(work: (order: Order) => Promise<Answer>): Promise<void> {
  // Elsewhere this is the priority of the whole process, and on Linux that of the calling thread (sched(7)).
  if (process.platform === 'linux') setPriority(LESS_URGENT)
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
