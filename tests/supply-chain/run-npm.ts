import { spawn } from 'node:child_process'
import { inProject } from '#tests/support/manifest.ts'

/** Runs npm in the project, and returns what it printed and how it ended. Throws where there is no npm to run. */
export function runNpm(
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const windows = process.platform === 'win32'
  const child = spawn(windows ? 'npm.cmd' : 'npm', args, {
    cwd: inProject('.'),
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
