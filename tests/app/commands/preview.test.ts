import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { onDay } from '#domain/deadline.ts'
import { openFolder } from '#storage/embedded/open-folder.ts'
import { storeOn } from '#storage/store-on.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'
import { someSettings } from '#tests/support/plans.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fristvagt-preview-'))
  const store = storeOn(await openFolder(folder, aLog(), DATABASE_TEMPLATE), aLog())
  const { conversations, subscriptions, editions } = store.system
  const agreements = [anAgreement({ id: 'flis', deadline: onDay('2026-02-18') })]
  await editions.publish(anEdition({ agreements }), anOrigin())
  const team = { id: '19:team', name: 'Programmet' }
  const [early, late, paused] = [
    aConversation({ team, channelName: 'SAPA' }),
    aConversation({ team, channelName: 'Sen' }),
    aConversation(),
  ]
  for (const one of [early, late, paused]) await conversations.remember(one)
  const save = (conversation: string, overrides: Parameters<typeof aSubscription>[0]) =>
    subscriptions.save(aSubscription({ conversation, ...overrides }), anOrigin())
  await save(late.id, { settings: someSettings({ leadDays: [1], time: '11:00' }) })
  await save(early.id, { settings: someSettings({ leadDays: [1], time: '07:30' }) })
  await save(paused.id, { state: 'paused' })
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('the command preview prints by time what each channel that has said yes would be sent, by its own choice', async () => {
  const from = ['--from', '2026-02-16', '--days', '3', '--json', '--data', folder]
  const { stdout } = await runCli(['preview', '--municipality', '0751', ...from])
  const rows = (JSON.parse(stdout) as { at: string; channel: string; stage: string }[]).map(
    ({ at, channel, stage }) => `${at} ${channel} ${stage}`,
  )
  expect(rows.filter((row) => row.includes('before-1') || row.includes('due'))).toEqual([
    '2026-02-17T07:30+01:00 Programmet › SAPA before-1',
    '2026-02-17T11:00+01:00 Programmet › Sen before-1',
    '2026-02-18T07:30+01:00 Programmet › SAPA due',
    '2026-02-18T11:00+01:00 Programmet › Sen due',
  ])
})
