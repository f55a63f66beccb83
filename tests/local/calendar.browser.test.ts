import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LocalCalendarEntry } from '#local/teams/options.ts'
import { closePages, sharedChromium } from '#tests/support/chromium.ts'
import { type LocalTeamsServer, startLocalTeams } from '#tests/support/local-teams-server.ts'
import { afterImagesFailed, openPage } from '#tests/support/open-page.ts'

const MEETING: LocalCalendarEntry = {
  id: 'sapa-1',
  subject: 'Dialogmøde om SAPA',
  start: { dateTime: '2026-01-08T09:30:00.0000000', timeZone: 'Romance Standard Time' },
  end: { dateTime: '2026-01-08T11:00:00.0000000', timeZone: 'Romance Standard Time' },
  isAllDay: false,
  location: 'Teams',
  bodyHtml:
    '<p>Se <a href="https://kombit.example/m">siden</a><a href="javascript:alert(1)">ond</a></p><img src=x onerror="document.title=1"><script>document.title=2</script>',
}

let browser: Browser
let server: LocalTeamsServer
let entries: Record<string, LocalCalendarEntry[]> = {}

beforeEach(() => {
  entries = { mette: [MEETING] }
})
beforeAll(async () => {
  browser = await sharedChromium()
  server = await startLocalTeams(undefined, {
    calendarEntries: async (person) => entries[person.key] ?? [],
  })
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})
afterAll(async () => {
  await closePages(browser)
  await server.app.close()
})

it('shows the week it is, and goes to the week of an entry', async () => {
  const { page } = await openPage(browser, `${server.origin}/local/calendar`)
  await expect.poll(() => page.getByTestId('week').textContent()).toBe('december 2025 Uge 49')
  expect(await page.getByTestId('entry').count()).toBe(0)
  await page.getByRole('button', { name: 'Gå til mødet: Dialogmøde om SAPA' }).click()
  await expect.poll(() => page.getByTestId('week').textContent()).toBe('januar 2026 Uge 2')
  await page
    .getByRole('button', { name: 'Dialogmøde om SAPA, torsdag den 8. januar 2026 kl. 9.30–11.00' })
    .waitFor()
})

it('opens the entry that the address names, its body without anything that runs', async () => {
  const { page } = await openPage(browser, `${server.origin}/local/calendar?entry=sapa-1&lang=en`)
  const details = page.getByTestId('entry-details')
  await details.getByText('Thursday, 8 January 2026 at 9:30–11:00').waitFor()
  expect(
    await details.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
  ).toEqual(['https://kombit.example/m'])
  expect(await details.locator('img, script').count()).toBe(0)
  await afterImagesFailed(page)
  expect(await page.title()).toBe('Calendar · Fristvagt')
  await page.keyboard.press('Escape')
  await details.waitFor({ state: 'detached' })
})

it('shows a new entry without being asked, and only to its owner', async () => {
  entries = {}
  const jens = (await openPage(browser, `${server.origin}/local/calendar?person=jens`)).page
  const { page } = await openPage(browser, `${server.origin}/local/calendar`)
  await page.getByText('Kalenderen er tom').waitFor()
  await jens.getByText('Kalenderen er tom').waitFor()
  entries = { mette: [MEETING], jens: [{ ...MEETING, id: 'own', subject: 'Frokost' }] }
  await page.getByRole('button', { name: /Dialogmøde om SAPA/ }).waitFor()
  await jens.getByRole('button', { name: /Frokost/ }).waitFor()
  expect(await jens.getByText('Dialogmøde om SAPA').count()).toBe(0)
})

it('gives and withdraws consent', async () => {
  const { page } = await openPage(browser, `${server.origin}/local/consent`)
  const consent = page.getByRole('switch', { name: 'Læse og skrive i kalenderen' })
  await expect.poll(() => consent.isChecked()).toBe(true)
  await consent.click()
  await page.getByText('Ikke givet').waitFor()
  await page.reload()
  await expect.poll(() => consent.isEnabled()).toBe(true)
  expect(await consent.isChecked()).toBe(false)
})

it('greets in the browser’s language, and leads to chat, tab, mail and calendar', async () => {
  const { page } = await openPage(browser, server.origin, { locale: 'en-GB' })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'No deadline, agreement or meeting gets lost.',
  )
  const links = page.getByRole('navigation', { name: 'Start here' }).getByRole('link')
  expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    '/local/chat#/team/general',
    '/local/chat#/chat/tab',
    '/local/mail',
    '/local/calendar',
  ])
  await page.goto(`${server.origin}/?lang=da`)
  await page.getByText('Ingen frister, aftaler eller møder går tabt.').waitFor()
})
