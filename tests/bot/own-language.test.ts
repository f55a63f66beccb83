import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMessage, inChannel, TEST_TENANT } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { aStoreForTheBot } from '#tests/support/bot-store.ts'
import { aPerson } from '#tests/support/factories.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStoreForTheBot()
})
afterAll(() => store.close())

describe('who has chosen English', () => {
  it('is answered in it in their own chat, whatever Teams speaks, and not where others read along', async () => {
    const { receive, messenger } = botDoor(store)
    const who = aPerson({ id: crypto.randomUUID(), tenant: TEST_TENANT })
    await store.languages.choose({ person: who, municipality: undefined }, 'en', anOrigin({ by: who }))
    const from = { id: '29:ellen', name: who.name, aadObjectId: who.id }
    await receive(aMessage('xyzzy', { from, locale: 'da-DK' }))
    await receive(aMessage('xyzzy', { ...inChannel(), from, locale: 'da-DK' }))
    const [own, shared] = messenger.sent.map((sent) => JSON.stringify(sent))
    expect(own).toMatch(/did not understand|Ask me/i)
    expect(shared).not.toMatch(/did not understand|Ask me/i)
  })
})
