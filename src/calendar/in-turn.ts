interface Line {
  running: number
  readonly waiting: (() => void)[]
}

/** Returns what does at most so much of the work of one key at once; the rest waits, first come, first served. */
export function inTurn(atOnce: number): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, Line>()
  return async (key, work) => {
    const line = lines.get(key) ?? { running: 0, waiting: [] }
    lines.set(key, line)
    // Whoever leaves hands its place on: a newcomer cannot take it meanwhile.
    if (line.running >= atOnce) await new Promise<void>((resolve) => line.waiting.push(resolve))
    else line.running++
    try {
      return await work()
    } finally {
      const next = line.waiting.shift()
      if (next) next()
      else line.running--
      if (line.running === 0) lines.delete(key)
    }
  }
}
