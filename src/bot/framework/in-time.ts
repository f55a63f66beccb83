/**
 * Returns what a call returns. Throws when that takes longer than `ms`, with the signal to give up set: botbuilder waits
 * for ever on a connector that takes a request and never answers, and all that waits its turn would wait with it.
 */
export async function inTime<T>(ms: number, call: (giveUp: AbortSignal) => Promise<T>): Promise<T> {
  const patience = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${ms} ms`))
      patience.abort()
    }, ms)
  })
  try {
    return await Promise.race([call(patience.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
