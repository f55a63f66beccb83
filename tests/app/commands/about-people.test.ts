import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BadInputError, WrongUsageError } from '#app/commands/command-errors.ts'
import { exportCommand } from '#app/commands/export.ts'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { openFolder } from '#storage/embedded/open-folder.ts'
import { storeOn } from '#storage/store-on.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const METTE = {
  tenant: '11111111-1111-4111-8111-111111111111',
  id: 'c5e99701-2a32-49c1-a660-4629ceeb8c61',
  name: '=Mette',
}
const WHO = ['--person', METTE.id.toUpperCase(), '--tenant', METTE.tenant]

let folder: string
/** Opens the database of the folder, as no other process has it open. */
async function inFolder(work: (opened: Awaited<ReturnType<typeof openFolder>>) => Promise<unknown>) {
  const database = await openFolder(folder, aLog(), DATABASE_TEMPLATE)
  const store = storeOn(database, aLog())
  try {
    await work(database)
  } finally {
    await store.close()
  }
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fristvagt-audit-'))
  const database = await openFolder(folder, aLog(), DATABASE_TEMPLATE)
  const store = storeOn(database, aLog())
  const change = { municipality: '0751', item: 'sapa', state: 'fulfilled' as const }
  await store.system.standings.record({ ...change, ...anOrigin({ by: METTE }) })
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command line', () => {
  it('searches the audit trail, and writes it for Excel', async () => {
    const csv = join(folder, 'audit.csv')
    const found = await runCli(['audit', '--municipality', '0751', '--json', '--data', folder])
    expect(JSON.parse(found.stdout)).toMatchObject([{ action: 'standing.recorded', by: { name: '=Mette' } }])
    expect((await runCli(['audit', ...WHO, '--csv', csv, '--data', folder])).code).toBe(0)
    expect(await readFile(csv, 'utf8')).toContain(`;'=Mette;`)
  })

  it('checks a chain against an end that was logged, and writes down that the trail was read', async () => {
    const verified = await runCli(['audit', '--verify', '--json', '--data', folder])
    const [{ seq, hash }] = JSON.parse(verified.stdout).filter(
      (h: object) => 'municipality' in h && h.municipality === '0751',
    )
    const against = (end: string) => runCli(['audit', '--expect', end, '--data', folder])
    expect(await against(`0751:${seq}:${hash}`)).toMatchObject({ code: 0 })
    expect(await against(`0751:${seq}:${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not-as-noted'),
    })
    expect(await against(`0751:${seq + 1}:${hash}`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cut-off'),
    })
    expect(await against('0751')).toMatchObject({ code: 2 })
    const read = await runCli(['audit', '--action', 'audit.read', '--json', '--data', folder])
    expect(JSON.parse(read.stdout)).toContainEqual(
      expect.objectContaining({ municipality: '0751', via: 'cli', details: { byPerson: false } }),
    )
  })

  it('takes out and forgets a person, and the chains still hold', async () => {
    const taken = await runCli(['export', ...WHO, '--data', folder])
    expect(JSON.parse(taken.stdout).records.standing).toMatchObject([{ by_name: '=Mette' }])
    const gone = await runCli(['forget', ...WHO, '--json', '--data', folder])
    expect(JSON.parse(gone.stdout).forgotten).toMatchObject({ standing: 1, audit_actor: 1 })
    const verified = await runCli(['audit', '--verify', '--data', folder])
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('0751') })
    const heads = await runCli(['audit', '--verify', '--json', '--data', folder])
    expect(JSON.parse(heads.stdout)).toContainEqual(expect.objectContaining({ municipality: '0751' }))
    expect((await runCli(['audit', '--data', folder])).stdout).toContain('(forgotten)')
  })

  it('takes out a municipality, in one line for programs and a row to a line for people', async () => {
    const taken = (...args: string[]) => runCli(['export', '--municipality', ...args, '--data', folder])
    const spread = await taken('0751')
    const { records, ...head } = JSON.parse(spread.stdout)
    expect(head).toEqual({ municipality: '0751', name: 'Aarhus', asOf: expect.stringMatching(/Z$/) })
    expect(records.standing).toMatchObject([{ item: 'sapa', state: 'fulfilled' }])
    expect(spread.stdout).toMatch(/^\{"municipality".*,\n"records":\{\n"standing":\[\n\{.*\}\],\n/)
    expect(spread.stderr).toBe('')
    const empty = await taken('0101', '--tenant', METTE.tenant, '--json')
    expect(empty.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(empty.stdout)).toMatchObject({
      tenant: METTE.tenant,
      records: { standing: [], calendar_feed: [] },
    })
    expect(empty).toMatchObject({ code: 0, stderr: expect.stringContaining('is --municipality right?') })
  })

  it('takes out no municipality that there is not, nor the people of a tenant that acts for others', async () => {
    const { tenant } = METTE
    const taken = (code: string) => exportCommand({ municipality: code, tenant, data: folder })
    await expect(taken('0752')).rejects.toThrow(
      new BadInputError('--municipality: 0752 is not the four-digit code of one of the 98, as 0751'),
    )
    vi.stubEnv('TENANTS', `${tenant}=0101`)
    await expect(taken('0751')).rejects.toThrow(
      new BadInputError(`--tenant: by TENANTS, ${tenant} acts for others than Aarhus`),
    )
    vi.stubEnv('TENANTS', 'Aarhus')
    await expect(taken('0751')).rejects.toThrow(/^TENANTS: "Aarhus" is not/)
    vi.unstubAllEnvs()
  })

  it.each([
    ['both', { person: METTE.id, tenant: METTE.tenant, municipality: '0751' }],
    ['neither', {}],
    ['a person without a tenant', { person: METTE.id }],
  ])('takes out a person or a municipality, and not %s', async (_, whom) => {
    await expect(exportCommand({ ...whom, data: folder })).rejects.toThrow(WrongUsageError)
  })

  it('names the place where a chain was changed, with exit code 1', async () => {
    await inFolder(async ({ db }) => {
      await sql`alter table audit disable trigger all`.execute(db)
      await sql`update audit set subject = 'flis' where municipality = '0751' and seq = 1`.execute(db)
    })
    const { code, stderr } = await runCli(['audit', '--verify', '--data', folder])
    expect(code).toBe(1)
    expect(stderr).toContain('the chain of 0751 breaks at entry 1: changed')
  })

  it('says so where nothing is kept of a person, as a mistyped id would have it', async () => {
    const nobody = ['--person', '00000000-0000-4000-8000-000000000000', '--tenant', METTE.tenant]
    const [taken, gone] = [
      await runCli(['export', ...nobody, '--json', '--data', folder]),
      await runCli(['forget', ...nobody, '--data', folder]),
    ]
    expect(taken.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(taken.stdout).records.standing).toEqual([])
    expect(gone.stdout).toBe('')
    for (const { stderr } of [taken, gone]) expect(stderr).toContain('nothing is kept of this person')
  })

  it('makes no database where the name of the folder is wrong', async () => {
    const wrong = join(folder, 'mistyped')
    for (const command of [['audit'], ['export', ...WHO], ['forget', ...WHO]]) {
      const { code, stderr } = await runCli([...command, '--data', wrong])
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining(`no database in ${wrong}`),
      })
    }
    expect(existsSync(wrong)).toBe(false)
  })

  it('says in a sentence that a database does not answer, or is named by no address', async () => {
    const silent = await runCli(['audit'], { DATABASE_URL: 'postgres://x:geheim@127.0.0.1:1/d' })
    expect(silent).toMatchObject({ code: 3, stderr: expect.stringMatching(/^.*ECONNREFUSED.*\n$/) })
    const unnamed = await runCli(['audit'], { DATABASE_URL: 'geheim' })
    expect(unnamed).toMatchObject({ code: 1, stderr: expect.stringContaining('begins with postgres://') })
    expect(silent.stderr + unnamed.stderr).not.toContain('geheim')
  })

  it('refuses to write a table for people and a value for programs at once', async () => {
    expect((await runCli(['audit', '--csv', 'x.csv', '--json', '--data', folder])).code).toBe(2)
  })

  it('asks for a database, and for both halves of a person', async () => {
    expect(await runCli(['forget', ...WHO])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--data'),
    })
    expect((await runCli(['audit', '--person', 'x', '--data', folder])).code).toBe(2)
  })
})
