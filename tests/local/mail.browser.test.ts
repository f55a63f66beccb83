import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { WrittenAppointment } from '#local/teams/options.ts'
import { closePages, sharedChromium } from '#tests/support/chromium.ts'
import { type LocalTeamsServer, startLocalTeams } from '#tests/support/local-teams-server.ts'
import { openPage } from '#tests/support/open-page.ts'
import { axeFindings } from '#tests/support/tab-page.ts'

let browser: Browser
let server: LocalTeamsServer
const written: WrittenAppointment[] = []
beforeAll(async () => {
  browser = await sharedChromium()
  server = await startLocalTeams(
    undefined,
    { addToCalendar: async (_person, appointment) => `entry-${written.push(appointment)}` },
    (app) => app.get('/pane/:page', () => 'a pane'),
  )
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})
afterAll(async () => {
  await closePages(browser)
  await server.app.close()
})

const open = (path: string, width?: number) =>
  openPage(browser, `${server.origin}/local/mail${path}`, width === undefined ? {} : { width })

it('has the mail that the address names before the pane, which stays from mail to mail', async () => {
  const { page } = await open('#/webinar')
  const frame = page.getByTestId('pane-frame')
  await page
    .getByTestId('mail')
    .getByRole('heading', { name: /^Webinar om roller/ })
    .waitFor()
  await frame.evaluate((element) => element.setAttribute('data-same', 'yes'))
  await page.getByRole('link', { name: /Frister for jeres opgaver/ }).click()
  await page
    .getByTestId('mail')
    .getByRole('heading', { name: /^Frister for/ })
    .waitFor()
  expect(await frame.getAttribute('data-same')).toBe('yes')
  await page.getByRole('link', { name: 'Ny mødeindkaldelse' }).click()
  await page.locator('iframe[src="/pane/write"]').waitFor()
  await page.getByRole('button', { name: 'Luk Fristvagt' }).click()
  expect(await frame.count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Sæt ind fra Fristvagt' }).getAttribute('aria-pressed')).toBe(
    'false',
  )
})

it('keeps nothing that ends before it begins, and what is saved by hand as it was written', async () => {
  const { page } = await open('')
  const asked = { subject: 'Møde', start: '2026-01-08T08:30:00.000Z', end: '2026-01-08T10:00:00.000Z' }
  await page.evaluate(
    (form) =>
      (globalThis as never as { outlook: { call(c: object): void } }).outlook.call({
        kind: 'appointment',
        form,
      }),
    asked,
  )
  const form = page.getByTestId('appointment')
  await form.getByLabel('Slutter').fill('2026-01-08T09:00')
  await form.getByRole('button', { name: 'Gem' }).click()
  await form.getByText('Aftalen blev ikke gemt.').waitFor()
  expect(written).toEqual([])
  await form.getByLabel('Slutter').fill('2026-01-08T10:00')
  await form.getByRole('button', { name: 'Gem' }).click()
  await form.getByText('Aftalen ligger i din kalender.').waitFor()
  expect(written).toEqual([
    {
      ...{ subject: 'Møde', start: '2026-01-08T09:30', end: '2026-01-08T10:00' },
      ...{ isAllDay: false, location: '', text: '' },
    },
  ])
})

it('can be read by everybody, in each look, and on a narrow screen', async () => {
  const { page } = await open('?theme=contrast', 360)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  for (const [theme, place] of [
    ['contrast', '#/webinar'],
    ['dark', '#/new-mail'],
    ['default', '#/new-meeting'],
  ]) {
    await page.goto(`${server.origin}/local/mail?theme=${theme}${place}`)
    await page.locator('body[data-ready]').waitFor()
    expect(await axeFindings(page), theme).toEqual([])
  }
})
