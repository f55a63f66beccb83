import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'

/** What a program printed, and how it ended; `code` is null where a signal ended it. */
export interface CommandRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Returns how a program that was just started ended, and all that it printed. Throws where it could not be started. */
export function ended(child: ChildProcessByStdio<null, Readable, Readable>): Promise<CommandRun> {
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
