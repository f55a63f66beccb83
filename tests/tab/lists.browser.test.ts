import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, openTabBrowser, troublesOf } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

/** The path and the search: told of by the browser a little after the page has changed them. */
function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

test('agreements stand under what is known of them, each with its source', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements')
  await page.getByRole('heading', { level: 1, name: 'Aftaler' }).waitFor()
  await page.getByText('Odder, mandag den 1. december 2025, uge 49').waitFor()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Over fristen 1',
    'Skal underskrives 1',
    'Status kendes ikke 2',
    'Ikke udsendt endnu 1',
    'Underskrevet 2',
  ])
  const row = page.getByRole('row').filter({ hasText: '3xbegrebs- og datastandarder' })
  expect(await row.textContent()).toContain('KOMBIT pr. 20.11.2025')
  expect(await row.textContent()).toContain('om 14 dage')
  const unreadable = page.getByRole('row').filter({ hasText: 'Momentum' })
  expect(await unreadable.textContent()).toMatch(/Usikker oplysning.*Kan ikke læses.*»50\.10\.2025«/)
})

test('filters stand in the address, and an address brings them back', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements?status=unsigned')
  await page.locator('[data-item]').first().waitFor()
  expect(await page.locator('[data-item]').count()).toBe(2)
  expect(await page.getByRole('button', { name: 'Ikke underskrevet 2' }).getAttribute('aria-pressed')).toBe(
    'true',
  )
  await page.getByRole('combobox', { name: 'Løsning' }).selectOption('Serviceplatformen')
  await expect.poll(() => page.locator('[data-item]').count()).toBe(1)
  await expect.poll(() => addressOf(page)).toBe('/tab/agreements?status=unsigned&solution=serviceplatformen')
  await page.getByRole('searchbox', { name: 'Søg' }).fill('findes ikke')
  await page.getByRole('heading', { name: 'Ingen resultater' }).waitFor()
  await page.getByRole('button', { name: 'Vis alle' }).click()
  await expect.poll(() => page.locator('[data-item]').count()).toBe(7)
  await expect.poll(() => addressOf(page)).toBe('/tab/agreements')
  await page.goto(`${tab.origin}/tab/agreements?kind=tilslutningsaftale&from=2025-12-01&status=unsigned`)
  await page.getByText('Her vises kun: tilslutningsaftale · fra mandag den 1. december 2025').waitFor()
  await page.getByRole('button', { name: 'Vis alle' }).click()
  await expect.poll(() => addressOf(page)).toBe('/tab/agreements?status=unsigned')
})

test('a deep link opens the item over its list; Escape leaves it for the list, with the keyboard on the item', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements/unreadable?status=unknown')
  const item = page.getByRole('dialog', { name: 'Databehandleraftale – ny skabelon' })
  await item.getByText('Datoen kan ikke læses i KOMBITs materiale.').waitFor()
  expect(await item.textContent()).toContain('oktober har ikke 50 dage')
  expect(await item.textContent()).toContain('KOMBIT-programledermøde 5. december 2025')
  await page.keyboard.press('Escape')
  await item.waitFor({ state: 'detached' })
  await expect.poll(() => addressOf(page)).toBe('/tab/agreements?status=unknown')
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item')),
    )
    .toBe('unreadable')
})

test('an item that is opened from the list is closed by going back', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/tasks?q=sapa')
  await page.getByRole('link', { name: 'Opsæt visning i SAPA', exact: true }).click()
  const item = page.getByRole('dialog', { name: 'Opsæt visning i SAPA' })
  await item.getByText('KOMBIT skriver: »medio/ultimo dec«').waitFor()
  await expect.poll(() => addressOf(page)).toBe('/tab/tasks/sapa-visning?q=sapa')
  await item.getByRole('button', { name: 'Luk' }).click()
  await item.waitFor({ state: 'detached' })
  await expect.poll(() => addressOf(page)).toBe('/tab/tasks?q=sapa')
})

test('an item that is no longer there is said to be gone', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/meetings/aflyst')
  await page
    .getByRole('dialog', { name: 'Den findes ikke her' })
    .getByRole('button', { name: 'Vis hele listen' })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Møder' }).waitFor()
  await expect.poll(() => addressOf(page)).toBe('/tab/meetings')
})

test('what went wrong is said in words, and can be tried again', async () => {
  const world = aTabWorld({ refuse: { lists: [500, 'internal-error'] } })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/agreements')
  await page.getByText('Noget gik galt hos Fristvagt. Prøv igen om lidt.').waitFor()
  world.refuse = {}
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await page.getByRole('heading', { name: /^Skal underskrives/ }).waitFor()
})

test('offline is said, and what was loaded stays', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements')
  await page.getByRole('heading', { name: /^Skal underskrives/ }).waitFor()
  await page.context().setOffline(true)
  await page.getByText('Du er offline. Det, du ser, er det, der sidst blev hentet.').waitFor()
  await page.getByRole('button', { name: /^Underskrevet: .*FLIS/ }).click()
  await page.getByRole('alert').getByText('Du er offline. Prøv igen, når du er på nettet.').waitFor()
  await page
    .getByRole('rowgroup', { name: /^Status kendes ikke/ })
    .getByText('FLIS')
    .waitFor()
})

test('English is spoken where the browser is English, and the words of the source stay', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/tasks', { locale: 'en-GB' })
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor()
  await page.getByText('“medio/ultimo dec”').waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByRole('link', { name: 'Agreements' }).click()
  await page.getByRole('heading', { name: /^Status unknown/ }).waitFor()
})

test('nothing on the pages is refused by a strict content security policy', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements')
  const troubles = troublesOf(page)
  for (const path of ['agreements', 'tasks/valg-ean', 'meetings/sapa-webinar']) {
    await page.goto(`${tab.origin}/tab/${path}`)
    await page.locator('[data-item]').first().waitFor()
  }
  expect(troubles).toEqual([])
})

test('a question in words is answered with its list, whose address is the question as it was understood', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/ask', { viewport: { width: 320, height: 800 } })
  const troubles = troublesOf(page)
  await page.getByRole('button', { name: 'Hvilke aftaler er ikke underskrevet?' }).waitFor()
  await page.getByRole('searchbox', { name: 'Spørg Fristvagt' }).fill('ikke underskrevne aftaler vintermøde')
  await page.keyboard.press('Enter')
  const answer = page.getByRole('region', { name: 'Svar' })
  await answer.getByText('svaret tager ikke højde for det: vintermøde').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Ikke underskrevne aftaler · Odder · pr. 1. december 2025')
  await expect
    .poll(() => addressOf(page))
    .toBe('/tab/ask?ask=list_agreements&status=unsigned&kind=agreement&in=da')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await answer.getByRole('link', { name: 'Uanset status' }).click()
  await answer.getByText('Aftaler · Odder · pr. 1. december 2025').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await answer.getByText('Aftaler · Odder · pr. 1. december 2025').waitFor()
  expect(troubles).toEqual([])
})
