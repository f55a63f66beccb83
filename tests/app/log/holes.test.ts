import { beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#app/log.ts'

const SECRET = 'q"8~a\\b/c d&e'
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
const WORDS = 'Kan Sofie få fri på fredag?'
const LONG = 200_000

let lines: string
beforeEach(() => {
  lines = ''
})
const log = createLog('debug', () => [SECRET], {
  write: (line) => {
    lines += line
  },
})
const logged = () => JSON.parse(lines) as Record<string, unknown>

describe('what would slip through a log that looks at the line alone', () => {
  it.each([
    ['a token after a line break', `the token:\n${TOKEN}`, 'eyJ'],
    ['a header after a line break', 'the headers:\nBearer abc.def', 'abc.def'],
    ['an address after a tab', 'to\tsofie@kommune.example.dk', 'sofie'],
    ['a password in quotes', 'password="hunter2 hunter2"', 'hunter2'],
    ['a password in JSON', '{"client_secret":"hunter2","x":1}', 'hunter2'],
    ['a CPR number after a control mark', '\u00010102034567', '0102034567'],
    ['a secret with marks', `it held ${SECRET}`, '8~a'],
    ['a secret in an address', `https://x.example/?s=${encodeURIComponent(SECRET)}`, '8~a'],
    ['a secret in base64', `it held ${Buffer.from(SECRET).toString('base64')}`, 'cSI4'],
    ['a secret in JSON', JSON.stringify({ s: SECRET }), '8~a'],
  ])('leaves out %s, and writes a line of JSON', (_what, text, never) => {
    log.info({ note: text, list: [text] }, text)
    expect(logged()).toMatchObject({ level: 30 })
    expect(lines).not.toContain(never)
  })

  it('leaves out the bytes of a buffer', () => {
    log.info({ raw: Buffer.from(WORDS), view: new Uint8Array([83, 111, 102]) }, 'a note')
    expect(logged()).toMatchObject({ raw: '[bytes]', view: '[bytes]' })
  })

  it('leaves out fields of what is bound to a child, and of an object of a class', () => {
    class Question {
      readonly text = WORDS
      readonly item = 'sapa'
    }
    log.child({ name: WORDS, item: 'sapa' }).info('a note')
    expect(logged()).toMatchObject({ name: '[removed]', item: 'sapa' })
    lines = ''
    log.info(new Question(), 'a note')
    expect(logged()).toMatchObject({ text: '[removed]', item: 'sapa' })
  })

  it('tells of each of several errors, by what may be told of it', () => {
    const first = Object.assign(new Error('the database hung up'), { code: 'ECONNRESET', body: WORDS })
    const second = new AggregateError([new Error(`no ${TOKEN}`)], 'two at once')
    log.error({ err: new AggregateError([first, second, WORDS], '3 of 3 failed') }, 'it failed')
    expect(logged()).toMatchObject({
      err: {
        message: '3 of 3 failed',
        errors: [
          { message: 'the database hung up', code: 'ECONNRESET' },
          { message: 'two at once', errors: [{ message: 'no [token removed]' }] },
          { message: 'something that is no error was thrown' },
        ],
      },
    })
    expect(lines).not.toContain('Sofie')
  })

  it('writes what leads back to itself, and what cannot be read', () => {
    const circle: Record<string, unknown> = { item: 'sapa' }
    circle.itself = circle
    const unreadable = {
      get item(): string {
        throw new Error('not now')
      },
    }
    log.info({ circle }, 'a note')
    expect(logged()).toMatchObject({ circle: { item: 'sapa' } })
    lines = ''
    log.info({ unreadable }, 'a note')
    expect(logged()).toMatchObject({ msg: 'a note' })
  })

  it.each([
    ['letters', 'a'.repeat(LONG)],
    ['an address that never ends', `a@${'b-'.repeat(LONG / 2)}`],
    ['addresses that never begin', '@a.'.repeat(LONG / 3)],
    ['beginnings of tokens', 'eyJeyJ-'.repeat(LONG / 7)],
    ['beginnings of keys', '-----BEGIN '.repeat(LONG / 11)],
    ['blanks', `Bearer${' '.repeat(LONG)}`],
    ['digits', '0102'.repeat(LONG / 4)],
    ['addresses of databases', 'postgres://a:'.repeat(LONG / 13)],
    ['quotes', '"\''.repeat(LONG / 2)],
  ])(
    'is cut, and soon written, when it is very long: %s',
    (_what, text) => {
      log.info({ note: text }, 'a note')
      log.error({ err: Object.assign(new Error(text), { severity: 'ERROR' }) }, 'it failed')
      expect(lines.length).toBeLessThan(20_000)
    },
    3_000,
  )
})
