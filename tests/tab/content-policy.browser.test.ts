import { expect, test } from 'vitest'
import { openTabBrowser, troublesOf } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

test('every page, drawer and menu is drawn under production’s policy, which refuses nothing of ours', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements', { colorScheme: 'dark' })
  const troubles = troublesOf(page)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Aftaler' }).waitFor()
  await page.goto(`${tab.origin}/tab/`)
  await page.getByRole('region', { name: 'Næste møder' }).getByRole('listitem').first().waitFor()
  await page.goto(`${tab.origin}/tab/timeline`)
  await page.getByRole('region', { name: /^K98/ }).waitFor()
  await page.goto(`${tab.origin}/tab/tasks/valg-ean`)
  await page.getByRole('dialog', { name: /^Indsend EAN/ }).waitFor()
  await page.goto(`${tab.origin}/tab/meetings`)
  await page.getByRole('heading', { level: 1, name: 'Møder' }).waitFor()
  await page.getByRole('button', { name: 'Odder. Skift kommune' }).click()
  await page.getByRole('dialog', { name: 'Skift kommune' }).getByRole('combobox').fill('å')
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0)
  const nonces = await page.evaluate(() =>
    [...document.querySelectorAll('style')].map((style) => style.nonce),
  )
  expect(nonces.length).toBeGreaterThan(0)
  expect(new Set(nonces)).toEqual(new Set([expect.stringMatching(/^[\w+/]{22}==$/)]))
  expect(troubles).toEqual([])
})

test('a style that somebody else puts into the page changes nothing', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements')
  const heading = page.getByRole('heading', { level: 1, name: 'Aftaler' })
  await heading.waitFor()
  await page.evaluate(() => {
    document.head.insertAdjacentHTML('beforeend', '<style>h1 { display: none !important }</style>')
    document.querySelector('h1')?.setAttribute('style', 'display: none !important')
  })
  expect(await heading.isVisible()).toBe(true)
})
