import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLiveWorld } from '#tests/support/tab-live.ts'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld({ live: aLiveWorld(true) })
const { live } = world
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page
beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/tasks')
  await page.getByRole('button', { name: /^Udført: Indsend EAN/ }).waitFor()
})
afterAll(() => tab[Symbol.asyncDispose]())

/** What has been asked since the last look, without the stream itself. */
function askedSince() {
  const asked = world.asked
    .splice(0)
    .map(({ method, url }) => `${method} ${url.replace(/^\/api\/v1|\?.*/g, '')}`)
  return asked.filter((line) => line !== 'GET /live')
}
const says = (by: string) => ({ state: 'done', asOf: '2025-12-01', source: 'person', by }) as const

test('a page hears once it has what it shows, and then asks once more for what may have changed meanwhile', async () => {
  await expect.poll(() => world.asked.filter(({ url }) => url.includes('/tasks')).length).toBe(2)
  await expect.poll(() => world.asked.filter(({ url }) => url.endsWith('/me')).length).toBe(2)
  const asked = askedSince()
  expect(asked.filter((line) => line === 'GET /tasks')).toHaveLength(2)
  expect(asked.filter((line) => line === 'GET /municipalities').length).toBeLessThan(2)
  expect(live.streams.size).toBe(1)
})

test('a change made elsewhere shows when the server says so, and only what it names is asked for', async () => {
  world.tasks[0]!.standing = says('Anders And')
  live.tell('tasks', 'history')
  await page.getByText('Anders And, 1.12.2025').waitFor()
  expect(askedSince()).toEqual(['GET /tasks'])
})

test('while a press is on its way nothing is asked that could take it back; then it is', async () => {
  const { promise: gate, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/standing', async (route) => {
    await gate
    await route.continue()
  })
  world.tasks[1]!.standing = says('Bent Fabric')
  await page.getByRole('button', { name: /^Fortryd: Indsend EAN/ }).click()
  await page.getByRole('button', { name: /^Udført: Indsend EAN/ }).waitFor()
  live.tell('tasks')
  live.tell('me')
  // What is told later is acted on later: by the time that a page of its own has been asked for, it would have been.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  expect(askedSince()).toEqual([])
  letGo()
  await page.getByText('Bent Fabric, 1.12.2025').waitFor()
  expect(askedSince()[0]).toMatch(/^PUT/)
  await page.unroute('**/standing')
})

test('a stream that ends is taken up again, and everything asked once more', async () => {
  const [first] = live.streams
  world.tasks[2]!.standing = says('Carla Hansen')
  live.end()
  await page.getByText('Carla Hansen, 1.12.2025').waitFor()
  await expect.poll(() => [...live.streams].some((stream) => stream !== first)).toBe(true)
})

test('a page that nobody sees has no stream, and looks again when it is seen', async () => {
  await seen(false)
  await expect.poll(() => live.streams.size).toBe(0)
  world.tasks[3]!.standing = says('Dorte Bang')
  await seen(true)
  await page.getByText('Dorte Bang, 1.12.2025').waitFor()
  await expect.poll(() => live.streams.size).toBe(1)
})

/** Chromium without a window always sees its pages. */
const seen = (visible: boolean) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !now })
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (now ? 'visible' : 'hidden'),
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, visible)
