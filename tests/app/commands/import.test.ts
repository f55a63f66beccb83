import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '#tests/support/run-cli.ts'

const SHEET = [
  'KOMBIT-løsning;Aftale;Udsendt;Udsendt til;Deadline',
  'FLIS;Databehandleraftale - ny skabelon;uge 47;FLIS-ejere;05.12.25',
  'VALG;Databehandleraftale opdateret bilag B+C;19.09.2025;KOMBIT-programledere;50.10.2025',
].join('\n')

describe('the command import', () => {
  let folder: string
  let sheet: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fristvagt-import-'))
    sheet = join(folder, 'programledermoede.csv')
    writeFileSync(sheet, SHEET)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints the draft as one JSON value, with what is no date among its problems', async () => {
    const { code, stdout, stderr } = await runCli(['import', sheet, '--meeting-date', '2025-12-05', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const draft = JSON.parse(stdout)
    expect(draft.edition.date).toBe('2025-12-05')
    expect(draft.agreements).toMatchObject([
      {
        solution: 'FLIS',
        kind: 'databehandleraftale',
        sent: { raw: 'uge 47', kind: 'period', from: '2025-11-17', to: '2025-11-23' },
        audience: ['FLIS-ejere'],
        deadline: { raw: '05.12.25', kind: 'day', from: '2025-12-05', to: '2025-12-05' },
      },
      { solution: 'VALG', deadline: { raw: '50.10.2025', kind: 'unreadable' } },
    ])
    expect(draft.problems).toMatchObject([
      {
        where: { page: 1, line: 3 },
        what: expect.stringContaining('50.10.2025'),
        item: 'valg-dba-bc',
        field: 'deadline',
      },
    ])
  })

  it('refuses a file that cannot be read, in both languages, with exit code 1', async () => {
    const empty = join(folder, 'tom.csv')
    writeFileSync(empty, '')
    const { code, stdout, stderr } = await runCli(['import', empty])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('There is nothing in the file')
  })

  it('publishes only where a database is named', async () => {
    const { code, stderr } = await runCli(['import', sheet, '--publish'])
    expect(code).toBe(2)
    expect(stderr).toContain('--data FOLDER')
  })
})
