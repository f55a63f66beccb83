import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { aMessage, anInvoke, aPress } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const AARHUS = '0751'
const ELSEWHERE = {
  conversation: { id: '19:elsewhere@thread.v2', conversationType: 'groupChat', isGroup: true },
}

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  await store.editions.publish(december2025, anOrigin())
  const { receive } = botDoor(store)
  await receive(aPress('choose-municipality', { municipality: AARHUS }))
})
afterAll(() => store.close())

interface Extension {
  readonly type: string
  readonly text?: string
  readonly attachments?: readonly {
    readonly content: object
    readonly preview: { readonly content: { title: string; text: string; tap?: { value: object } } }
  }[]
}

/** Asks the message extension in a chat that the bot is not in; returns what it answers. */
async function extension(name: string, value: object, door = botDoor(store)): Promise<Extension> {
  const { status, body } = await door.receive(anInvoke(`composeExtension/${name}`, { ...value }, ELSEWHERE))
  expect(status).toBe(200)
  return (body as { composeExtension: Extension }).composeExtension
}
const query = (commandId: string, q?: string, queryOptions?: object) =>
  extension('query', {
    commandId,
    parameters: [q === undefined ? { name: 'initialRun', value: 'true' } : { name: 'q', value: q }],
    ...(queryOptions && { queryOptions }),
  })
const titles = ({ attachments = [] }: Extension) => attachments.map((a) => a.preview.content.title)

describe('searching from the message box', () => {
  it('shows what is next before anything is typed, with how it stands at home', async () => {
    const { type, attachments = [] } = await query('agreements')
    expect(type).toBe('result')
    expect(attachments[0]?.preview.content).toMatchObject({
      title: 'FLIS · Databehandleraftale - ny skabelon',
      text: 'Om 4 dage – fredag 5. december · status kendes ikke',
    })
  })

  it('shows a page at a time, and nothing after the last', async () => {
    const all = titles(await query('tasks'))
    const [first, second] = [
      await query('tasks', undefined, { skip: 0, count: 3 }),
      await query('tasks', undefined, { skip: 3, count: 3 }),
    ]
    expect([...titles(first), ...titles(second)]).toEqual(all.slice(0, 6))
    expect(await query('tasks', undefined, { skip: 900, count: 3 })).toMatchObject({
      type: 'result',
      attachments: [],
    })
  })

  it('says so where nothing is found, where it is no search of ours, and for a CPR number, which it does not echo', async () => {
    expect(await query('meetings', 'zzzz')).toMatchObject({
      type: 'message',
      text: expect.stringContaining('ikke noget'),
    })
    expect(await query('people', 'mette')).toMatchObject({ type: 'message' })
    const refused = await query('tasks', 'opgaver for 010190-1234')
    expect(refused.type).toBe('message')
    expect(JSON.stringify(refused)).not.toContain('010190')
  })

  it('puts a card into the message that can be read anywhere: nothing of the municipality’s own, nothing to press', async () => {
    const door = botDoor(store)
    await door.receive(aPress('fulfil', { item: '3x-datastandarder' }))
    const [hit] = (await query('agreements', '3x')).attachments ?? []
    expect(hit?.preview.content.text).toContain('Mette Holm')
    const chosen = await extension('selectItem', hit?.preview.content.tap?.value ?? {})
    for (const card of [hit?.content, chosen.attachments?.[0]?.content]) {
      const text = JSON.stringify(card)
      expect(text).toContain('Aarhus · KOMBIT pr. 20.11.2025: ikke underskrevet')
      expect(text).not.toContain('Mette')
      expect(text).not.toContain('Action.Execute')
    }
  })

  it('finds what is published for somebody whose municipality nobody knows', async () => {
    const value = { commandId: 'meetings', parameters: [{ name: 'q', value: 'webinar' }] }
    const { body } = await botDoor(store).receive(
      anInvoke('composeExtension/query', value, { from: { id: '29:new', aadObjectId: 'new' }, ...ELSEWHERE }),
    )
    expect(JSON.stringify(body)).toContain('.ics')
    expect(JSON.stringify(body)).not.toContain('Action.Execute')
  })

  it('leaves no trace of where it was asked', async () => {
    await query('agreements', 'flis')
    expect(await store.conversations.find(ELSEWHERE.conversation.id)).toBeUndefined()
  })

  it('is told that it is too fast, and answered again', async () => {
    const door = botDoor(
      store,
      {},
      { limits: { count: () => ({ retryAfterSeconds: 1, limit: 1 }), mayTell: () => true } },
    )
    const value = { commandId: 'tasks', parameters: [] }
    expect(await extension('query', value, door)).toMatchObject({ type: 'message' })
    expect(door.messenger.sent).toEqual([])
  })

  it('that is not well-formed is no question', async () => {
    const { status } = await botDoor(store).receive(anInvoke('composeExtension/query', { commandId: 7 }))
    expect(status).toBe(501)
  })
})

describe('a link that is pasted', () => {
  const unfurled = async (url: string) => JSON.stringify(await extension('queryLink', { url }))

  it.each([
    [
      'an agreement',
      'https://fristvagt.example/tab/agreements/flis-dba',
      'Databehandleraftale - ny skabelon',
    ],
    ['a task', 'https://fristvagt.example/tab/tasks/valg-ean?status=open', 'Indsend EAN-nummer'],
    ['a meeting', 'https://fristvagt.example/tab/meetings/sapa-dialogmoede-2026-01-08', 'Dialogmøde'],
    ['a list', 'https://fristvagt.example/tab/agreements', 'Fristvagt · Aftaler'],
    ['an answer', 'https://fristvagt.example/tab/ask?ask=list_tasks', 'Fristvagt · Svar på et spørgsmål'],
    [
      'KOMBIT’s page of a meeting',
      'https://www.kombit.dk/aktuelt/events/2026/jan/webinar-demonstration-af-sapa-funktionalitet-og-anvendelsesmuligheder/?utm_source=x',
      'Webinar',
    ],
  ])('of %s is shown as a card', async (_, url, words) => {
    expect(await unfurled(url)).toContain(words)
  })

  it.each([
    'https://kombit.dk/aktuelt',
    'https://fristvagt.example.evil.com/tab/agreements/flis-dba',
    'http://kombit.dk/aktuelt/events/2026/jan/webinar-demonstration-af-sapa-funktionalitet-og-anvendelsesmuligheder',
    'javascript:alert(1)',
    'https://fristvagt.example/tab/tasks/%E0%A4%A',
    '',
  ])('of no page that is known (%s) shows nothing of an item', async (url) => {
    expect(await unfurled(url)).not.toMatch(/Databehandleraftale|Webinar/)
  })

  it('shows nothing of the municipality’s own, nor which it is', async () => {
    await botDoor(store).receive(aMessage('vi har underskrevet 3x'))
    const text = await unfurled('https://fristvagt.example/tab/agreements/3x-datastandarder')
    expect(text).toContain('3xbegrebs')
    expect(text).not.toMatch(/Mette|Aarhus|ikke underskrevet|Action\.Execute/)
  })
})
