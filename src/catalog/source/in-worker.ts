import { Worker } from 'node:worker_threads'
import type { ReadLimits } from './read-limits.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'
import type { WorkerAnswer } from './worker-answer.ts'

/** How often the thread's memory outside of JavaScript's heap is looked at, in milliseconds. */
const LOOK_EVERY = 100

let before: Promise<unknown> = Promise.resolve()

/**
 * Returns what a worker of this folder's kind (`answerInWorker`) makes of an order, in a thread of its own that is ended
 * when it takes more time or memory than the limits allow. One at a time, so that many files at once do not take all of
 * the machine. Throws UnreadableFileError when the thread does, or was ended; and what else the thread threw.
 */
export function inWorker<Order, Answer>(script: URL, order: Order, limits: ReadLimits): Promise<Answer> {
  const answered = before.then(() => inThread<Order, Answer>(script, order, limits))
  before = answered.catch(() => undefined)
  return answered
}

function inThread<Order, Answer>(script: URL, order: Order, limits: ReadLimits): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, maxYoungGenerationSizeMb: 32 },
      // What libraries print about a file is the file's words in our log.
      stdout: true,
      stderr: true,
    })
    worker.stdout.resume()
    worker.stderr.resume()
    const end = () => {
      clearTimeout(deadline)
      clearInterval(watch)
      void worker.terminate()
    }
    const fail = (error: unknown) => {
      end()
      reject(error)
    }
    const tooCostly = () => fail(new UnreadableFileError('too-costly'))
    const deadline = setTimeout(tooCostly, limits.milliseconds)
    const watch = setInterval(() => {
      // The heap's limit does not count buffers, and those are what files are unpacked into.
      worker.getHeapStatistics().then(
        ({ external_memory }) => external_memory > limits.memoryMegabytes * 1024 ** 2 && tooCostly(),
        () => undefined,
      )
    }, LOOK_EVERY)
    worker.once('message', (answer: WorkerAnswer<Answer>) => {
      if ('answer' in answer) {
        end()
        resolve(answer.answer)
      } else fail(new UnreadableFileError(answer.code, answer.detail))
    })
    worker.once('error', (error) => (isOutOfMemory(error) ? tooCostly() : fail(error)))
    // After an answer this is too late to matter; without one, nobody would be told.
    worker.once('exit', (code) => fail(new Error(`the file was not read: its thread ended with ${code}`)))
  })
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
