import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { again, aMessage } from '#tests/support/activities.ts'
import { anAttackedServer } from '#tests/support/attacked-server.ts'

let attacked: Awaited<ReturnType<typeof anAttackedServer>>
let asTeams: { authorization: string }
let asMette: { authorization: string }
beforeAll(async () => {
  attacked = await anAttackedServer()
  asTeams = await attacked.asTeams()
  asMette = await attacked.asMette()
})
afterAll(() => attacked?.close())

const JSON_TYPE = 'application/json'
const nested = (levels: number, inner = '1') => '['.repeat(levels) + inner + ']'.repeat(levels)
const question = (text: string) => `{"q":${text},"municipality":"0751"}`
const text = JSON.stringify(aMessage('hjælp'))
const MEGABYTE = 1024 * 1024

/** Each is refused for its form: [what, body, status, content type, further headers]. */
const REFUSED: [string, string | Buffer, number, string?, Record<string, string>?][] = [
  ['nothing', '', 400],
  ['an oversized body', question(`"${'x'.repeat(2 * MEGABYTE)}"`), 413],
  ['one nested ten thousand levels deep', nested(10_000), 400],
  ['one nested deeply in a field', question(nested(100)), 400],
  ['objects nested deeply', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 400],
  ['one that never closes', '['.repeat(200_000), 400],
  ['a truncated body', text.slice(0, -20), 400],
  ['a body cut within a character', Buffer.from('{"q":"å').subarray(0, -1), 400],
  ['two bodies', `${text}${text}`, 400],
  ['text', 'hello', 415, 'text/plain'],
  ['JSON called text', text, 415, 'text/plain'],
  ['a form', 'question=x', 415, 'application/x-www-form-urlencoded'],
  ['a multipart form', '--x\r\n\r\n--x--', 415, 'multipart/form-data; boundary=x'],
  ['XML', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 415, 'application/xml'],
  ['JSON of another kind', text, 415, 'application/vnd.api+json'],
  ['a type that is none', text, 415, 'json'],
  ['UTF-16', Buffer.from(text, 'utf16le'), 415, `${JSON_TYPE}; charset=utf-16`],
  ['UTF-16 that is not declared', Buffer.from(`\ufeff${text}`, 'utf16le'), 400],
  ['latin-1', Buffer.from(text, 'latin1'), 415, `${JSON_TYPE}; charset=ISO-8859-1`],
  ['latin-1 that is not declared', Buffer.from(question('"æøå"'), 'latin1'), 400],
  ['UTF-7', text, 415, `${JSON_TYPE}; charset="utf-7"`],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 400],
  ['half of a pair, as UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 400],
  ['half of a pair, escaped', question('"\\ud800"'), 400],
  ['NUL, escaped', question('"a\\u0000b"'), 400],
  ['NUL', question('"a\u0000b"'), 400],
  ['the prototype as a key', '{"__proto__":{"admin":true},"q":"hjælp"}', 400],
  ['the prototype, escaped', '{"\\u005f_proto__":{"admin":true},"q":"hjælp"}', 400],
  ['the prototype, deeper', question('{"__proto__":{"admin":true}}'), 400],
  ['the constructor', '{"constructor":{"prototype":{"admin":true}},"q":"hjælp"}', 400],
  ['a compressed body', gzipSync(text), 415, JSON_TYPE, { 'content-encoding': 'gzip' }],
  ['a bomb', gzipSync(Buffer.alloc(20 * MEGABYTE)), 415, JSON_TYPE, { 'content-encoding': 'gzip' }],
  ['one that says it is compressed', text, 415, JSON_TYPE, { 'content-encoding': 'br' }],
  ['comments', '{/* */"q":"hjælp"}', 400],
  ['NaN', question('NaN'), 400],
]
const BOT_ALONE = REFUSED.filter(([what]) => what !== 'an oversized body')

const send = (
  url: string,
  who: object,
  payload: string | Buffer,
  type: string | undefined,
  more: object = {},
) =>
  attacked.server.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': type ?? JSON_TYPE, ...who, ...more },
  })

function expectProblem({ statusCode, headers, body }: Awaited<ReturnType<typeof send>>, status: number) {
  expect(statusCode).toBe(status)
  expect(headers['content-type']).toContain('application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ status })
  expect(body).not.toMatch(/FST_|Error|\bat \/|node_modules|\.ts:|JSON at position|Unexpected/)
}

describe('a body that is not what it should be', () => {
  it.each(REFUSED)('%s is refused by the API', async (_what, body, status, type, more) => {
    expectProblem(await send('/api/v1/questions', asMette, body, type, more), status)
  })

  it.each([...BOT_ALONE, ['an oversized activity', ' '.repeat(300 * 1024), 413] as (typeof REFUSED)[number]])(
    '%s is refused by the bot',
    async (_what, body, status, type, more) => {
      expectProblem(await send('/api/messages', asTeams, body, type, more), status)
    },
  )

  it.each(REFUSED)(
    '%s is not looked at where nobody is signed in',
    async (_what, body, _status, type, more) => {
      expectProblem(await send('/api/v1/questions', {}, body, type, more), 401)
    },
  )

  it('leaves every object as it was', () => {
    expect({}).not.toHaveProperty('admin')
  })
})

describe('a body that is odd, but JSON', () => {
  it.each([
    ['a byte order mark', `\ufeff${question('"hjælp"')}`, 200],
    ['a key twice: the last counts', '{"q":7,"q":"hjælp","municipality":"0751"}', 200],
    ['a key twice, and the last is wrong', '{"q":"hjælp","q":7}', 400],
    ['a charset in capitals', question('"hjælp"'), 200],
    ['a pair, escaped', question('"hjælp \\ud83d\\ude00"'), 200],
    ['a backslash before what looks like NUL', question('"hjælp \\\\u0000"'), 200],
    ['brackets within a string', question(`"${'['.repeat(300)} hjælp"`), 200],
    ['a huge number', question('1e999999'), 400],
    ['a number with a million digits', question('9'.repeat(900_000)), 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['a string', '"hjælp"', 400],
    ['a field that nobody knows', '{"q":"hjælp","admin":true,"municipality":"0751"}', 200],
  ])('%s', async (_what, body, status) => {
    const response = await send('/api/v1/questions', asMette, body, `${JSON_TYPE}; charset=UTF-8`)
    if (status === 200) expect(response.statusCode).toBe(200)
    else expectProblem(response, status)
  })

  it.each([
    ['huge numbers', { timestamp: 1e308, value: Number.MAX_VALUE }],
    ['lists where there are texts', { text: ['a'], type: 'message' }],
    ['a text where there are objects', { from: 'x', conversation: 'y' }],
  ])('%s in an activity fail nothing', async (_what, changes) => {
    const { statusCode } = await attacked.toBot(again(aMessage('hjælp'), changes), asTeams)
    expect(statusCode).toBeLessThan(500)
  })
})

it('hundreds of bad bodies leave no memory behind', async () => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  const round = async (times: number) => {
    for (let i = 0; i < times; i++)
      for (const [, body, , type, more] of REFUSED) await send('/api/v1/questions', asMette, body, type, more)
    gc()
    return process.memoryUsage().heapUsed
  }
  const before = await round(3)
  expect((await round(10)) / before).toBeLessThan(1.1)
})
