import { execFileSync } from 'node:child_process'

/** The top of the project. */
export const ROOT: string = new URL('../..', import.meta.url).pathname

/** Returns the files that git keeps, or undefined where this is no working tree of it. */
export function trackedFiles(): readonly string[] | undefined {
  try {
    const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    return names.split('\0').filter((name) => name !== '')
  } catch (error) {
    console.warn(`the files that git keeps are not looked at: ${String(error).split('\n')[0]}`)
    return undefined
  }
}
