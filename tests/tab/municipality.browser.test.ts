import { expect, test } from 'vitest'
import { EDITOR } from '#tests/support/access.ts'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const nobody = () => aTabWorld({ me: { id: 'mette', name: 'Mette Holm', today: '2025-12-01', ...EDITOR } })

test('who has chosen no municipality is asked for it and nothing else, and the server remembers it', async () => {
  const world = nobody()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/tasks/valg-ean')
  await page.getByRole('heading', { level: 1, name: 'Hvilken kommune arbejder du i?' }).waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  await expect.poll(() => page.getByRole('option').count()).toBe(98)
  const box = page.getByRole('combobox', { name: 'Søg efter kommune' })
  await box.press('Enter')
  await box.fill('århu')
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Aarhus\nKKR Midtjylland'])
  await box.press('Enter')
  await page.getByRole('dialog', { name: /^Indsend EAN/ }).waitFor()
  expect(world.asked.filter((a) => a.method === 'PUT').map((a) => a.body)).toEqual([{ municipality: '0751' }])
  await page.reload()
  await page.getByText('Aarhus, mandag den 1. december 2025, uge 49').waitFor()
})

test('the municipality can be changed from every page, with the arrows', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  await page.getByRole('button', { name: 'Odder. Skift kommune' }).click()
  const drawer = page.getByRole('dialog', { name: 'Skift kommune' })
  const box = drawer.getByRole('combobox')
  await box.fill('holst')
  await expect.poll(() => drawer.getByRole('option').count()).toBe(1)
  await box.fill('b')
  await box.press('ArrowDown')
  const second = drawer.getByRole('option').nth(1)
  const id = await second.getAttribute('id')
  await expect.poll(() => box.getAttribute('aria-activedescendant')).toBe(id)
  const name = (await second.textContent())?.split('KKR')[0]
  await box.press('Enter')
  await drawer.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `${name}. Skift kommune` }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Møder' }).waitFor()
})

test('what one may do is asked anew with the municipality: no button is left over, and none is missing', async () => {
  const world = nobody()
  const editor = world.me
  world.me = { ...editor, roles: ['reader'], permissions: ['items.read'] }
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/agreements')
  await page.getByRole('option').first().waitFor()
  world.me = editor
  await page.getByRole('combobox', { name: 'Søg efter kommune' }).fill('aarh')
  await page.getByRole('option', { name: /Aarhus/ }).click()
  const buttons = page.getByRole('button', { name: /^Underskrevet:/ })
  await buttons.first().waitFor()
  world.me = { ...world.me, roles: ['reader'], permissions: ['items.read'] }
  await page.getByRole('button', { name: 'Aarhus. Skift kommune' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('odder')
  await page.getByRole('dialog').getByRole('option', { name: /Odder/ }).click()
  await page.getByRole('button', { name: 'Odder. Skift kommune' }).waitFor()
  await page.getByText('Du kan se alt her, men kun registrere det, du selv er ansvarlig for.').waitFor()
  await page.locator('[data-item]').first().waitFor()
  expect(await buttons.count()).toBe(0)
})

test('without a sign-in of its own the page says where Fristvagt is to be opened', async () => {
  await using tab = await openTabBrowser(aTabWorld({ signIn: { kind: 'teams-only' } }))
  const page = await tab.open('/tab/agreements')
  await page.getByRole('heading', { level: 1, name: 'Åbn Fristvagt i Teams' }).waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
})
