import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ReadLimits } from './read-limits.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'
import type { WorkerAnswer } from './worker-answer.ts'
import { workerLane } from './worker-lane.ts'

/** All that a worker may read of the machine: the product itself. */
const PRODUCT = fileURLToPath(new URL('../../../', import.meta.url))
/** How often a worker's memory is looked at, in milliseconds. */
const LOOK_EVERY = 100
/** What Node and the libraries take before there is a file, in megabytes. */
const BEFORE_A_FILE = 120
const PAGE_BYTES = 4096
/** Less than those who answer people; not so little that a busy machine never comes to it. */
const LESS_URGENT = 5

/** Files are read one at a time, so that many at once do not take all of the machine. */
const files = workerLane({ atOnce: 1, waiting: Number.POSITIVE_INFINITY })

/** Returns what `inProcess` does, once the files before it are read. */
export function inWorker<Order, Answer>(script: URL, order: Order, limits: ReadLimits): Promise<Answer> {
  return files.run(() => inProcess<Order, Answer>(script, order, limits))
}

/**
 * Returns what a script (`answerInWorker`) makes of an order, in a process of its own that is ended when it takes more time
 * or memory than the limits allow. It has none of our environment, may write no file and start nothing. Throws
 * UnreadableFileError when the script does, or was ended; and an Error with what else the script threw.
 */
export function inProcess<Order, Answer>(script: URL, order: Order, limits: ReadLimits): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const worker = start(script, limits)
    const end = () => {
      clearTimeout(deadline)
      clearInterval(watch)
      process.off('exit', end)
      worker.kill('SIGKILL')
    }
    const fail = (error: unknown) => {
      end()
      reject(error)
    }
    const tooCostly = () => fail(new UnreadableFileError('too-costly'))
    const deadline = setTimeout(tooCostly, limits.milliseconds)
    const watch = setInterval(async () => {
      if ((await megabytesOf(worker)) > limits.memoryMegabytes + BEFORE_A_FILE) tooCostly()
    }, LOOK_EVERY)
    process.once('exit', end)
    worker.once('message', (said: WorkerAnswer<Answer>) => {
      if ('answer' in said) {
        end()
        resolve(said.answer)
      } else if ('code' in said) fail(new UnreadableFileError(said.code, said.detail))
      else fail(new Error(`the file was not read: ${said.failure}`))
    })
    worker.once('error', fail)
    // After an answer this is too late to matter; without one, it ran out of memory, or was ended by the machine for that.
    worker.once('exit', (code, signal) =>
      signal || code === OUT_OF_MEMORY
        ? tooCostly()
        : fail(new Error(`the file was not read: its process ended with ${code}`)),
    )
    // Where it cannot be sent, the worker has ended, and says so itself.
    worker.send({ order }, () => undefined)
  })
}

/** How a shell would tell that a process has aborted. */
const OUT_OF_MEMORY = 134

function start(script: URL, { memoryMegabytes }: ReadLimits): ChildProcess {
  const worker = fork(fileURLToPath(script), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memoryMegabytes}`, '--permission', `--allow-fs-read=${PRODUCT}`],
    env: {},
    // What libraries print about a file is the file's words in our log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  if (worker.pid !== undefined) setPriority(worker.pid, LESS_URGENT)
  return worker
}

/** The heap's limit does not count buffers, and those are what files are unpacked into; only Linux tells of them. */
async function megabytesOf({ pid }: ChildProcess): Promise<number> {
  const told = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return (Number(told.split(' ')[1] ?? 0) * PAGE_BYTES) / 1024 ** 2
}
