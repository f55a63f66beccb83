import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { anActivity, TEST_TENANT } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { conformanceJson, conformancePath } from '#tests/support/conformance.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const folder = conformancePath('activities')
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'))
/** Some were published without their envelope; what they do carry stays as it is, but for tenants that are placeholders. */
const read = (name: string) => {
  const activity = {
    ...anActivity({ type: name.startsWith('invoke-') ? 'invoke' : 'message' }),
    ...conformanceJson(`activities/${name}`),
  } as { from?: object; conversation?: object; channelData?: object }
  // Recorded before Teams told who somebody is in Entra, without which nobody is answered by now.
  if (name === 'message-messageBack.json')
    return { ...activity, from: { aadObjectId: 'somebody', ...activity.from } }
  if (name !== 'event-meetingStart.json') return activity
  return {
    ...activity,
    channelData: { ...activity.channelData, tenant: { id: TEST_TENANT } },
    conversation: { ...activity.conversation, tenantId: TEST_TENANT },
  }
}

describe.skipIf(folder === undefined)('activities recorded from the real Teams', () => {
  let store: TestStore
  beforeAll(async () => {
    store = await openMemoryStore()
    await store.editions.publish(december2025, anOrigin())
  })
  afterAll(() => store.close())

  it.each(names)('%s is answered or ignored without an error', async (name) => {
    const { receive, log } = botDoor(store)
    const { status } = await receive(read(name))
    const invoke = name.startsWith('invoke-')
    expect(invoke ? [200, 501] : [200]).toContain(status)
    expect(log.lines).toEqual([])
  })

  it.each(names)('%s arrives twice, and the second time nothing is written', async (name) => {
    const { receive, messenger } = botDoor(store)
    const activity = read(name)
    await receive(activity)
    const before = messenger.sent.length
    await receive(activity)
    expect(messenger.sent.length).toBe(before)
  })

  it('a mention in a channel thread is answered in its thread, and about the words alone', async () => {
    const { receive, messenger } = botDoor(store)
    const activity = read('message-channel-thread-mention.json') as unknown as {
      conversation: { id: string }
    }
    await receive(activity)
    expect(messenger.sent.map((sent) => sent.thread)).toEqual([activity.conversation.id])
    expect(messenger.sent[0]?.to.id).toBe(activity.conversation.id.split(';')[0])
    expect(JSON.stringify(messenger.sent[0]?.card)).not.toContain('<at>')
  })
})
