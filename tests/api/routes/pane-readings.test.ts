import { describe, expect, it } from 'vitest'
import type { Mail, MailReading } from '#api/contract.ts'
import { mailReadingSchema } from '#api/mail-contract.ts'
import { HOSTILE_CPR, nestedBeyondReason } from '#tests/support/mails/hostile.ts'
import { MAILS } from '#tests/support/mails/mails.ts'
import { shippedApi } from '#tests/support/shipped-api.ts'

const shipped = shippedApi()

const ask = (mail: unknown, headers: Record<string, string> = {}) =>
  shipped.api.server.inject({ method: 'POST', url: '/pane/readings', headers, payload: mail as Mail })
const found = async (mail: Mail, headers = {}): Promise<MailReading> => {
  const answer = await ask(mail, headers)
  expect(answer.statusCode).toBe(200)
  return mailReadingSchema.parse(answer.json())
}

describe('the door for whoever reads a mail in Outlook', () => {
  it('finds the dialogue meeting, its words and a filled-in appointment, for who is not signed in', async () => {
    const { items, today } = await found(MAILS.dialogueMeeting)
    expect(today).toBe('2025-12-01')
    expect(items).toMatchObject([
      {
        kind: 'meeting',
        title: 'Dialogmøde om skattedata i SAPA',
        solution: { id: 'sapa', name: 'SAPA' },
        meeting: { start: '2026-01-08T09:30', end: '2026-01-08T11:00', online: 'Teams' },
        past: false,
        appointment: { start: '2026-01-08T08:30:00Z', end: '2026-01-08T10:00:00Z', wholeDays: false },
      },
    ])
    expect(items[0]?.quotes[0]?.words).toContain('torsdag den 8. januar 2026 kl. 9.30-11.00')
    expect(items[0]).not.toHaveProperty('known')
  })

  it('says the appointment in the language that is asked for', async () => {
    const { items } = await found(MAILS.dialogueMeeting, { 'accept-language': 'en-GB' })
    expect(items[0]?.appointment?.body).toContain('The meeting is recorded.')
  })

  it('sets no cookie, lets no other site read the answer, and keeps it nowhere', async () => {
    const { headers } = await ask(MAILS.webinar, { origin: 'https://ond.example' })
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('crosses out and counts CPR numbers before anything is read', async () => {
    const answer = await ask(MAILS.hostile)
    expect(answer.body).not.toContain(HOSTILE_CPR)
    expect(answer.body).not.toMatch(/010190.{0,3}1234/)
    expect(answer.json().leftOut.cpr).toBeGreaterThan(400)
  })

  it.each([
    ['nested beyond reason', nestedBeyondReason, 422, 'unreadable-file'],
    ['without a subject', { body: { type: 'text', content: 'Hej' } }, 400, 'invalid-request'],
    ['of another kind', { subject: '', body: { type: 'rtf', content: '' } }, 400, 'invalid-request'],
  ])('answers with a problem to a mail %s, without its words', async (_, mail, status, code) => {
    const answer = await ask(mail)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('finds nothing in a mail without a word', async () => {
    const { items, unread } = await found({ subject: '', body: { type: 'html', content: '<p></p>' } })
    expect([items, unread]).toEqual([[], []])
  })
})
