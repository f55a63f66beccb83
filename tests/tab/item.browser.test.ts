import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aPage, axeFindings, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'
import { openInTeams } from './teams-frame.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/agreements/flis-dba')
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => Object.assign(world, aTabWorld()))

const open = (path = '/tab/agreements/flis-dba/record') => page.goto(`${tab.origin}${path}`)
const region = (name: string) => page.getByRole('region', { name, exact: true })
const map = () => page.getByRole('listbox', { name: 'Kort over de 98 kommuner' })
const addressOf = () => {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}
/** Returns what a screen reader calls what has the keyboard. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement
    return `${at?.getAttribute('role') ?? at?.localName} ${at?.getAttribute('aria-label') ?? at?.textContent}`
  })

test('the whole page is reached from the drawer, and tells what happened and who was nudged', async () => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('link', { name: 'Hele sagen: historik, påmindelser, kort' }).click()
  await page.getByRole('heading', { level: 1, name: 'Databehandleraftale – ny skabelon' }).waitFor()
  expect(addressOf()).toBe('/tab/agreements/flis-dba/record')
  const events = region('Historik').getByRole('listitem')
  await events.first().waitFor()
  expect(await events.count()).toBe(6)
  expect(await events.first().textContent()).toContain('Registreret som underskrevetMette Holm')
  const nudges = region('Påmindelser')
  await nudges.getByText('Næste påmindelse: tirs. 2. dec., uge 49 til KOMBIT-programmet · SAPA').waitFor()
  expect(await nudges.getByRole('row').nth(1).textContent()).toMatch(/SAPA.*7 dage før fristen.*Leveret/)
  expect(await nudges.getByRole('row').nth(2).textContent()).toContain('ingen ved, om kortet kom frem')
  await nudges.getByText('efter 1 af 2 påmindelser').waitFor()
  expect(await page.getByRole('link', { name: 'Alle aftaler' }).getAttribute('href')).toBe('/tab/agreements')
})

test('its buttons are those of the drawer, and the standing follows', async () => {
  await open()
  const about = region('Om aftalen')
  await about.getByRole('button', { name: 'Underskrevet', exact: true }).click()
  await page.getByText('er markeret som underskrevet').waitFor()
  await about.getByRole('button', { name: 'Fortryd' }).waitFor()
  await region('Hvem har underskrevet?').getByText('I har selv registreret, at I har underskrevet.').waitFor()
  await map().getByRole('option', { name: 'Odder: mangler, jeres kommune. I har selv' }).waitFor()
})

test('the map is walked with the keyboard alone, and each municipality is spoken with how it stands', async () => {
  await open()
  await map().waitFor()
  await page.getByRole('button', { name: 'Kendes ikke 4' }).focus()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('button Odder: mangler, jeres kommune')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('button Randers: har underskrevet')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('option Odder: mangler, jeres kommune')
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toBe('option Aarhus: har underskrevet')
  expect(await page.locator('[data-in="list"] [data-active="true"]').textContent()).toBe('Aarhus')
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe('option Skanderborg: mangler')
  await page.keyboard.press('b')
  await page.keyboard.press('b')
  await page.keyboard.press('b')
  expect(await focused()).toBe('option Bornholm: kendes ikke')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('button Bornholm: kendes ikke')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('option Bornholm: kendes ikke')
  await page.keyboard.press('Escape')
  expect(await focused()).toMatch(/^p /)
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('a react-denmark-map, © Martin Polley (MIT)')
  expect(await map().getByRole('option').count()).toBe(98)
})

test('what is shown is chosen in the address; what it hides is shown again when the keyboard goes there', async () => {
  await open()
  await page.getByRole('button', { name: 'Mangler 39' }).click()
  await expect.poll(addressOf).toBe('/tab/agreements/flis-dba/record?signatures=missing')
  const listed = page.locator('[data-in="list"]').getByRole('button')
  await expect.poll(() => listed.count()).toBe(39)
  expect(await page.getByRole('region', { name: 'Midtjylland' }).getByRole('heading').textContent()).toMatch(
    /^Midtjylland \d+ af 19 har underskrevet$/,
  )
  await map()
    .getByRole('option', { name: /^Aarhus/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect.poll(addressOf).toBe('/tab/agreements/flis-dba/record')
  await expect.poll(focused).toBe('button Aarhus: har underskrevet')
})

test('pointing at one of them shows the other, in words as well', async () => {
  await open()
  await page
    .locator('[data-in="list"]')
    .getByRole('button', { name: /^Viborg/ })
    .hover()
  await map()
    .getByRole('option', { name: /^Viborg/, selected: true })
    .waitFor()
  await map().locator('[data-code="0400"]').hover()
  await expect
    .poll(() => page.locator('[data-in="list"] [data-active="true"]').textContent())
    .toBe('Bornholm')
  await region('Hvem har underskrevet?').getByText('Bornholm: kendes ikke', { exact: true }).waitFor()
})

test('the evidence is downloaded, can be cancelled, and what failed is said', async () => {
  await open()
  const evidence = region('Dokumentation til sagen')
  const made = Promise.withResolvers<void>()
  world.item.file.ready = made.promise
  await evidence.getByRole('button', { name: 'Hent som PDF' }).click()
  await evidence.getByText('Laver filen …').waitFor()
  await expect.poll(focused).toBe('button Annullér')
  await page.keyboard.press('Enter')
  await evidence.getByText('Hentningen blev annulleret.').waitFor()
  await expect.poll(focused).toBe('button Hent som PDF')
  made.resolve()
  const saved = page.waitForEvent('download')
  await evidence.getByRole('button', { name: 'Hent til Excel (CSV)' }).click()
  expect((await saved).suggestedFilename()).toBe('fristvagt-0727-flis-dba.csv')
  await evidence.getByRole('link', { name: 'Gem filen igen' }).waitFor()
  world.item.refused.evidence = [503, 'busy']
  await evidence.getByRole('button', { name: 'Hent som PDF' }).click()
  await evidence.getByText('Filen blev ikke hentet. Fristvagt er ved at starte').waitFor()
  world.item.refused = {}
  await evidence.getByRole('button', { name: 'Se revisionssporet her' }).click()
  await evidence.getByRole('cell', { name: 'Ansvarlig valgt' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('without the right, each part says so; of what is not known, nothing is drawn', async () => {
  world.me = { ...world.me, roles: ['reader'], permissions: ['items.read', 'nudges.preview'] }
  world.item.history = {
    named: false,
    items: [{ kind: 'recorded', day: '2025-11-28', at: '2025-11-28T08:12:00.000Z', state: 'open' }],
  }
  const { municipalities } = world.item.signatures
  world.item.signatures = { municipalities: municipalities.map((m) => ({ ...m, state: 'unknown' })) }
  world.item.coming = []
  // The page of the test before may still be asking.
  await page.goto('about:blank')
  world.asked.splice(0)
  await open()
  await page.getByText(/^Hvem der har registreret hvad, og hvorfor, kan/).waitFor()
  await page.getByText(/^Hvilke kanaler der har fået hvad hvornår, kan/).waitFor()
  await page.getByText(/^Dokumentationen til journalen kan hentes af/).waitFor()
  await page.getByText('Der er lige nu ingen påmindelser på vej om den.').waitFor()
  await page.getByRole('heading', { name: 'KOMBIT har ikke offentliggjort en liste' }).waitFor()
  expect(await map().count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Hent som PDF' }).count()).toBe(0)
  expect(world.asked.filter(({ url }) => /deliveries|evidence/.test(url))).toEqual([])
})

test('a task has no map; what was called off has no buttons; an id that is not there leads to the list', async () => {
  await open('/tab/tasks/valg-ean/record')
  await region('Om opgaven')
    .getByRole('button', { name: /^Udført/ })
    .waitFor()
  await region('Historik').getByRole('listitem').first().waitFor()
  expect(await region('Hvem har underskrevet?').count()).toBe(0)
  const [task] = world.tasks
  if (task) task.calledOff = true
  world.item.coming = []
  await page.reload()
  await region('Om opgaven').getByText('Aflyst').waitFor()
  await page.getByText('Den er på plads, så der kommer ingen påmindelser.').waitFor()
  expect(
    await region('Om opgaven')
      .getByRole('button', { name: /^Udført/ })
      .count(),
  ).toBe(0)
  await open('/tab/tasks/none/record')
  await page.getByRole('heading', { level: 1, name: 'Den findes ikke her' }).waitFor()
  await page.getByRole('button', { name: 'Vis hele listen' }).click()
  await expect.poll(addressOf).toBe('/tab/tasks')
})

test('what cannot be loaded is said where it stands, and can be tried again', async () => {
  world.item.refused.item = [500, 'internal-error']
  await open()
  await region('Historik').getByRole('alert').waitFor()
  await region('Påmindelser').getByText('Næste påmindelse').waitFor()
  // Everything is asked for once more when the page begins to hear of changes.
  await page.waitForLoadState('networkidle')
  world.item.refused = {}
  await region('Historik').getByRole('button', { name: 'Prøv igen' }).click()
  await region('Historik').getByRole('listitem').first().waitFor()
})

test('a link into Teams opens the whole page, and the evidence is saved from within the frame', async () => {
  const outside = await aPage(tab.browser)
  await using teams = await openInTeams(outside, {
    ...{ origin: tab.origin, path: '/tab/', locale: 'da-dk', theme: 'default', tokens: ['token-1'] },
    ...{ page: 'overview', item: 'agreements/flis-dba/record' },
  })
  await teams.app.getByRole('heading', { level: 1, name: /^Databehandleraftale/ }).waitFor()
  const saved = outside.waitForEvent('download')
  await teams.app.getByRole('button', { name: 'Hent som PDF' }).click()
  expect((await saved).suggestedFilename()).toBe('fristvagt-0727-flis-dba.pdf')
})
