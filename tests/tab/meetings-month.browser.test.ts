import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/meetings?view=month&month=2026-01')
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => Object.assign(world, aTabWorld()))

const open = (search: string) => page.goto(`${tab.origin}/tab/meetings${search}`)
const grid = () => page.getByRole('grid')
const day = (name: string) => grid().getByRole('gridcell', { name, exact: true })
const focused = () =>
  page.evaluate(() => document.activeElement?.querySelector('.visually-hidden')?.textContent)
const search = () => new URL(page.url()).searchParams

test('the month is a table of numbered weeks from Monday, with meetings and registrations on their days', async () => {
  await open('?view=month&month=2026-01')
  await page.getByRole('heading', { level: 2, name: 'Januar 2026', exact: true }).waitFor()
  expect(await grid().getByRole('columnheader').allTextContents()).toEqual([
    ...['Uge', 'man', 'tirs', 'ons', 'tors', 'fre', 'lør', 'søn'],
  ])
  expect(await grid().getByRole('rowheader').allTextContents()).toEqual(['1', '2', '3', '4', '5'])
  await day('torsdag den 8. januar 2026, uge 2, 1 møde')
    .getByText('9.30 Dialogmøde om skattedata i SAPA')
    .waitFor()
  await day('mandag den 19. januar 2026, uge 4, ingen møder, 1 frist for tilmelding').waitFor()
  await day('torsdag den 1. januar 2026, Nytårsdag, uge 1, ingen møder').waitFor()
  await day('onsdag den 31. december 2025, Nytårsaften, uge 1, ingen møder').waitFor()
})

test('with the keyboard alone one goes from day to day and month to month, and Enter opens the meeting', async () => {
  await open('?view=month')
  const today = day('mandag den 1. december 2025, i dag, uge 49, ingen møder')
  expect(await today.getAttribute('aria-current')).toBe('date')
  await today.focus()
  for (const [key, to] of [
    ['ArrowRight', 'tirsdag den 2. december 2025, uge 49, ingen møder'],
    ['End', 'søndag den 7. december 2025, uge 49, ingen møder'],
    ['ArrowDown', 'søndag den 14. december 2025, uge 50, ingen møder'],
    ['Home', 'mandag den 8. december 2025, uge 50, ingen møder'],
    ['PageDown', 'torsdag den 8. januar 2026, uge 2, 1 møde'],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(focused).toBe(to)
  }
  expect([search().get('month'), search().get('day')]).toEqual(['2026-01', '2026-01-08'])
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Dialogmøde om skattedata i SAPA' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('torsdag den 8. januar 2026, uge 2, 1 møde')
})

test('the lines of the chosen day have the buttons of the list, also the one for registering', async () => {
  await open('?view=month&month=2026-01&day=2026-01-08')
  const chosen = page.getByRole('region', { name: /^Torsdag den 8\. januar 2026/ })
  await chosen.getByRole('button', { name: 'Læg i min kalender: Dialogmøde om skattedata i SAPA' }).click()
  await chosen.getByText('Mødet ligger nu i din kalender.').waitFor()
  await day('mandag den 19. januar 2026, uge 4, ingen møder, 1 frist for tilmelding').click({
    position: { x: 8, y: 8 },
  })
  const registration = page.getByRole('region', { name: /^Mandag den 19\. januar 2026/ })
  await registration.getByRole('button', { name: /^Læg fristen i min kalender: Demonstration/ }).click()
  await registration.getByText('Fristen ligger nu i din kalender som heldagsaftale.').waitFor()
  await page.getByRole('button', { name: 'Næste måned' }).click()
  await page.getByRole('heading', { level: 2, name: 'Februar 2026', exact: true }).waitFor()
  await page.getByText('Der er ingen møder den dag.').waitFor()
  await page.getByRole('button', { name: 'I dag' }).click()
  await page.getByRole('heading', { level: 2, name: 'December 2025', exact: true }).waitFor()
})

test('on a phone the month is dots, with the lines of the chosen day below', async () => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open('?view=month&month=2026-01')
  await day('torsdag den 8. januar 2026, uge 2, 1 møde').waitFor()
  expect(await grid().locator('a').first().isVisible()).toBe(false)
  await page
    .getByRole('region', { name: /^Torsdag den 8\. januar/ })
    .getByRole('listitem')
    .waitFor()
  const taken = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(taken).toBe(320)
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('in the list, a registration that is open is a line of its own, and no filter is told of that is none', async () => {
  await open('?due=overdue')
  const january = page.getByRole('region', { name: /^Januar 2026/ })
  await january.getByRole('listitem').first().waitFor()
  expect(await january.locator('[data-item]').evaluateAll((all) => all.map((e) => e.dataset.item))).toEqual([
    'sapa-dialogmoede',
    'sapa-webinar-registration',
    'sapa-webinar',
  ])
  await january.getByText('SAPA · Frist for tilmelding').waitFor()
  expect(await page.getByText('Her vises kun').count()).toBe(0)
  await page.getByRole('group', { name: 'Visning' }).getByRole('button', { name: 'Måned' }).click()
  await grid().waitFor()
  expect(search().get('view')).toBe('month')
})
