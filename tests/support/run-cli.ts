import { spawn } from 'node:child_process'
import { type CommandRun, ended } from './ended.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** A command ends within a second: what V8 would spend meanwhile on making the database's code fast is never repaid. */
export const FOR_A_SHORT_LIFE = ['--liftoff-only']

/**
 * Runs the command line as a person's shell would, without any of this process's database settings. `folder` is where the
 * product lies.
 */
export function runCli(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = ROOT,
): Promise<CommandRun> {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [...FOR_A_SHORT_LIFE, 'src/app/cli.ts', ...args], {
    cwd: folder,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return ended(child)
}
