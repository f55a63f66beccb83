import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMailRead, aMailWritten, type OfficeInTest, playOffice } from '#tests/support/office.ts'
import { aPage, openTabBrowser, troublesOf } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

let opened: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page
let office: OfficeInTest
let troubles: string[]
beforeAll(async () => {
  opened = await openTabBrowser(aTabWorld())
})
afterAll(() => opened?.[Symbol.asyncDispose]())
beforeEach(async () => {
  page = await aPage(opened.browser)
  troubles = troublesOf(page)
  office = await playOffice(page, { look: 'dark' })
  await page.goto(`${opened.origin}/pane/read`)
})

/** Runs in the page, and returns what office.js answers to a callback. */
const asked = (call: string) =>
  page.evaluate<{ status: string; value?: unknown; error?: { code: number } }>(
    `Office.onReady().then(() => new Promise((answer) => { Office.context.mailbox.${call} }))`,
  )

describe('the stand-in for office.js', () => {
  it('is loaded by the pane where Microsoft’s would be, and gives the mail’s text', async () => {
    expect(await asked("item.body.getAsync('html', answer)")).toEqual({
      status: 'succeeded',
      value: '<p>Kære alle</p>',
    })
    expect(await asked("item.body.getAsync('text', { asyncContext: 1 }, answer)")).toMatchObject({
      value: 'Kære alle',
    })
    expect(troubles).toEqual([])
  })

  it('tells when another mail is chosen, and when the look is another', async () => {
    const subjects = page.evaluate(`new Promise((answer) => {
      const { mailbox } = Office.context
      mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => answer(mailbox.item.subject), () => {
        document.body.dataset.heard = 'yes'
      })
    })`)
    await page.locator('body[data-heard]').waitFor()
    await office.choose(aMailRead({ id: 'mail-2', subject: 'Webinar' }))
    expect(await subjects).toBe('Webinar')
    await office.dress('light')
    expect(await page.evaluate('Office.context.officeTheme.bodyBackgroundColor')).toBe('#ffffff')
  })

  it('keeps what it is asked for, and refuses what it is told to', async () => {
    await asked("displayNewAppointmentFormAsync({ subject: 'Møde', start: new Date(0) }, answer)")
    expect(await office.asked('appointment')).toEqual([
      { kind: 'appointment', form: { subject: 'Møde', start: '1970-01-01T00:00:00.000Z' } },
    ])
    await office.choose(aMailWritten({ bodyType: 'text' }))
    expect(
      await asked("item.body.setSelectedDataAsync('<b>', { coercionType: 'html' }, answer)"),
    ).toMatchObject({ status: 'failed', error: { code: 9016 } })
    await office.change({ token: undefined })
    expect(await page.evaluate('Office.auth.getAccessToken().catch(({ code }) => code)')).toBe(13000)
  })
})
