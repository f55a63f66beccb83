import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const LOG = new URL('../../../src/app/log.ts', import.meta.url).pathname
const LAST_WORDS = new URL('../../../src/app/log/last-words.ts', import.meta.url).pathname

/** Runs a piece of a program whose log has its last words. */
function run(program: string) {
  const whole = `
    import { createLog } from ${JSON.stringify(LOG)}
    import { logLastWords } from ${JSON.stringify(LAST_WORDS)}
    logLastWords(createLog('info'))
    const request = { headers: { authorization: 'Bearer abc.def' }, text: 'Kan Sofie få fri?' }
    ${program}`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', whole], {
    encoding: 'utf8',
  })
  return {
    status,
    stderr,
    lines: stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  }
}

describe('what goes past the log', () => {
  it.each([
    [
      'an error that nobody caught',
      `setTimeout(() => { throw Object.assign(new Error('lost'), { request }) })`,
    ],
    ['a promise that nobody caught', `Promise.reject(Object.assign(new Error('lost'), { request }))`],
  ])('is written there, and ends the process: %s', (_what, program) => {
    const { status, stderr, lines } = run(`${program}; setTimeout(() => undefined, 60_000)`)
    expect(status).toBe(3)
    expect(lines).toMatchObject([{ level: 60, err: { message: 'lost', stack: expect.any(Array) } }])
    expect(stderr).not.toMatch(/abc|Sofie/)
  })

  it('is written there: warnings, and what libraries print', () => {
    const { status, stderr, lines } = run(`
      process.emitWarning('too many listeners')
      console.error(Object.assign(new Error('expired'), { request }))
      console.warn('about Sofie')`)
    expect(status).toBe(0)
    const messages = lines.map((line) => ('err' in line ? (line.err as Error).message : undefined))
    expect(messages.toSorted()).toEqual(['expired', 'too many listeners', undefined])
    expect(stderr).not.toMatch(/abc|Sofie/)
  })
})
