import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMilestoneItem } from '#tests/support/tab-edition.ts'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/timeline', { colorScheme: 'dark' })
})
afterAll(() => tab[Symbol.asyncDispose]())

const process = (name: RegExp) => page.getByRole('region', { name })

test('each process is a list of its steps with their days in words, and the picture is for those who see it', async () => {
  await page.getByRole('heading', { level: 1, name: 'Tidslinje' }).waitFor()
  await process(/^K98-bemanding/).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'STS-genudbud 3 trin',
    'K98-bemanding 3 trin',
  ])
  const steps = process(/^STS-genudbud/).getByRole('listitem')
  expect(await steps.first().textContent()).toContain('fre. 10. okt. · uge 41overstået · »10. oktober 2025«')
  expect(await steps.nth(1).textContent()).toContain('KOMBIT siger kun, hvad det skal være sket før.')
  expect(await page.locator('main svg:not([aria-hidden="true"])').count()).toBe(0)
})

test('what is not decided is in a lane of its own, in the words of the source', async () => {
  const sts = process(/^STS-genudbud/)
  await sts.getByRole('heading', { level: 3, name: 'Ikke fastlagt' }).waitFor()
  const last = sts.getByRole('listitem').last()
  expect(await last.textContent()).toBe(
    'Forventet kontrakt: ApplikationsdelenUafklaret»efter sommerferien 2026«',
  )
  expect(await last.locator('svg').count()).toBe(0)
  expect(await process(/^K98/).getByRole('listitem').last().textContent()).toBe(
    'EvalueringIngen frist angivet',
  )
})

test('today’s line goes through every process at the same place, and a step of today lies on it', async () => {
  const places = await page
    .locator('[data-item] svg line:last-of-type, [data-item] svg circle')
    .evaluateAll((all) =>
      all.map((e) => e.getBoundingClientRect()).map((box) => Math.round(box.x + box.width / 2)),
    )
  const [first] = places
  expect(places.filter((x) => Math.abs(x - (first ?? 0)) <= 1).length).toBeGreaterThanOrEqual(5)
})

test('it prints on one landscape page, on white, without the navigation', async () => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/)
  await page.emulateMedia({ media: 'print' })
  await page.locator('[data-theme="light"]').waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.locator('[data-theme="dark"]').waitFor()
})

test('what is longer than a page is said to be, and 31 steps are not', async () => {
  await page.emulateMedia({ media: null })
  const steps = (count: number) =>
    Array.from({ length: count }, (_, i) => aMilestoneItem({ id: `step-${i}` }))
  for (const [count, pages] of [
    [31, 1],
    [40, 2],
  ] as const) {
    world.milestones = steps(count)
    await page.reload()
    await page.locator('[data-item="step-9"]').waitFor()
    expect(await page.getByText('Fylder omkring 2 sider på papir.').count()).toBe(pages - 1)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(pages)
  }
})

test('where there are no processes yet it says so, in English too', async () => {
  world.milestones = []
  await page.goto(`${tab.origin}/tab/timeline?lang=en`)
  await page.getByRole('heading', { name: 'No processes yet' }).waitFor()
})
