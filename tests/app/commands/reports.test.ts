import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { onDay } from '#domain/deadline.ts'
import { openFolder } from '#storage/embedded/open-folder.ts'
import { storeOn } from '#storage/store-on.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import {
  aConversation,
  aDigest,
  aNudge,
  anOrigin,
  aSubscription,
  MORNING,
} from '#tests/support/storage-factories.ts'

const TENANT = '11111111-1111-4111-8111-111111111111'
let folder: string
const run = (...args: string[]) => runCli([...args, '--data', folder])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fristvagt-reports-'))
  const store = storeOn(await openFolder(folder, aLog(), DATABASE_TEMPLATE), aLog())
  const { editions, conversations, subscriptions, outbox } = store.system
  const flis = anAgreement({ id: 'flis', deadline: onDay('2025-12-05') })
  await editions.publish(anEdition({ agreements: [flis] }), anOrigin())
  const team = { id: '19:team', name: 'KOMBIT-programmet' }
  const channel = aConversation({ tenant: TENANT, team, channelName: 'FLIS' })
  await conversations.remember(channel)
  await subscriptions.save(aSubscription({ conversation: channel.id, state: 'paused' }), anOrigin())
  const lines = [{ item: 'flis', type: 'agreement', stage: 'before-3' }] as const
  await outbox.plan(aDigest({ lines }), channel.id, [aNudge({ item: 'flis' })], MORNING)
  const [delivery] = await outbox.deliveriesOf('0751', 1)
  await outbox.claim(delivery?.id ?? '', MORNING)
  await outbox.settle(delivery?.id ?? '', { kind: 'sent', activity: 'a' }, MORNING)
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command reach', () => {
  const ahead = ['--today', '2025-12-01', '--days', '10']

  it('prints what would reach nobody, why and what to do', async () => {
    const { stdout, code } = await run('reach', '--municipality', '0751', ...ahead, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).items[0]).toMatchObject({
      id: 'flis',
      daysLeft: 4,
      reason: 'paused',
      channels: [{ name: 'KOMBIT-programmet › FLIS' }],
    })
    const plain = await run('reach', '--municipality', '0751', ...ahead)
    expect(plain.stdout).toContain('2025-12-05    4 days  paused  flis  Resume the nudges')
  })

  it('counts for every municipality, and knows where the only one of a tenant has the bot', async () => {
    const environment = { TENANTS: `${TENANT}=0730` }
    const args = ['reach', '--all', ...ahead, '--json', '--data', folder]
    const rows: readonly { municipality: string }[] = JSON.parse((await runCli(args, environment)).stdout)
    expect(rows).toHaveLength(98)
    const of = (code: string) => rows.find(({ municipality }) => municipality === code)
    expect(of('0751')).toMatchObject({ paused: 1, 'no-bot': 0 })
    expect(of('0730')).toMatchObject({ 'no-channel': 1, 'no-bot': 0 })
    expect(of('0101')).toMatchObject({ 'no-channel': 0, 'no-bot': 1 })
  })

  it('asks whose it is to be, and for tenants that are written rightly', async () => {
    expect((await run('reach')).code).toBe(2)
    expect((await run('reach', '--all', '--municipality', '0751')).code).toBe(2)
    const wrong = await runCli(['reach', '--all', '--data', folder], { TENANTS: 'x' })
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('TENANTS') })
  })
})

describe('the command deliveries', () => {
  it('prints what was sent, and only what is looked for', async () => {
    const { stdout } = await run(
      'deliveries',
      '--municipality',
      '0751',
      '--state',
      'sent',
      'failed',
      '--json',
    )
    expect(JSON.parse(stdout)).toMatchObject([
      {
        day: '2025-12-01',
        state: 'sent',
        attempts: 1,
        channel: 'KOMBIT-programmet › FLIS',
        items: [{ item: 'flis', stage: 'before-3' }],
      },
    ])
    const none = await run('deliveries', '--municipality', '0751', '--state', 'failed', '--json')
    expect(none.stdout).toBe('[]\n')
    expect((await run('deliveries', '--municipality', '0751', '--state', 'lost')).code).toBe(2)
  })
})

describe('the command effect', () => {
  it('says small numbers as numbers', async () => {
    const { stdout } = await run('effect', '--municipality', '0751')
    expect(stdout.split('\n')[0]).toBe('all  0 of 1 nudges followed by a change within 7 days')
  })
})

describe('the command evidence', () => {
  const evidence = (item: string, ...args: string[]) =>
    run('evidence', '--municipality', '0751', '--item', item, ...args)

  it('writes a file that nobody else may read, and that it was read into the audit trail', async () => {
    const out = join(folder, 'flis.pdf')
    expect(await evidence('flis', '--out', out)).toMatchObject({ code: 0, stdout: '' })
    expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await stat(out)).mode & 0o777).toBe(0o600)
    const read = await run('audit', '--action', 'evidence.read', '--json')
    expect(JSON.parse(read.stdout)).toMatchObject([{ municipality: '0751', subject: 'flis', via: 'cli' }])
  })

  it('writes a table and a value for programs as well', async () => {
    const [csv, json] = [join(folder, 'flis.csv'), join(folder, 'flis.json')]
    await evidence('flis', '--format', 'csv', '--out', csv)
    expect(await readFile(csv, 'utf8')).toContain('KOMBIT-programmet › FLIS')
    await evidence('flis', '--format', 'json', '--out', json)
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ id: 'flis', municipality: '0751' })
  })

  it('says so where there is no such item, and where it cannot write', async () => {
    expect(await evidence('none', '--out', join(folder, 'none.pdf'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no agreement or task "none"'),
    })
    expect((await evidence('flis', '--format', 'csv', '--out', join(folder, 'no', 'where.csv'))).code).toBe(1)
  })
})
