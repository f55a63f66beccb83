import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { command } from '#app/commands/command.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { ROOT, trackedFiles } from '#tests/support/tracked-files.ts'

/** Where the text that looks like a secret is none, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/app/demo/marks.ts': 'the demo’s secrets, which everybody may read and production refuses',
  'tests/app/configuration.test.ts': 'the demo’s secrets, to see them refused',
  'tests/app/log/holes.test.ts': 'made-up tokens in odd places, to see them left out',
  'tests/app/log/log.test.ts': 'made-up tokens and keys, to see them left out',
}
const TELLTALES: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{16}/,
  'a token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  'a secret of Entra': /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/,
  'a secret that is assigned':
    /(?:secret|password|token|api_?key)["']?\s*[:=]\s*["'`](?=[^"'`\s]*\d)(?=[^"'`\s]*[A-Z])(?=[^"'`\s]*[a-z])[\w+/=~.-]{24,}["'`]/i,
}
const TEXT = /\.(ts|tsx|js|json|jsonl|md|yml|yaml|html|css|txt|ics|env|pem|key|svg|sh)$|^[^.]*$|^\.[\w.]+$/

const files = trackedFiles()

describe.skipIf(!files)('the repository', () => {
  it('holds no private key, token or secret', () => {
    const found = (files ?? [])
      .filter((file) => TEXT.test(file) && EXCEPTIONS[file] === undefined && file !== 'package-lock.json')
      .flatMap((file) => tellsOf(file).map((what) => `${file}: ${what}`))
    expect(found).toEqual([])
  })

  it('holds no file that is made for secrets', () => {
    expect((files ?? []).filter((file) => /(^|\/)\.env|\.(pem|key|pfx|p12)$|id_rsa/.test(file))).toEqual([])
  })

  it('would be found to hold one', () => {
    const part = (text: string) => Buffer.from(text).toString('base64url')
    const token = `${part('{"alg":"RS256"}')}.${part('{"sub":"somebody"}')}.${part('a signature')}`
    expect(TELLTALES['a token']?.test(token)).toBe(true)
    expect(TELLTALES['a secret that is assigned']?.test(`password: '${'Ab1'.repeat(10)}'`)).toBe(true)
  })
})

function tellsOf(file: string): string[] {
  let text: string
  try {
    text = readFileSync(ROOT + file, 'utf8')
  } catch (error) {
    // Taken away in the working tree, and not yet in the index.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
  return Object.entries(TELLTALES)
    .filter(([, pattern]) => pattern.test(text))
    .map(([what]) => what)
}

describe('the command line', () => {
  it('takes no secret as an argument, where every program on the machine could read it', () => {
    const flags = command().commands.flatMap((sub) => sub.options.map(({ flags }) => flags))
    expect(flags.length).toBeGreaterThan(5)
    expect(flags.filter((flag) => /secret|password|token|key|url|credential/i.test(flag))).toEqual([])
  })

  it('repeats no secret of its environment when it fails', async () => {
    const { stderr } = await runCli(['serve'], {
      BOT_APP_PASSWORD: 'hunter2',
      LINK_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://u:hunter2@x',
    })
    expect(stderr).toContain('LINK_SECRET')
    expect(stderr).not.toContain('hunter2')
  })
})
