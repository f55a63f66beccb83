import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerSchema } from '#api/question-contract.ts'
import { runCli } from '#tests/support/run-cli.ts'

const QUESTION = 'hvilke aftaler er ikke underskrevet?'
const asked = ['ask', '--municipality', '0751', '--today', '2025-12-01']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvagt-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function aFile(name: string, ...lines: readonly (object | string)[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n'))
  return path
}

describe('the command ask', () => {
  it('with --json prints one JSON value and nothing else', async () => {
    const { code, stdout, stderr } = await runCli([...asked, '--json', QUESTION])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    const answer = answerSchema.strict().parse(JSON.parse(stdout))
    expect(answer).toMatchObject({
      intent: 'list_agreements',
      filters: { status: 'unsigned' },
      asOf: '2025-12-01',
    })
    expect(answer.items).toContain('3x-datastandarder')
  })

  it('answers each municipality as it stands', async () => {
    const odder = ['ask', '--municipality', '0727', '--today', '2025-12-01', '--json', QUESTION]
    expect(JSON.parse((await runCli(odder)).stdout).items).not.toContain('3x-datastandarder')
  })

  it('without --json prints the answer for people', async () => {
    const { code, stdout } = await runCli([...asked, QUESTION])
    expect(code).toBe(0)
    expect(stdout).toContain('3xbegrebs- og datastandarder')
    expect(stdout).not.toContain('{')
  })

  it('answers every line of a file, in order, with its id', async () => {
    const file = aFile('questions.jsonl', { id: 'a', q: QUESTION }, '', {
      id: 'b',
      q: QUESTION,
      municipality: '0727',
      today: '2025-12-10',
    })
    const { code, stdout, stderr } = await runCli([...asked, '--json', '--file', file])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [a, b, ...more] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(more).toEqual([])
    expect(a).toMatchObject({
      id: 'a',
      asOf: '2025-12-01',
      items: expect.arrayContaining(['3x-datastandarder']),
    })
    expect(b).toMatchObject({ id: 'b', asOf: '2025-12-10' })
    expect(b.items).not.toContain('3x-datastandarder')
  })

  it.each([
    ['a line that is no JSON', ['{"id":"a","q":"x"}', 'nonsense']],
    ['a line without a question', ['{"id":"a","q":"x"}', '{"id":"b"}']],
    ['a line with a day that is none', ['{"id":"a","q":"x"}', '{"id":"b","q":"x","today":"2025-02-31"}']],
    ['a line with a code that is none', ['{"id":"a","q":"x"}', '{"id":"b","q":"x","municipality":"9999"}']],
  ])('refuses a file with %s, says which, and answers none of it', async (_what, lines) => {
    const file = aFile('bad.jsonl', ...lines)
    const { code, stdout, stderr } = await runCli([...asked, '--json', '--file', file])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('bad.jsonl, line 2')
    expect(stderr).not.toMatch(/\n\s+at .*:\d+/)
  })

  it('refuses a file that is not there', async () => {
    const { code, stdout, stderr } = await runCli([...asked, '--file', join(folder, 'nowhere.jsonl')])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('nowhere.jsonl cannot be read')
  })
})

describe('the command preview', () => {
  const preview = ['preview', '--municipality', '0751', '--from', '2025-12-01']

  it('with --json prints every nudge in one JSON value and nothing else', async () => {
    const { code, stdout, stderr } = await runCli([...preview, '--days', '30', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const rows = JSON.parse(stdout) as {
      at: string
      channel: string
      item: string
      stage: string
      why: string
    }[]
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['at', 'channel', 'item', 'stage', 'why'])
      expect(row.at).toMatch(/^2025-12-\d\dT08:00\+01:00$/)
    }
    expect(new Set(rows.map((r) => `${r.at} ${r.item}`)).size).toBe(rows.length)
    expect(rows.some((r) => r.at.startsWith('2025-12-24') || r.at.startsWith('2025-12-06'))).toBe(false)
    expect(rows).toContainEqual(expect.objectContaining({ item: 'flis-dba', at: '2025-12-01T08:00+01:00' }))
  })

  it('prints an empty list where there is nothing', async () => {
    const { stdout } = await runCli([...preview.slice(0, -1), '2030-01-01', '--days', '1', '--json'])
    expect(JSON.parse(stdout)).toEqual([])
  })
})

describe('wrong usage', () => {
  it.each([
    [['ask', 'question']],
    [['ask', '--municipality', 'Aarhus', 'question']],
    [['ask', '--municipality', '0751']],
    [['ask', '--municipality', '0751', '--today', '2025-02-31', 'question']],
    [['ask', '--municipality', '0751', '--file', 'x', 'and a question']],
    [['ask', '--municipality', '0751', '--colour', 'red', 'question']],
    [['preview', '--municipality', '0751']],
    [['preview', '--municipality', '0751', '--from', '2025-12-01', '--days', '0']],
    [['demo', '--port', '70000']],
    [['migrate']],
    [['nonsense']],
    [[]],
  ])('%j exits 2, says so on standard error, and prints nothing else', async (args) => {
    const { code, stdout, stderr } = await runCli(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toBe('')
  })
})

describe('--help', () => {
  it.each([[], ['ask'], ['preview'], ['demo'], ['serve'], ['migrate']])(
    'of "%s" exits 0',
    async (...command) => {
      const { code, stdout, stderr } = await runCli([...command, '--help'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(`Usage: fristvagt${command.length > 0 ? ` ${command[0]}` : ''}`)
    },
  )
})

describe('the command template', () => {
  it('writes a workbook once, and overwrites nothing', async () => {
    const file = join(folder, 'skabelon.xlsx')
    expect(await runCli(['template', file])).toMatchObject({ code: 0, stdout: '' })
    const written = readFileSync(file)
    expect(written.subarray(0, 2).toString()).toBe('PK')
    const again = await runCli(['template', file])
    expect(again).toMatchObject({ code: 1, stderr: `${file} is there already: choose another name\n` })
    expect(readFileSync(file)).toEqual(written)
  })

  it('asks for an ending that says what to write', async () => {
    expect(await runCli(['template', join(folder, 'skabelon.doc')])).toMatchObject({ code: 2 })
  })
})

it('serve without a configuration exits 1 and lists what is missing', async () => {
  const { code, stdout, stderr } = await runCli(['serve'], { PUBLIC_URL: 'http://insecure.example' })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  for (const key of ['PUBLIC_URL', 'BOT_APP_ID', 'TENANTS', 'LINK_SECRET'])
    expect(stderr).toContain(`  ${key}: `)
})
