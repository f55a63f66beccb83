import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aSubscriptionItem } from '#tests/support/tab-channels.ts'
import { axeFindings, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/channels')
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => {
  const { asked, ...fresh } = aTabWorld()
  world.asked.length = asked.length
  Object.assign(world, fresh)
})

const open = (path: string) => page.goto(`${tab.origin}/tab/channels${path}`)
const link = (name: string | RegExp) => page.getByRole('link', { name })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const path = () => new URL(page.url()).pathname
const settings = () => world.channels.subscriptions[0]?.settings

/** Presses Tab until what has a name is reached, as somebody without a mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement as (HTMLInputElement & HTMLElement) | null
      return at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (here === name) return
  }
  throw new Error(`the Tab key never comes to ${name}`)
}

test('the list tells of each channel how it is, what it follows, and its next and last card', async () => {
  await open('')
  const rows = page.getByRole('region', { name: 'Abonnementer' }).getByRole('listitem')
  await rows.first().waitFor()
  const said = await rows.allTextContents()
  expect(said[0]).toMatch(/KOMBIT-programmet › SAPA.*Aktiv.*fra alle løsninger.*tirs\. 2\. dec\..*– sendt/)
  expect(said[1]).toContain('På pause til man. 15. dec.')
  expect(said[2]).toMatch(/Kan ikke nås.*blevet fjernet.*Tilføj Fristvagt.*kunne ikke leveres/)
  await page.getByRole('status').filter({ hasText: '1 frist når ingen' }).waitFor()
  await page.getByRole('heading', { name: 'Har Fristvagt, men har ikke sagt ja' }).waitFor()
  await page.getByText('Borgerservice').waitFor()
})

test('with the keyboard alone: a channel is opened, hour and stages changed and tried, saved and undone', async () => {
  await open('')
  await link('KOMBIT-programmet › SAPA').waitFor()
  await tabTo('KOMBIT-programmet › SAPA')
  await page.keyboard.press('Enter')
  const trial = page.getByRole('complementary', { name: 'De næste 30 dage' })
  await trial.getByText('Som det er nu').waitFor()
  await tabTo('Klokkeslæt (dansk tid)')
  await page.keyboard.press('ArrowDown')
  await tabTo('Dage før fristen')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('91')
  await page.getByText('Skriv højst otte hele tal fra 1 til 90').waitFor()
  expect(await page.getByLabel('Dage før fristen').getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('2')
  await trial.getByText('Med dine ændringer').waitFor()
  const amounts = await trial.getByRole('definition').allTextContents()
  expect(amounts[0]).not.toBe(amounts[1])
  await page.keyboard.press('Enter')
  await page.getByText('Indstillingerne er gemt.').waitFor()
  expect(settings()).toMatchObject({ time: '08:30', leadDays: [2] })
  await trial.getByText('Som det er nu').waitFor()
  await tabTo('Fortryd')
  await page.keyboard.press('Enter')
  await page.getByText('Indstillingerne er, som de var før.').waitFor()
  expect(settings()).toMatchObject({ time: '08:00', leadDays: [14, 7, 3, 1] })
  await expect.poll(() => page.getByLabel('Dage før fristen').inputValue()).toBe('14, 7, 3, 1')
})

test('nobody leaves with unsaved changes without being asked, by a link or by the way back', async () => {
  await open('')
  await link('KOMBIT-programmet › SAPA').click()
  await page.getByLabel('Opgaver').uncheck()
  await link('Leverancer').click()
  await button('Bliv her').click()
  expect(path()).toBe('/tab/channels/sapa-id')
  await page.goBack()
  await page.getByRole('dialog', { name: 'Vil du gå uden at gemme?' }).waitFor()
  await button('Bliv her').click()
  expect(await page.getByLabel('Opgaver').isChecked()).toBe(false)
  await link('Virkning').click()
  await button('Gå uden at gemme').click()
  await page.getByRole('cell', { name: '5 af 12 (42 %)' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(settings()?.kinds).toContain('task')
})

test('what somebody else has saved meanwhile is told, and nothing typed is lost or saved over it', async () => {
  await open('/sapa-id')
  await page.getByLabel('Opgaver').uncheck()
  const others = aSubscriptionItem({ settings: { ...aSubscriptionItem().settings, time: '11:00' } })
  world.channels.subscriptions = [others]
  await button('Gem').click()
  await page.getByText('Nogen har ændret kanalens indstillinger').waitFor()
  expect(await page.getByLabel('Opgaver').isChecked()).toBe(false)
  await button('Vis det, der gælder nu').click()
  await expect.poll(() => page.getByLabel('Klokkeslæt').inputValue()).toBe('11:00')
})

test('a refusal is told, and a pause that was shown is taken back', async () => {
  await open('/sapa-id')
  await button('Sæt på pause').click()
  const asked = page.getByRole('dialog', { name: 'Sæt påmindelserne på pause' })
  await asked.getByLabel('Pause til og med dagen før').fill('2025-12-01')
  await asked.getByRole('button', { name: 'Sæt på pause' }).click()
  await asked.getByText('Vælg en dag efter i dag').waitFor()
  await asked.getByLabel('Pause til og med dagen før').fill('2025-12-10')
  world.refuse.changes = [403, 'not-allowed']
  await asked.getByRole('button', { name: 'Sæt på pause' }).click()
  await page.getByRole('alert').getByText('Det blev ikke ændret. Din rolle tillader det ikke.').waitFor()
  await page.getByText('Aktiv', { exact: true }).waitFor()
  world.refuse = {}
  await button('Sæt på pause').click()
  await asked.getByRole('button', { name: 'Sæt på pause' }).click()
  await page.getByText('Påmindelserne er på pause.').waitFor()
  await button('Fortryd').click()
  await expect.poll(() => world.channels.subscriptions[0]?.state).toBe('active')
})

test('stopping is asked first with what is lost, and leaves the list', async () => {
  await open('/sapa-id')
  await button('Stop påmindelserne').click()
  const asked = page.getByRole('dialog', { name: 'Skal påmindelserne stoppes her?' })
  await asked.getByText('Kanalens indstillinger slettes').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nej, behold dem')
  await asked.getByRole('button', { name: 'Ja, stop dem' }).click()
  await link('Digitalisering › Frister').waitFor()
  expect(await link('KOMBIT-programmet › SAPA').count()).toBe(0)
})

test('the preview explains days off, and deliveries are filtered in the address and paged', async () => {
  await open('/sapa-id/preview')
  await page.getByText('ons. 24. dec. – fre. 26. dec.: helligdag').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await link('Leverancer').click()
  const rows = page.locator('[data-item]')
  await expect.poll(() => rows.count()).toBe(2)
  await button('Vis ældre').click()
  await page.getByText('ingen ved, om kortet kom frem').waitFor()
  await page.getByLabel('Hvordan gik det').selectOption('failed')
  await expect.poll(() => rows.count()).toBe(1)
  expect(page.url()).toContain('state=failed')
  await page.getByText('kommer med på det næste kort').waitFor()
  await page.getByLabel('Fra').fill('2025-12-01')
  await page.getByText('Intet kort passer til det, du har valgt.').waitFor()
})

test('what reaches nobody is told with why and a link to where it is cured', async () => {
  await open('/reach?reason=paused')
  await page.getByRole('region', { name: 'Når ingen' }).getByText('sat på pause i alle').waitFor()
  expect(await page.locator('[data-item]').count()).toBe(1)
  await link('Genoptag kanalen: Digitalisering › Frister').click()
  await button('Genoptag').click()
  await expect.poll(() => world.channels.subscriptions[1]?.state).toBe('active')
})

test('who may only read sees the settings in sentences and no page that would be refused', async () => {
  world.me = { ...world.me, roles: ['reader'], permissions: ['items.read', 'nudges.preview'] }
  await open('/sapa-id')
  await page.getByText('Aftaler, opgaver og møder fra alle løsninger').waitFor()
  expect(await page.getByRole('button', { name: /Gem|pause|Stop/ }).count()).toBe(0)
  expect(await link('Leverancer').count()).toBe(0)
  await open('/sapa-id/deliveries')
  await page.getByRole('heading', { name: 'Det må du ikke se' }).waitFor()
})

test('with no channel, with one that is gone, and when it cannot be fetched, it says what to do', async () => {
  world.channels.subscriptions = []
  await open('')
  await page.getByRole('heading', { name: 'Ingen kanal får påmindelser endnu' }).waitFor()
  await page.getByText('Åbn Apps i Teams').waitFor()
  await open('/gone-id')
  await page.getByRole('heading', { name: 'Den kanal findes ikke her' }).waitFor()
  world.refuse.lists = [403, 'not-your-municipality']
  await open('')
  await button('Prøv igen').waitFor()
})
