import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/')
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(async () => {
  Object.assign(world, aTabWorld())
  await page.goto(`${tab.origin}/tab/`)
})

const region = (name: string) => page.getByRole('region', { name, exact: true })
const addressOf = () => {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

test('it is the first page, and every number of it leads to the list of just so many', async () => {
  await page.getByRole('heading', { level: 1, name: 'Overblik' }).waitFor()
  const [first] = await page.getByRole('navigation', { name: 'Sider' }).getByRole('link').all()
  expect([await first?.textContent(), await first?.getAttribute('aria-current')]).toEqual([
    'Overblik',
    'page',
  ])
  const numbers = region('Frister').getByRole('link')
  await numbers.first().waitFor()
  const links = await numbers.evaluateAll((all) =>
    all.map((a) => [a.getAttribute('href') ?? '', Number.parseInt(a.textContent ?? '', 10)] as const),
  )
  const standing = await region('Sådan står I med aftalerne')
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((a) => [a.getAttribute('href') ?? '', Number.parseInt(a.textContent ?? '', 10)] as const),
    )
  expect(links).toHaveLength(9)
  expect(standing.map(([href]) => href)).toEqual(
    ['signed', 'unsigned', 'unknown', 'not-sent'].map((status) => `/tab/agreements?status=${status}`),
  )
  // One of each list and kind of filter: that the others count alike is shown without a browser.
  for (const [href, count] of [links[0], links[3], links.at(-1), standing[2]].flatMap((l) =>
    l ? [l] : [],
  )) {
    await page.goto(tab.origin + href)
    await page.locator('[data-item]').first().waitFor()
    expect(await page.locator('[data-item]').count(), href).toBe(count)
  }
})

test('a number is pressed, its list says what it is narrowed to, and back is back', async () => {
  await page.getByRole('link', { name: '1 opgave, Over fristen' }).click()
  await page.getByText('Her vises kun: over fristen').waitFor()
  await expect.poll(addressOf).toBe('/tab/tasks?due=overdue')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Overblik' }).waitFor()
})

test('the bar says in words what it shows, and what is not known is drawn as nothing else', async () => {
  const bar = page.getByRole('img', { name: /^Af 6 aftaler er 2 underskrevet og 2 ikke underskrevet. Om 2/ })
  await bar.waitFor()
  const parts = await bar
    .locator('rect')
    .evaluateAll((all) => all.map((rect) => getComputedStyle(rect).fill.replace(/#.*"/, '"')))
  expect(new Set(parts).size).toBe(3)
  expect(parts[2]).toMatch(/^url/)
  const widths = await bar.locator('svg').evaluateAll((all) => all.map((svg) => svg.clientWidth))
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(2)
})

test('an item is opened over its list and closed to the overview; its button works here, and the bar follows', async () => {
  const next = region('Det næste')
  await next.getByRole('link', { name: 'Databehandleraftale – ny skabelon' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Luk' }).click()
  await expect.poll(addressOf).toBe('/tab/')
  await next.getByRole('button', { name: /^Underskrevet: .*FLIS/ }).click()
  await page.getByRole('img', { name: /^Af 6 aftaler er 3 underskrevet/ }).waitFor()
  await expect.poll(() => next.getByText('FLIS').count()).toBe(0)
})

test('what the newest edition changed is told with from and to, most telling first', async () => {
  const changes = region('Nyt i den seneste udgave')
  const row = changes.getByRole('listitem')
  await row.first().waitFor()
  expect(await row.count()).toBe(5)
  expect(await row.first().textContent()).toMatch(/^Aflyst/)
  expect(await row.nth(1).textContent()).toContain('fra fre. 28. nov. til fre. 5. dec.')
  expect(await row.nth(2).textContent()).toMatch(/fra tors\. 8\. jan\. 2026 kl\.\s09:00 til .*09:30/)
  await changes.getByRole('button', { name: 'Vis alle 6 ændringer' }).click()
  expect(await row.count()).toBe(6)
  await changes.getByText('KOMBIT-programledermøde, december 2025, set i forhold til').waitFor()
})

test('the next meetings go into the calendar from here', async () => {
  const meetings = region('Næste møder')
  await meetings.getByRole('button', { name: 'Læg i min kalender: Dialogmøde om skattedata i SAPA' }).click()
  await meetings.getByText('Mødet ligger nu i din kalender.').waitFor()
  expect(await meetings.getByRole('listitem').count()).toBe(2)
  expect(await meetings.getByRole('link', { name: 'Alle møder' }).getAttribute('href')).toBe('/tab/meetings')
})

test('with nothing there, with the first edition and without the right to record, it says so', async () => {
  const { edition } = world.changes
  Object.assign(world, { agreements: [], tasks: [], events: [], changes: { edition, items: [] } })
  world.me = { ...world.me, roles: ['reader'], permissions: [] }
  await page.reload()
  await page.getByText('Intet venter på jer.').waitFor()
  await page.getByText('Der er ingen aftaler at underskrive.').waitFor()
  await page.getByText('KOMBIT har ikke indkaldt til flere møder.').waitFor()
  await page.getByText(/er den første udgave her/).waitFor()
  await page.getByText(/^Du kan se alt her/).waitFor()
  expect(await region('Frister').getByText('Intet', { exact: true }).count()).toBe(5)
})

test('what cannot be loaded is said where it stands, and can be tried again', async () => {
  world.refuse = { lists: [500, 'internal-error'], edition: [500, 'internal-error'] }
  await page.reload()
  const failed = page.getByRole('alert')
  await failed.getByText('Noget gik galt hos Fristvagt.').waitFor()
  expect(await failed.count()).toBe(1)
  world.refuse = { edition: [500, 'internal-error'] }
  await failed.getByRole('button', { name: 'Prøv igen' }).click()
  await region('Det næste').waitFor()
  await region('Nyt i den seneste udgave').getByRole('alert').waitFor()
  world.refuse = {}
  await region('Nyt i den seneste udgave').getByRole('button', { name: 'Prøv igen' }).click()
  await region('Nyt i den seneste udgave').getByRole('listitem').first().waitFor()
})
