import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAttackedServer } from '#tests/support/attacked-server.ts'
import { HOSTILE_CPR } from '#tests/support/mails/hostile.ts'
import { MAILS } from '#tests/support/mails/mails.ts'

let attacked: Awaited<ReturnType<typeof anAttackedServer>>
beforeAll(async () => {
  attacked = await anAttackedServer({
    limits: { person: 600, tenant: 6000, address: 600, now: () => 0 },
  })
})
afterAll(async () => attacked.close())

const send = (payload: object | string, from: string) =>
  attacked.server.inject({
    method: 'POST',
    url: '/pane/readings',
    remoteAddress: from,
    headers: { 'content-type': 'application/json' },
    payload,
  })

describe('mails that anybody may hand in', () => {
  it('leave no word in the log, not where they are hostile, broken or too large either', async () => {
    const { status, body, logged } = await attacked.watched(() => send(MAILS.hostile, '192.0.2.1'))
    expect(status).toBe(200)
    expect(body).not.toContain(HOSTILE_CPR)
    expect(logged).toEqual([])
    const secret = 'Sagen om Ida Hansen'
    const broken = [
      { ...MAILS.webinar, subject: secret, body: { type: secret, content: secret } },
      `{"subject":"${secret}`,
      { ...MAILS.webinar, subject: secret.repeat(100) },
      { subject: secret, body: { type: 'text', content: secret.repeat(400_000) } },
    ]
    for (const mail of broken) {
      const refused = await attacked.watched(() => send(mail, '192.0.2.1'))
      expect([400, 413]).toContain(refused.status)
      expect(JSON.stringify([refused.body, refused.logged])).not.toContain('Ida')
    }
  })

  it('are counted by address before they are read: more than thirty a minute are refused', async () => {
    const statuses = new Map<number, number>()
    for (let n = 0; n < 40; n++) {
      const { statusCode } = await send({ subject: '', body: { type: 'none' } }, '192.0.2.2')
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    }
    expect(Object.fromEntries(statuses)).toEqual({ 400: 30, 429: 10 })
  })
})
