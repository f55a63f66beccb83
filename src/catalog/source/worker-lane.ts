/** Thrown when as many are waiting as may. */
export class TooBusyError extends Error {
  override name = 'TooBusyError'
}

/** Work that is done some at once, in the order it came, while the rest waits. */
export interface WorkerLane {
  /** Returns what the work does. Throws TooBusyError where the lane is full, and then does nothing. */
  run<Answer>(work: () => Promise<Answer>): Promise<Answer>
  /** Returns whether more work would be refused now. */
  isFull(): boolean
}

/** Returns a lane of its own: so many at once, and so many waiting. */
export function workerLane({
  atOnce,
  waiting,
}: {
  readonly atOnce: number
  readonly waiting: number
}): WorkerLane {
  const queue: (() => void)[] = []
  let running = 0
  const isFull = () => running >= atOnce && queue.length >= waiting
  const leave = () => {
    const next = queue.shift()
    if (next) next()
    else running--
  }
  return {
    isFull,
    async run(work) {
      if (isFull()) throw new TooBusyError('as many are waiting as may')
      if (running < atOnce) running++
      // Whoever leaves hands on the place: nobody who comes meanwhile takes it.
      else await new Promise<void>((resolve) => queue.push(resolve))
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
