import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Limits } from '#domain/ports/limits.ts'
import type { Store } from '#storage/open-store.ts'
import { aMessage, anActivity } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'

let store: Store
beforeAll(async () => {
  store = await openMemoryStore()
})
afterAll(() => store?.close())

let told: boolean
beforeEach(() => {
  told = false
})
const over: Limits = {
  count: () => ({ retryAfterSeconds: 3, limit: 1 }),
  mayTell: () => {
    const first = !told
    told = true
    return first
  },
}
const door = () => botDoor(store, {}, { limits: over })
const inLanguage = (locale: string) => ({ ...aMessage('hvad skal vi nå?'), locale })

describe('a person over their limit', () => {
  it.each([
    ['da-DK', 'Nu gik det lidt stærkt'],
    ['en-GB', 'a little too fast'],
  ])('is told so kindly once, in %s, and then nothing more', async (locale, words) => {
    const { receive, messenger } = door()
    for (let i = 0; i < 5; i++) expect(await receive(inLanguage(locale))).toEqual({ status: 200 })
    expect(messenger.sent).toHaveLength(1)
    expect(JSON.stringify(messenger.sent)).toContain(words)
  })

  it('hears it as a notice when they press a button, each time: the client waits for an answer', async () => {
    const { receive, messenger } = door()
    const press = anActivity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'ask', data: { question: 'hjælp' } } },
    })
    for (let i = 0; i < 3; i++)
      expect(await receive(press)).toMatchObject({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
      })
    expect(messenger.sent).toEqual([])
  })

  it('can still add Fristvagt and take it away', async () => {
    const { receive, messenger } = door()
    await receive(anActivity({ type: 'installationUpdate', action: 'add' }))
    expect(JSON.stringify(messenger.sent)).toContain('Velkommen')
  })
})
