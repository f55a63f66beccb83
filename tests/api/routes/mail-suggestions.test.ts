import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mail, MailReading, Suggested } from '#api/contract.ts'
import { suggestedSchema } from '#api/mail-contract.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { largeMail } from '#tests/support/mails/large.ts'
import { MAILS } from '#tests/support/mails/mails.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
let publisher: string
beforeAll(async () => {
  store = await openMemoryStore()
  await store.editions.publish(december2025, anOrigin())
  api = await anApi(store)
  publisher = `Bearer ${await api.issuer.token({ ...goodClaims(), roles: ['Fristvagt.Publisher'] })}`
})
afterAll(async () => {
  await api.close()
  await store.close()
})

async function keysIn(mail: Mail): Promise<readonly string[]> {
  const { body } = await api.call('POST', '/mail-readings', mail)
  return (body as MailReading).items.map(({ key }) => key)
}
async function suggest(mail: Mail, keys: readonly string[], as?: string) {
  const { status, body } = await api.call('POST', '/mail-suggestions', { mail, keys }, as)
  return { status, body: body as Suggested & { code: string } }
}
const draftOf = async (id: string) => (await api.call('GET', `/drafts/${id}`, undefined, publisher)).body
const decide = async (id: string) => {
  const { problems } = await draftOf(id)
  for (const [i, { id: problem }] of problems.entries())
    await api.call(
      'POST',
      `/drafts/${id}/edits`,
      { version: i + 1, edit: { kind: 'keep', problem } },
      publisher,
    )
}
async function publish(id: string) {
  const { body: changes } = await api.call('GET', `/drafts/${id}/changes`, undefined, publisher)
  const { version } = await draftOf(id)
  const asked = { version, revision: changes.revision }
  const { status } = await api.call('POST', `/drafts/${id}/publish`, asked, publisher)
  return { status, changes }
}

describe('a suggestion from a mail', () => {
  it('is a draft for publishers, with who suggests it, the chosen item alone and the words it was found in', async () => {
    const keys = await keysIn(MAILS.threeDates)
    const { status, body } = await suggest(MAILS.threeDates, keys.slice(1, 2))
    expect(status).toBe(201)
    expect(suggestedSchema.parse(body)).toMatchObject({ outcome: 'suggested', items: 1 })
    const draft = await draftOf(body.draft)
    expect(draft).toMatchObject({
      suggestion: true,
      name: 'Forslag fra mail: Ryd op i jeres gamle brugere',
      imported: { by: 'Mette Holm' },
      content: {
        tasks: [{ title: 'Ryd op i jeres gamle brugere' }],
        events: [],
        agreements: [],
        contacts: [],
      },
    })
    const { body: text } = await api.call('GET', `/drafts/${body.draft}/text`, undefined, publisher)
    expect(text.pages[0].lines.map((line: { text: string }) => line.text)).toEqual([
      'Aula: Ryd op i jeres gamle brugere senest 12. december 2025',
    ])
    expect(JSON.stringify([draft, text])).not.toMatch(/programledere|Frister for|Lindegaard/)
  })

  it('made twice, by whomever, is one', async () => {
    const keys = await keysIn(MAILS.webinar)
    const first = await suggest(MAILS.webinar, keys)
    const other = `Bearer ${await api.issuer.token({ ...goodClaims(), oid: '3f0c6f6e-0000-4000-8000-000000000001' })}`
    const again = await suggest(MAILS.webinar, keys, other)
    expect([again.status, again.body]).toEqual([200, { ...first.body, outcome: 'already' }])
  })

  it('that is published adds itself and changes nothing else of the catalogue', async () => {
    const before = await store.editions.catalogue()
    const { body } = await suggest(MAILS.webinar, await keysIn(MAILS.webinar))
    const { status, changes } = await publish(body.draft)
    expect(status).toBe(200)
    expect(changes.items).toMatchObject([{ change: 'new', type: 'event', id: 'aula-webinar-2026-02-11' }])
    const after = await store.editions.catalogue()
    expect([...after.events.keys()]).toEqual([...before.events.keys(), 'aula-webinar-2026-02-11'])
    for (const part of [
      'tasks',
      'agreements',
      'obligations',
      'solutions',
      'milestones',
      'notices',
      'contacts',
    ] as const)
      expect(after[part], part).toEqual(before[part])
    // What was known already is not told as new once more.
    expect(after.editions.slice(0, -1)).toEqual(before.editions)
    for (const [id, event] of before.events) expect(after.events.get(id)).toEqual(event)
  })

  it('of what is published already changes only what the mail says: signatures and notes stay', async () => {
    const was = december2025.agreements.find(({ signatures }) => signatures)
    const content = `<p>3X: Underskriv tilslutningsaftalen for 3X Datastandarder senest 19. december 2025.</p>`
    const mail: Mail = { subject: '', sent: '2025-12-08T08:00:00Z', body: { type: 'html', content } }
    const { body } = await suggest(mail, await keysIn(mail))
    await decide(body.draft)
    const { status, changes } = await publish(body.draft)
    expect([status, changes.items]).toMatchObject([200, [{ change: 'moved', id: was?.id }]])
    const now = (await store.editions.catalogue()).agreements.get(was?.id ?? '')
    expect(now).toEqual({ ...was, deadline: now?.deadline })
    expect(now?.deadline).toMatchObject({ from: '2025-12-19' })
  })

  it('is refused of an item that the mail has not, of nobody, and of more than one person leaves to others', async () => {
    expect((await suggest(MAILS.webinar, ['task-99'])).body.code).toBe('not-found')
    expect((await suggest(MAILS.webinar, ['meeting-5'], '')).status).toBe(401)
    const mails = Array.from({ length: 11 }, (_, i): Mail => {
      const content = `Aula: Ryd op i rolle ${i + 20} senest 15. januar 2026.`
      return { subject: '', sent: '2025-12-01T08:00:00Z', body: { type: 'text', content } }
    })
    const keys = await keysIn(mails[0] ?? largeMail(0))
    const codes = []
    for (const mail of mails) codes.push((await suggest(mail, keys)).body.code)
    expect(codes.at(-1)).toBe('too-many-suggestions')
  })
})
