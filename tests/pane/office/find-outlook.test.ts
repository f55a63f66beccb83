import { describe, expect, it, vi } from 'vitest'
import { findOutlook } from '#pane/office/find-outlook.ts'
import { OutlookError } from '#pane/office/outlook.ts'
import { answering, fakeOffice, refusing } from '#tests/support/fake-office.ts'

const PINNED = 'Mailbox 1.5'
const MAIL = {
  itemType: 'message',
  itemId: 'AAMk-1',
  subject: 'Dialogmøde om SAPA',
  from: { displayName: 'KOMBIT', emailAddress: 'nyt@kombit.example' },
  dateTimeCreated: new Date('2025-12-01T08:00:00Z'),
  body: { getAsync: answering('<p>Hej</p>') },
}
const outlookWith = async (behaviour: Parameters<typeof fakeOffice>[0]) => {
  const fake = fakeOffice(behaviour)
  const outlook = await findOutlook(fake.office)
  if (!outlook) throw new Error('no Outlook was found')
  return { ...fake, outlook }
}
// A browser of no looks at all: tests run in none.
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))

describe('where the page is', () => {
  it('is in Outlook where office.js says so', async () => {
    expect((await outlookWith({})).outlook.locale).toBe('da-DK')
  })
  it('is in none without office.js, in a browser, and where office.js never gets ready', async () => {
    const never = { ...fakeOffice().office, onReady: () => new Promise<never>(() => {}) } as typeof Office
    expect(await findOutlook(undefined)).toBeUndefined()
    expect(await findOutlook(fakeOffice({ host: null }).office)).toBeUndefined()
    expect(await findOutlook(never, 1)).toBeUndefined()
  })
})

describe('a mail that is read', () => {
  it('has its subject, sender and day at once, and its HTML when asked', async () => {
    const { outlook } = await outlookWith({ item: MAIL })
    const mail = outlook.item.current()
    expect(mail).toMatchObject({
      ...{ kind: 'reading', id: 'AAMk-1', subject: 'Dialogmøde om SAPA', from: 'KOMBIT' },
      sent: MAIL.dateTimeCreated,
    })
    expect(mail?.kind === 'reading' && (await mail.html())).toBe('<p>Hej</p>')
  })
  it('may be an entry of the calendar, which its organizer has sent', async () => {
    const { from: _, ...rest } = MAIL
    const item = { ...rest, itemType: 'appointment', organizer: { emailAddress: 'ole@contoso.example' } }
    const { outlook } = await outlookWith({ item })
    expect(outlook.item.current()).toMatchObject({ kind: 'reading', from: 'ole@contoso.example' })
  })
  it('rejects with what Outlook said when its HTML cannot be had', async () => {
    const { outlook } = await outlookWith({ item: { ...MAIL, body: { getAsync: refusing(9021, 'busy') } } })
    const mail = outlook.item.current()
    await expect(mail?.kind === 'reading' && mail.html()).rejects.toThrow(new OutlookError('9021 busy'))
  })
  it('is followed by the next where the pane is pinned, and by nothing where none is chosen', async () => {
    const { outlook, select } = await outlookWith({ item: MAIL, sets: [PINNED] })
    const seen: unknown[] = []
    const stop = outlook.item.subscribe(() => seen.push(outlook.item.current()?.id))
    select({ ...MAIL })
    select({ ...MAIL, itemId: 'AAMk-2' })
    select(null)
    stop()
    select(MAIL)
    expect(seen).toEqual(['AAMk-2', undefined])
  })
})

describe('a mail that is written', () => {
  const written = (type: string, body: object = {}) => {
    const seen: unknown[] = []
    const item = {
      itemType: 'message',
      subject: { getAsync: () => undefined },
      body: { getTypeAsync: answering(type), setSelectedDataAsync: answering(undefined, seen), ...body },
    }
    return { item, seen }
  }
  const CONTENT = { html: '<p>Frist</p>', text: 'Frist' }

  it.each([
    ['html', '<p>Frist</p>'],
    ['text', 'Frist'],
  ])('of %s takes it as such at the cursor', async (type, inserted) => {
    const { item, seen } = written(type)
    const { outlook } = await outlookWith({ item })
    const mail = outlook.item.current()
    expect(mail).toMatchObject({ kind: 'writing', of: 'message' })
    if (mail?.kind === 'writing') await mail.insert(CONTENT)
    expect(seen).toEqual([[inserted, { coercionType: type }]])
  })
  it('may be an invitation', async () => {
    const { outlook } = await outlookWith({ item: { ...written('html').item, itemType: 'appointment' } })
    expect(outlook.item.current()).toMatchObject({ kind: 'writing', of: 'appointment' })
  })
  it('rejects where Outlook refuses, throws or does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const throws = () => {
      throw new Error('gone')
    }
    const cases = [
      [refusing(5001, 'no'), '5001 no'],
      [throws, 'gone'],
      [() => undefined, 'Outlook did not answer'],
    ] as const
    try {
      for (const [setSelectedDataAsync, words] of cases) {
        const office = fakeOffice({ item: written('html', { setSelectedDataAsync }).item }).office
        const mail = (await findOutlook(office))?.item.current()
        const refused = expect(mail?.kind === 'writing' && mail.insert(CONTENT)).rejects.toThrow(
          new OutlookError(words),
        )
        await vi.runAllTimersAsync()
        await refused
      }
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('an Outlook that will not tell of another mail', () => {
  it('says so to whoever looks into the console, and the pane stays', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const mailbox = { addHandlerAsync: refusing(5001, 'no handlers') }
    const { outlook } = await outlookWith({ item: MAIL, sets: [PINNED], mailbox })
    await vi.waitFor(() => expect(reported).toHaveBeenCalledWith(new OutlookError('5001 no handlers')))
    expect(outlook.item.current()?.id).toBe('AAMk-1')
  })
})

describe("Outlook's form for an appointment", () => {
  const FORM = {
    ...{ subject: 'Dialogmøde', body: 'Link', location: 'Teams', wholeDays: false },
    start: new Date('2026-01-08T08:30:00Z'),
    end: new Date('2026-01-08T10:00:00Z'),
  }
  const { wholeDays: _, ...PARAMETERS } = FORM

  it('opens filled in', async () => {
    const seen: unknown[] = []
    const mailbox = { displayNewAppointmentFormAsync: answering(undefined, seen) }
    await (await outlookWith({ mailbox })).outlook.openAppointment(FORM)
    expect(seen).toEqual([[PARAMETERS]])
  })
  it('opens the old way in an Outlook of before Mailbox 1.9', async () => {
    const seen: unknown[] = []
    const mailbox = { displayNewAppointmentForm: (given: unknown) => seen.push(given) }
    await (await outlookWith({ mailbox })).outlook.openAppointment(FORM)
    expect(seen).toEqual([PARAMETERS])
  })
  it('gets nothing longer than it has room for, and no half letter', async () => {
    const seen: unknown[][] = []
    const mailbox = { displayNewAppointmentFormAsync: answering(undefined, seen) }
    const long = { subject: `${'s'.repeat(253)}😀😀`, location: 'l'.repeat(300), body: 'b'.repeat(40_000) }
    await (await outlookWith({ mailbox })).outlook.openAppointment({ ...FORM, ...long })
    const [[given]] = seen as [[typeof PARAMETERS]]
    expect([given.subject.length, given.location.length, given.body.length]).toEqual([254, 255, 32_000])
    expect(given.subject).toBe(`${'s'.repeat(253)}…`)
  })
  it('is refused with words where there is none', async () => {
    const { outlook } = await outlookWith({})
    await expect(outlook.openAppointment(FORM)).rejects.toThrow(OutlookError)
  })
})

describe('the look', () => {
  const THEMED = ['Mailbox 1.14']

  it.each([
    ['#FFFFFF', 'light'],
    ['#f5f5f5', 'light'],
    ['#1f1f1f', 'dark'],
    ['#444444FF', 'dark'],
    ['papaya', 'light'],
  ])("with a body of %s is %s, or the browser's", async (bodyBackgroundColor, look) => {
    const { outlook } = await outlookWith({ sets: THEMED, theme: { bodyBackgroundColor } })
    expect(outlook.look.current()).toBe(look)
  })
  it('changes with the theme', async () => {
    const { outlook, paint } = await outlookWith({ sets: THEMED, theme: { bodyBackgroundColor: '#ffffff' } })
    const seen: unknown[] = []
    outlook.look.subscribe(() => seen.push(outlook.look.current()))
    paint({ bodyBackgroundColor: '#000000' })
    expect(seen).toEqual(['dark'])
  })
  it("is the browser's in an Outlook that does not say", async () => {
    const { outlook } = await outlookWith({ theme: { bodyBackgroundColor: '#000000' } })
    expect(outlook.look.current()).toBe('light')
  })
})

describe('a link', () => {
  it('is opened by Outlook where it can, and by the browser else', async () => {
    const [byOutlook, byBrowser] = [vi.fn(), vi.fn()]
    vi.stubGlobal('window', { open: byBrowser })
    const sets = ['OpenBrowserWindowApi 1.1']
    ;(await outlookWith({ sets, opensBrowser: byOutlook })).outlook.openLink('https://a.example/')
    ;(await outlookWith({})).outlook.openLink('https://b.example/')
    vi.unstubAllGlobals()
    expect(byOutlook.mock.calls).toEqual([['https://a.example/']])
    expect(byBrowser.mock.calls).toEqual([['https://b.example/', '_blank', 'noopener']])
  })
})
