import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aMailWritten, type OfficeWorld, playOffice } from '#tests/support/office.ts'
import { aPage, axeFindings, openTabBrowser, troublesOf } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const FLIS = 'FLIS · Databehandleraftale - ny skabelon'
const NARROW = { viewport: { width: 320, height: 640 } }

let opened: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page
beforeAll(async () => {
  opened = await openTabBrowser(aTabWorld())
})
afterAll(() => opened?.[Symbol.asyncDispose]())
afterEach(() => page.context().close())

/** Opens the pane beside what is written, 320 pixels wide. */
async function open(world: Partial<OfficeWorld> = {}) {
  page = await aPage(opened.browser, NARROW)
  const troubles = troublesOf(page)
  const office = await playOffice(page, { item: aMailWritten(), ...world })
  await page.goto(`${opened.origin}/pane/write`)
  return { office, troubles, field: page.getByRole('combobox') }
}
const options = (name?: string) => page.getByRole('option', name === undefined ? {} : { name })
const status = () => page.getByRole('status').textContent()

describe('the pane beside a mail that is written', () => {
  it('puts what is found into the mail by the keyboard alone, and says so', async () => {
    const { office, troubles, field } = await open()
    await options(FLIS).waitFor()
    expect(await status()).toBe('')
    await field.fill('flis')
    await expect.poll(status).toMatch(/^\d+ resultat/)
    await field.press('ArrowDown')
    const first = page.locator('[aria-selected="true"]')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    await field.press('Enter')
    await page.getByRole('heading', { level: 2 }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Sat ind i mailen', { exact: true }).waitFor()
    expect(await status()).toBe(`Sat ind i mailen: ${FLIS}`)
    await page.keyboard.press('Escape')
    expect(
      await field.evaluate((input) => [input === document.activeElement, (input as HTMLInputElement).value]),
    ).toEqual([true, 'flis'])
    await options(FLIS).getByText('Sat ind').waitFor()
    const [inserted] = await office.asked('insert')
    expect(inserted?.as).toBe('html')
    expect(inserted?.content).toMatch(
      /^<div style="border:none;.*<b>FLIS · Databehandleraftale - ny skabelon<\/b>.*<div><br><\/div>$/,
    )
    expect(inserted?.content).not.toMatch(/status kendes ikke|nderskrevet/)
    expect(troubles).toEqual([])
  })

  it('narrows to one kind, shows how many there are, and puts plain text into an invitation of plain text', async () => {
    const { office } = await open({ item: aMailWritten({ of: 'appointment', bodyType: 'text' }) })
    await page.getByText('5 af', { exact: false }).first().waitFor()
    await page.getByText('Møder', { exact: true }).first().click()
    await expect.poll(() => page.getByRole('group', { name: 'Aftaler' }).count()).toBe(0)
    await options().first().click()
    await page.getByRole('button', { name: /^Sæt ind i invitationen/ }).click()
    await page.getByText('Sat ind i invitationen', { exact: true }).waitFor()
    const [inserted] = await office.asked('insert')
    expect(inserted).toMatchObject({
      as: 'text',
      content: expect.stringContaining('Åbn i Fristvagt: https://'),
    })
  })

  it('says what is not found, and searches for no CPR number', async () => {
    const { field } = await open()
    await field.fill('zzzz')
    await page.getByText('Ingen resultater', { exact: true }).waitFor()
    await field.fill('010190-1234')
    await page.getByText('Det ligner et CPR-nummer', { exact: true }).waitFor()
    expect(await options().count()).toBe(0)
  })

  it('offers to sign in where nobody is, and says it where this Outlook cannot', async () => {
    const { office } = await open({ fails: { token: { code: 13001, name: 'NotSignedIn', message: '' } } })
    await page.getByRole('button', { name: 'Log ind' }).click()
    await page.getByText('Du blev ikke logget ind', { exact: true }).waitFor()
    await office.change({ fails: {} })
    await page.getByRole('button', { name: 'Log ind' }).click()
    await options(FLIS).waitFor()
    expect(await page.getByRole('combobox').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.context().close()
    await open({ token: undefined })
    await page.getByText('Denne udgave af Outlook kan ikke logge ind').waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
  })

  it('says what Outlook refused, and can be pressed again', async () => {
    const { office } = await open({ fails: { insert: { code: 5001, name: 'InternalError', message: '' } } })
    await options(FLIS).click()
    await page.getByRole('button', { name: /^Sæt ind i mailen/ }).click()
    await page.getByText('Det blev ikke sat ind', { exact: true }).waitFor()
    await office.change({ fails: {} })
    await page.getByRole('button', { name: /^Sæt ind i mailen/ }).click()
    await page.getByText('Sat ind i mailen', { exact: true }).waitFor()
  })

  it('is without fault for axe, in all looks and both languages, and no wider than the pane', async () => {
    for (const [look, language] of [
      ['light', 'da-DK'],
      ['dark', 'en-GB'],
    ] as const) {
      const { office } = await open({ look, language })
      await options(FLIS).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await options(FLIS).click()
      await page.getByRole('heading', { level: 2 }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(await office.asked('insert')).toEqual([])
      if (look === 'light') await page.context().close()
    }
  })
})
