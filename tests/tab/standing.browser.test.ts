import { expect, test } from 'vitest'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const group = (name: RegExp | string) => ['rowgroup', { name }] as const

test('an agreement is marked as signed at once, with who and when, and can be taken back', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/agreements')
  const signed = page.getByRole(...group(/^Underskrevet/))
  await page
    .getByRole('button', { name: 'Underskrevet: Tilslutningsaftale (3xbegrebs- og datastandarder)' })
    .click()
  const row = signed.getByRole('row').filter({ hasText: '3xbegrebs' })
  await row.getByText('Mette Holm, 1.12.2025').waitFor()
  await expect
    .poll(() => world.agreements.find((a) => a.id === '3x-datastandarder')?.standing?.state)
    .toBe('signed')
  expect(world.asked.find((a) => a.method === 'PUT')?.body).toEqual({ municipality: '0727', state: 'signed' })

  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click()
  await page
    .getByRole(...group(/^Skal underskrives/))
    .getByText('3xbegrebs- og datastandarder')
    .waitFor()
  await expect
    .poll(() => world.agreements.find((a) => a.id === '3x-datastandarder')?.standing?.state)
    .toBe('unsigned')
})

test('a change that the server refuses is taken back with the reason', async () => {
  const world = aTabWorld({ refuse: { changes: [403, 'not-your-municipality'] } })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/tasks')
  await page.getByRole('button', { name: /^Udført: Indsend EAN/ }).click()
  const alert = page.getByRole('alert')
  await alert.getByText('Din organisation har ikke adgang til denne kommune.').waitFor()
  await page
    .getByRole(...group(/^Nu/))
    .getByText('Indsend EAN')
    .waitFor()
  await page.getByRole('row').filter({ hasText: 'EAN' }).getByText('Ikke udført').waitFor()
  await alert.getByRole('button', { name: 'Luk beskeden' }).click()
  await alert.getByText('Din organisation').waitFor({ state: 'detached' })
})

test('what came of a change is said inside the open item, where it can be undone', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/agreements/flis-dba')
  const item = page.getByRole('dialog')
  await item.getByRole('button', { name: 'Underskrevet', exact: true }).click()
  await item.getByText('Mette Holm, 1.12.2025').waitFor()
  await item.getByRole('status').getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(() => world.agreements.find((a) => a.id === 'flis-dba')?.standing?.state).toBe('unknown')
  world.refuse = { changes: [500, 'internal-error'] }
  await item.getByRole('button', { name: 'Underskrevet', exact: true }).click()
  await item.getByRole('alert').getByText('blev ikke ændret').waitFor()
  await item.getByText('Status kendes ikke', { exact: true }).first().waitFor()
})

test('the keyboard stays with the item whose button was pressed, though it moved to another group', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/tasks')
  await page.getByRole('button', { name: /^Udført: Indsend EAN/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole(...group(/^Udført/)).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Fortryd: Indsend EAN/)
})

test('a change made elsewhere shows without anybody asking for it', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/tasks')
  await page.getByRole('button', { name: /^Udført: Indsend EAN/ }).waitFor()
  world.tasks[0]!.standing = { state: 'done', asOf: '2025-12-01', source: 'person', by: 'Anders And' }
  await page.getByText('Anders And, 1.12.2025').waitFor()
})

test('an expired token is renewed once, and the change goes through', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/tasks')
  await page.getByRole('button', { name: /^Udført: Indsend EAN/ }).waitFor()
  world.tokens = ['token-2']
  await page.getByRole('button', { name: /^Udført: Indsend EAN/ }).click()
  await expect.poll(() => world.tasks[0]?.standing?.state).toBe('done')
  world.tokens = []
  await page.reload()
  await page.getByText('Du er ikke logget ind længere.').waitFor()
})
