import { expect, test } from 'vitest'
import { axeFindings, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const aReader = () => {
  const world = aTabWorld()
  return { ...world, me: { ...world.me, roles: ['reader' as const], permissions: ['items.read' as const] } }
}

test.each([
  ['/tab/agreements', /^Underskrevet:|^Fortryd:/],
  ['/tab/tasks', /^Udført:|^Fortryd:/],
] as const)(
  'who may only read is shown no button on %s that would fail, and told whom to ask',
  async (path, buttons) => {
    await using tab = await openTabBrowser(aReader())
    const page = await tab.open(path)
    await page.getByText('Du kan se alt her, men kun registrere det, du selv er ansvarlig for.').waitFor()
    await page.locator('[data-item]').first().waitFor()
    expect(await page.getByRole('button', { name: buttons }).count()).toBe(0)
    await page.locator('[data-item] a').first().click()
    const details = page.getByRole('dialog')
    await details.getByText('Du kan se alt her, men kun registrere det, du selv er ansvarlig for.').waitFor()
    expect(await details.getByRole('button', { name: /Underskrevet|Udført/ }).count()).toBe(0)
  },
)

test('who is responsible for an item may record that one, and is told so of the others', async () => {
  const world = aReader()
  const assignee = { id: world.me.id, name: world.me.name }
  const [first, ...others] = world.agreements.filter((a) => a.dispatch === 'sent')
  const mine = { ...first, standing: { state: 'unsigned', assignee } } as (typeof others)[number]
  await using tab = await openTabBrowser({ ...world, agreements: [mine, ...others] })
  const page = await tab.open('/tab/agreements')
  await page.getByText('men kun registrere det, du selv er ansvarlig for').waitFor()
  const button = page.getByRole('button', { name: /^Underskrevet:/ })
  await button.waitFor()
  expect(await button.count()).toBe(1)
  await page.locator(`[data-item="${mine.id}"] a`).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Underskrevet', exact: true }).waitFor()
})

test('axe finds nothing on what a reader sees, light, dark and in high contrast', async () => {
  await using tab = await openTabBrowser(aReader())
  for (const look of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    const page = await tab.open('/tab/agreements', look)
    await page.locator('[data-item]').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  }
})

test('who may record is told nothing of what they may', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements')
  await page
    .getByRole('button', { name: /^Underskrevet:/ })
    .first()
    .waitFor()
  expect(await page.getByText('men kun registrere').count()).toBe(0)
})
