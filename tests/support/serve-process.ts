import { spawn } from 'node:child_process'
import { freePort } from '#app/free-port.ts'
import { aProductionEnvironment } from './production-environment.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** A production server in a process of its own. */
export interface ServeProcess extends AsyncDisposable {
  readonly origin: string
  /** Returns what it has logged so far. */
  log(): string
}

/** Starts `fristvagt serve` on loopback and returns once it is ready; throws with its log when it ends before that. */
export async function startServe(environment: Readonly<Record<string, string>>): Promise<ServeProcess> {
  const port = await freePort()
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, ['src/app/cli.ts', 'serve'], {
    cwd: ROOT,
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
  if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}:\n${log}`)
  return {
    origin: `http://127.0.0.1:${port}`,
    log: () => log,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
