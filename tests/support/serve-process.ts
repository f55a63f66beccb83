import { spawn } from 'node:child_process'
import { holdFreePort } from '#app/free-port.ts'
import { aProductionEnvironment } from './production-environment.ts'
import { FOR_A_SHORT_LIFE } from './run-cli.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** A production server in a process of its own. */
export interface ServeProcess extends AsyncDisposable {
  readonly origin: string
  /** Returns what it has logged so far. */
  log(): string
  /** Sends it a signal that does not end it. */
  signal(name: NodeJS.Signals): void
  /** Asks it to stop; returns the code that it ended with. */
  stop(): Promise<number | null>
}

/** How many ports are tried: another program may be given a free one before the server listens on it. */
const TRIES = 3

/**
 * Starts `fristvagt serve` on loopback and returns once it is ready; throws with its log when it ends before that. `folder`
 * is where the product lies.
 */
export async function startServe(
  environment: Readonly<Record<string, string>>,
  folder = ROOT,
  tries = TRIES,
): Promise<ServeProcess> {
  const { port, release } = await holdFreePort()
  await release()
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [...FOR_A_SHORT_LIFE, 'src/app/cli.ts', 'serve'], {
    cwd: folder,
    env: {
      ...inherited,
      ...aProductionEnvironment({ PORT: String(port), HOST: '127.0.0.1', ...environment }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  await Promise.race([ready, ended])
  if (child.exitCode !== null) {
    if (log.includes('EADDRINUSE') && tries > 1) return startServe(environment, folder, tries - 1)
    throw new Error(`serve ended with ${child.exitCode}:\n${log}`)
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    log: () => log,
    signal: (name) => void child.kill(name),
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
