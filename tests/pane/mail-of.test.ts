import { describe, expect, it } from 'vitest'
import * as contract from '#api/mail-contract.ts'
import { LONGEST_MAIL, mailOf, TooLongError } from '#pane/read/mail-of.ts'
import { webUrl } from '#pane/shell/web-url.ts'

const aMail = (html: string, subject = 'Emne') =>
  mailOf({
    ...{ kind: 'reading', id: 'mail-1', subject, from: 'KOMBIT', sent: new Date('2025-12-01T08:00:00Z') },
    html: async () => html,
  })

describe('a mail as it is handed in to be read', () => {
  it('is one that the contract takes, whatever its subject', async () => {
    const mail = await aMail('<p>Frist 1. maj</p>', 'e'.repeat(2_000))
    expect(contract.mailSchema.parse(mail)).toEqual(mail)
    expect(mail.sent).toBe('2025-12-01T08:00:00.000Z')
  })
  it('is as long as the contract lets it be, and no longer', async () => {
    expect(LONGEST_MAIL).toBe(contract.LONGEST_MAIL)
    await expect(aMail('a'.repeat(LONGEST_MAIL))).resolves.toBeDefined()
    await expect(aMail('a'.repeat(LONGEST_MAIL + 1))).rejects.toThrow(TooLongError)
  })
  it('has no pictures in it, and all its links', async () => {
    const { body } = await aMail(
      `<a href="https://x.example">x</a><img SRC = 'data:image/png;base64,AA'><img src="cid:1">`,
    )
    expect(body.content).toBe('<a href="https://x.example">x</a><img ><img src="cid:1">')
  })
})

describe('an address that a mail has', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///c:/x', 'ikke en adresse', ''])(
    'is no link where it is %j',
    (address) => expect(webUrl(address)).toBeUndefined(),
  )
  it('is one where a browser opens it as a page', () => {
    expect(webUrl('https://kombit.example/a?b')?.host).toBe('kombit.example')
  })
})
