import { Agent, request } from 'node:http'
import type { BotProcess } from './bot-process.ts'

/** The most activities that are on their way at once. */
export const IN_FLIGHT = 32

const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT })

/** Lets go of the connections to the bots. */
export const hangUp = (): void => agent.destroy()

/** Posts an activity to a bot, and returns the text of the answer. Throws where that is no 200. */
export function post({ name, port }: BotProcess, activity: object): Promise<string> {
  const body = JSON.stringify(activity)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const posted = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(Buffer.concat(chunks).toString('utf8'))
            : reject(new Error(`${name}: ${response.statusCode}`)),
        )
      },
    )
    posted.on('error', reject)
    posted.end(body)
  })
}

/** Does a thing so many times, with 32 at once; each is told which of the 32 it is. */
export async function together(count: number, work: (worker: number) => Promise<unknown>): Promise<void> {
  let left = count
  const worker = async (id: number) => {
    while (left-- > 0) await work(id)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, (_, id) => worker(id)))
}

/** Returns all from the one on that is `by` places further. */
export const rotated = <T>(all: readonly T[], by: number): readonly T[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
]

/** Returns the middle one of some values; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Returns a ratio to two decimals. */
export const ratio = (a: number, b: number): number => Number((a / b).toFixed(2))
