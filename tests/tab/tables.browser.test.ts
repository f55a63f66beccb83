import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { manyAgreements } from '#tests/support/tab-long-lists.ts'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/agreements')
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => void Object.assign(world, aTabWorld()))

const open = (path: string) => page.goto(`${tab.origin}/tab/${path}`)
const rows = () => page.locator('[data-item]')
const orderOf = () => rows().evaluateAll((all) => all.map((row) => row.getAttribute('data-item')))
const box = (name: RegExp) => page.getByRole('checkbox', { name })
const bar = () => page.getByRole('region', { name: 'Det valgte' })
const stateOf = (id: string) => world.agreements.find((a) => a.id === id)?.standing?.state
const searchOf = () => new URL(page.url()).search

test('with the keyboard alone: filter, sort, select three, mark them signed, and undo all in one go', async () => {
  await open('agreements')
  await page.getByRole('searchbox', { name: 'Søg' }).focus()
  await page.keyboard.type('aftale')
  await expect.poll(searchOf).toBe('?q=aftale')
  await page.getByRole('button', { name: 'Frist', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(searchOf).toBe('?q=aftale&sort=deadline')
  expect(await page.getByRole('columnheader', { name: 'Frist' }).getAttribute('aria-sort')).toBe('ascending')
  await box(/^Vælg Tilslutningsaftale, version 3 \(Serviceplatformen\)/).focus()
  await page.keyboard.press('Space')
  await box(/FLIS/).focus()
  await page.keyboard.press('Shift+Space')
  await bar().getByText('3 valgt').waitFor()
  await bar().getByRole('button', { name: 'Underskrevet', exact: true }).focus()
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').filter({ hasText: '3 aftaler er markeret som underskrevet.' })
  await said.waitFor()
  expect(['late', '3x-datastandarder', 'flis-dba'].map(stateOf)).toEqual(['signed', 'signed', 'signed'])
  await said.getByRole('button', { name: 'Fortryd' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Fortrudt: 3 står, som de stod før.').waitFor()
  expect(['late', '3x-datastandarder', 'flis-dba'].map(stateOf)).toEqual(['unsigned', 'unsigned', 'unknown'])
})

test('what is selected stays so while it is filtered, and it says so; nobody signs what cannot be signed', async () => {
  await open('agreements')
  await box(/^Vælg alle viste/).check()
  await bar().getByText('7 valgt').waitFor()
  await bar().getByRole('button', { name: 'Underskrevet (4)' }).waitFor()
  await page.getByRole('searchbox', { name: 'Søg' }).fill('flis')
  await bar().getByText('7 valgt, heraf 6 skjult af filtrene').waitFor()
  await bar().getByRole('button', { name: 'Ryd valget' }).click()
  await expect.poll(() => bar().getByRole('button').count()).toBe(0)
})

test('what is refused is listed with its reason and stays selected', async () => {
  await open('tasks')
  await box(/FBS/).check()
  await box(/VALG/).check()
  world.refuse = { changes: [409, 'called-off'] }
  await bar().getByRole('button', { name: 'Udført', exact: true }).click()
  const refused = bar().getByRole('alert')
  await refused.getByText('Afprøv ny version (FBS). Den er aflyst af KOMBIT.').waitFor()
  expect(await refused.getByRole('listitem').count()).toBe(2)
  await bar().getByText('2 valgt').waitFor()
  world.refuse = {}
  await bar().getByRole('button', { name: 'Ansvarlig …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mig (Mette Holm)' }).click()
  await page.getByText('Mette Holm er ansvarlig for 2 opgaver.').waitFor()
  expect(world.tasks.filter((t) => t.standing?.assignee?.id === 'mette')).toHaveLength(2)
})

test('what is shown is fetched as a file, in its order', async () => {
  await open('agreements?status=unsigned&sort=-deadline')
  await rows().first().waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hent det viste til Excel' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('Aftaler Odder 2025-12-01.xlsx')
  expect(world.asked.find(({ url }) => url.endsWith('/export'))?.body).toMatchObject({
    ...{ municipality: '0727', ids: await orderOf(), format: 'xlsx', language: 'da', group: 'standing' },
  })
  await page.getByText('Aftaler Odder 2025-12-01.xlsx er hentet.').waitFor()
})

test('a chain of tasks is a row of its steps, and a task says which agreement it waits for', async () => {
  const [, second, , , last] = world.tasks
  Object.assign(last!, {
    ...{ step: 3, blockedBy: [{ id: 'flis-dba', title: 'Databehandleraftale', standing: 'unknown' }] },
  })
  Object.assign(second!, {
    standing: { state: 'done', asOf: '2025-12-01', source: 'person', by: 'Mette Holm' },
  })
  await open('tasks')
  const chain = page.getByRole('region', { name: 'SAPA: 1 af 2 trin er udført' })
  await chain.waitFor()
  expect(await chain.getByRole('listitem').allInnerTexts()).toHaveLength(2)
  expect(await chain.locator('[aria-current="step"]').textContent()).toContain('Tildel rettigheder til SAPA')
  await page.getByText('Det vides ikke, om den er underskrevet:').waitFor()
  await page.getByRole('link', { name: 'Databehandleraftale', exact: true }).click()
  await page.getByRole('dialog', { name: 'Databehandleraftale – ny skabelon' }).waitFor()
})

test('groups and order stand in the address', async () => {
  await open('agreements?group=month&sort=-deadline')
  await rows().first().waitFor()
  expect(await page.getByRole('rowgroup', { name: /^(November|December|Uden)/ }).count()).toBe(3)
  expect((await orderOf()).at(0)).toBe('3x-datastandarder')
  await page.getByRole('combobox', { name: 'Gruppér efter' }).selectOption('Efter løsning')
  await expect.poll(searchOf).toBe('?group=solution&sort=-deadline')
  await page.getByRole('rowgroup', { name: /^Aula/ }).waitFor()
})

test('of a long list only those near the window are in the page; the keyboard stays, and the rest can be found', async () => {
  world.agreements = manyAgreements(2_000)
  await open('agreements?sort=title')
  await rows().first().waitFor()
  expect(await rows().count()).toBeLessThan(60)
  expect(Number(await page.getByRole('table').getAttribute('aria-rowcount'))).toBeGreaterThan(2_000)
  const [first] = await orderOf()
  await page.locator(`[data-item="${first}"] a`).focus()
  await page.evaluate(() => window.scrollTo(0, 80_000))
  await expect.poll(async () => (await orderOf()).length).toBeGreaterThan(5)
  await expect.poll(async () => (await orderOf())[1]).not.toBe('agreement-1')
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item'))
  expect(await focused()).toBe(first)
  // What the browser's own search finds, it uncovers, and scrolls to.
  const words = page.locator('[hidden="until-found"]')
  expect(await words.count()).toBeGreaterThan(30)
  expect((await words.allTextContents()).join('\n')).toContain('nr. 998')
})
