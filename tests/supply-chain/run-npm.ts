import { spawn } from 'node:child_process'
import { type CommandRun, ended } from '#tests/support/ended.ts'
import { inProject } from '#tests/support/manifest.ts'

/** Runs npm in the project, and returns what it printed and how it ended. Throws where there is no npm to run. */
export function runNpm(args: readonly string[]): Promise<CommandRun> {
  const windows = process.platform === 'win32'
  const child = spawn(windows ? 'npm.cmd' : 'npm', args, {
    cwd: inProject('.'),
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return ended(child)
}
