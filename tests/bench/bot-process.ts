import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'

/** A bot in a process of its own, which says `{"port":…}` when it listens and answers the message `rss`. */
export interface BotProcess {
  readonly name: string
  readonly port: number
  rssMegabytes(): Promise<number>
  /** Returns how many milliseconds it took to read a file; only where the bot does that. */
  read(file: string): Promise<number>
  close(): Promise<void>
}

/** Starts one of the bots of this folder, with arguments. Throws when it ends before it listens. */
export async function botProcess(
  name: string,
  file: string,
  given: readonly string[] = [],
): Promise<BotProcess> {
  const script = fileURLToPath(new URL(file, import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [script, ...given], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const died = once(child, 'exit').then(() => {
    throw new Error(`${name} ended before it listened`)
  })
  const [{ port }] = (await Promise.race([once(child, 'message'), died])) as [{ port: number }]
  died.catch(() => undefined)
  return {
    name,
    port,
    async rssMegabytes() {
      child.send('rss')
      return answerOf(child, 'rss')
    },
    async read(path) {
      child.send({ file: path })
      return answerOf(child, 'read')
    },
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Waits for what a bot says under a name; it may say other things before. */
function answerOf(child: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve) => {
    const hear = (said: Readonly<Record<string, number>>) => {
      const answer = said[name]
      if (answer === undefined) return
      child.off('message', hear)
      resolve(answer)
    }
    child.on('message', hear)
  })
}

/** Tells the parent where this bot listens, and how much memory it uses when asked. */
export function reportTo(parent: NodeJS.Process, port: number): void {
  parent.on('message', (asked) => {
    if (asked === 'rss') parent.send?.({ rss: Math.round(process.memoryUsage.rss() / 1024 ** 2) })
  })
  parent.send?.({ port })
}

/** Returns the port that a server listens on. */
export function portOf(server: FastifyInstance): number {
  const [address] = server.addresses()
  return typeof address === 'object' ? address.port : 0
}
