import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const TITLE = 'Abonnér på møderne i din kalender'
const cardOf = (page: Page) => page.getByRole('region', { name: TITLE })
const HAS_ONE = { exists: true, createdAt: '2025-11-30T23:30:00.000Z' }

/** Returns a field with what a person would paste: the page itself is not permitted to read the clipboard. */
async function pasted(page: Page): Promise<Locator> {
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })),
  )
  const field = page.locator('#paste')
  await field.press('ControlOrMeta+v')
  return field
}

test('an address is made with one click, shown once, and copied with another', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings', { permissions: ['clipboard-read', 'clipboard-write'] })
  const card = cardOf(page)
  await card.getByText('Outlook spørger kun efter nyt med 3 til 24 timers mellemrum.').waitFor()
  await card.getByRole('button', { name: 'Lav min adresse' }).click()
  const field = card.getByRole('textbox', { name: 'Din adresse' })
  const url = await field.inputValue()
  expect(url).toMatch(/^https:\/\/fristvagt\.example\/calendar\/[\w-]{43}\.ics$/)
  const selected = () => field.evaluate((i: HTMLInputElement) => [i.selectionStart, i.selectionEnd])
  await expect.poll(selected).toEqual([0, url.length])
  await card.getByRole('button', { name: 'Kopiér' }).click()
  await card.getByText('Adressen er kopieret.').waitFor()
  const paste = await pasted(page)
  await expect.poll(() => paste.inputValue()).toBe(url)
  await card.getByRole('checkbox', { name: 'Tag også fristerne' }).check()
  await expect.poll(() => field.inputValue()).toBe(`${url}?deadlines=1`)
  const own = `${url.replaceAll('x'.repeat(43), 'y'.repeat(43))}?mine=1`
  await card.getByRole('radio', { name: /^Kun mine/ }).check()
  await expect.poll(() => field.inputValue()).toBe(`${own}&deadlines=1`)
  await card.getByRole('checkbox', { name: 'Tag også fristerne med for det, du er ansvarlig for' }).uncheck()
  await expect.poll(() => field.inputValue()).toBe(own)
  expect(await card.getByText('Adressen er kopieret.').count()).toBe(0)
  await page.reload()
  await cardOf(page).getByText('Du har en adresse fra mandag den 1. december 2025.').waitFor()
  expect(await page.content()).not.toContain(url)
})

test('where the host keeps the clipboard to itself, the address is there to be copied by hand', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/meetings')
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await cardOf(page).getByRole('button', { name: 'Lav min adresse' }).click()
  await cardOf(page).getByRole('button', { name: 'Kopiér' }).click()
  await cardOf(page).getByText('Den kunne ikke kopieres herfra.').waitFor()
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value))
    .toMatch(/^https:\/\/fristvagt\.example\/calendar\//)
})

test('an address says since when, on the Danish day, and whether a calendar reads it', async () => {
  const world = aTabWorld({ feed: HAS_ONE })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  await cardOf(page)
    .getByText('Du har en adresse fra mandag den 1. december 2025. Ingen kalender har hentet den endnu.')
    .waitFor()
  world.feed = { ...HAS_ONE, lastReadOn: '2025-12-03' }
  await page.reload()
  await cardOf(page).getByText('En kalender hentede den sidst onsdag den 3. december 2025.').waitFor()
})

test.each([
  ['Luk adressen', 'Ja, luk den', 'DELETE'],
  ['Lav en ny adresse', 'Lav en ny', 'POST'],
] as const)('%s asks first, and the keyboard stays in the card', async (button, yes, method) => {
  const world = aTabWorld({ feed: HAS_ONE })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  const changes = () => world.asked.filter((a) => a.method !== 'GET').map((a) => a.method)
  const keyboardIn = () => page.evaluate(() => document.activeElement?.closest('section')?.textContent)
  await cardOf(page).getByRole('button', { name: button }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Fortryd')
  await page.keyboard.press('Enter')
  await cardOf(page).getByRole('button', { name: button }).waitFor()
  await expect.poll(keyboardIn).toContain(TITLE)
  expect(changes()).toEqual([])
  await cardOf(page).getByRole('button', { name: button }).click()
  await cardOf(page).getByRole('button', { name: yes }).click()
  const after = { POST: 'Den vises kun nu.', DELETE: 'Adressen virker ikke længere.' }[method]
  await cardOf(page).getByText(after).waitFor()
  await expect.poll(keyboardIn).toContain(TITLE)
  expect(changes()).toEqual([method])
})

test('a refusal is said, and what was there stays', async () => {
  const world = aTabWorld({ feed: HAS_ONE, refuse: { changes: [429, 'too-many-requests'] } })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  await cardOf(page).getByRole('button', { name: 'Luk adressen' }).click()
  await cardOf(page).getByRole('button', { name: 'Ja, luk den' }).click()
  await cardOf(page).getByRole('alert').getByText('Vent et øjeblik').waitFor()
  await cardOf(page).getByRole('button', { name: 'Luk adressen' }).waitFor()
})

test.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)('axe finds nothing in the %s theme, whatever the card says', async (_, look) => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/meetings', { ...look, viewport: { width: 1000, height: 900 } })
  const card = cardOf(page)
  const findings: string[] = []
  await card.waitFor()
  findings.push(...(await axeFindings(page)))
  await card.getByRole('button', { name: 'Lav min adresse' }).click()
  await card.getByRole('textbox').waitFor()
  findings.push(...(await axeFindings(page)))
  await card.getByRole('button', { name: 'Luk adressen' }).click()
  await card.getByRole('group').last().waitFor()
  findings.push(...(await axeFindings(page)))
  expect(findings).toEqual([])
})

test.each([320, 700])('at %i px the address is no wider than the window', async (width) => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/meetings', { viewport: { width, height: 800 } })
  await cardOf(page).getByRole('button', { name: 'Lav min adresse' }).click()
  await cardOf(page).getByRole('textbox').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
})
