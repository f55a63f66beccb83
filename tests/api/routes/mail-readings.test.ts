import { describe, expect, it } from 'vitest'
import type { Mail, MailReading } from '#api/contract.ts'
import { mailReadingSchema } from '#api/mail-contract.ts'
import { API_TENANT } from '#tests/support/api-server.ts'
import { MAILS } from '#tests/support/mails/mails.ts'
import { shippedApi } from '#tests/support/shipped-api.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'

const AARHUS = '0751'
const shipped = shippedApi()

async function found(mail: Mail, query = ''): Promise<MailReading> {
  const { status, body } = await shipped.api.call('POST', `/mail-readings${query}`, mail)
  expect(status).toBe(200)
  return mailReadingSchema.strict().parse(body)
}

describe('a mail that is read by somebody who is signed in', () => {
  it('is known to be the published meeting, agrees with it, and links to it', async () => {
    const { items } = await found(MAILS.dialogueMeeting)
    expect(items[0]?.known).toMatchObject({
      sure: true,
      items: [
        {
          type: 'event',
          id: 'sapa-dialogmoede-2026-01-08',
          url: 'https://fristvagt.example/tab/event/sapa-dialogmoede-2026-01-08',
          differs: [],
          inCalendar: false,
          movedSince: false,
        },
      ],
    })
    expect(items[0]?.known?.items[0]).not.toHaveProperty('standing')
  })

  it('says where it differs from what is published, and how the municipality stands and is reminded', async () => {
    const { items } = await found(MAILS.withTable, `?municipality=${AARHUS}`)
    const bom = items.find(({ title }) => title.startsWith('Databehandleraftale'))
    expect(bom?.known).toMatchObject({
      sure: true,
      items: [
        {
          id: 'bom-dba',
          differs: [{ field: 'deadline', mail: '2026-01-09', catalogue: '2025-04-04' }],
          standing: { state: 'unknown' },
          nudge: { state: 'no-channel', channels: [] },
        },
      ],
    })
  })

  it('says nothing of a municipality to who has not chosen one', async () => {
    const { items } = await found(MAILS.withTable)
    const known = items.flatMap((item) => item.known?.items ?? [])
    expect(known.length).toBeGreaterThan(0)
    for (const item of known) expect(item).not.toHaveProperty('standing')
  })

  it('says when and where it is reminded of, by the plan of the preview, until it is done', async () => {
    const channel = aConversation({ tenant: API_TENANT, channelName: 'SAPA' })
    await shipped.store.conversations.remember(channel)
    await shipped.store.subscriptions.save(aSubscription({ conversation: channel.id }), anOrigin())
    const nudge = async () => {
      const { items } = await found(MAILS.withTable, `?municipality=${AARHUS}`)
      return items.flatMap(({ known }) => known?.items ?? []).find(({ id }) => id === 'valg-ean')
    }
    const { body } = await shipped.api.get(`/nudges/preview?municipality=${AARHUS}&item=valg-ean`)
    expect(await nudge()).toMatchObject({
      standing: { state: 'open' },
      nudge: { state: 'planned', next: body.items[0].at.slice(0, 10), channels: [body.items[0].channel] },
    })
    const done = { municipality: AARHUS, item: 'valg-ean', state: 'fulfilled' } as const
    await shipped.store.standings.record({ ...done, ...anOrigin() })
    expect(await nudge()).toMatchObject({ standing: { state: 'done' }, nudge: { state: 'stopped' } })
  })

  it('is not sure of a meeting that has another day than the published one', async () => {
    const moved = MAILS.dialogueMeeting.body.content.replace('torsdag den 8. januar', 'fredag den 9. januar')
    const { items } = await found({ ...MAILS.dialogueMeeting, body: { type: 'html', content: moved } })
    expect(items[0]?.known).toMatchObject({
      sure: false,
      items: [
        {
          id: 'sapa-dialogmoede-2026-01-08',
          differs: [
            { field: 'start', mail: '2026-01-09T09:30', catalogue: '2026-01-08T09:30' },
            { field: 'end' },
          ],
        },
      ],
    })
  })

  it('is read for nobody who is not signed in, nor for a municipality that is not theirs', async () => {
    expect((await shipped.api.call('POST', '/mail-readings', MAILS.webinar, '')).status).toBe(401)
    const others = await shipped.api.call('POST', '/mail-readings?municipality=0101', MAILS.webinar)
    expect([others.status, others.body.code]).toEqual([403, 'not-your-municipality'])
  })
})
