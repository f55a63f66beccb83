import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/settings')
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => {
  Object.assign(world, aTabWorld())
  world.asked.length = 0
})

const region = (name: string) => page.getByRole('region', { name, exact: true })
const open = (path: string) => page.goto(`${tab.origin}/tab/${path}`)
const searchOf = () => Object.fromEntries(new URL(page.url()).searchParams)
/** Presses Tab until something of a name has the keyboard. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement
      const label = at.labels?.[0]
      return at.ariaLabel ?? (label?.querySelector('span') ?? label ?? at).textContent
    })
    if (typeof name === 'string' ? said?.trim() === name : name.test(said ?? '')) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

test('the gear leads there, and another language is chosen with the keyboard and spoken at once', async () => {
  await open('')
  await page.getByRole('heading', { level: 1, name: 'Overblik' }).waitFor()
  await tabTo('Indstillinger')
  await page.keyboard.press('Enter')
  await region('Sprog').getByRole('radio', { name: 'Som Teams eller browseren', checked: true }).waitFor()
  await tabTo('Som Teams eller browseren')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await region('Language').getByText('Fristvagt now speaks English to you.').waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(world.me.language).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await open('settings?lang=da')
  await page.getByText('Adressen siger Dansk lige nu, og den går forud for dit valg.').waitFor()
})

test('one’s own chat is told of, how to get it, and what comes there once one has said yes', async () => {
  await open('settings/personal')
  const nudges = region('Påmindelser i din egen chat')
  const link = nudges.getByRole('link', { name: 'Åbn chatten med Fristvagt' })
  expect(await link.getAttribute('href')).toBe(world.settings.chat.url)
  const subscription = { ...world.channel.subscription, id: 'own', kind: 'personal', next: '2025-12-02' }
  world.settings.chat = { ...world.settings.chat, exists: true, subscription: subscription as never }
  await page.reload()
  await nudges.getByText('Slået til: kortet kommer kl. 08:00. Det næste kan komme tirsdag').waitFor()
  expect(await nudges.getByRole('link').getAttribute('href')).toBe('/tab/channels/own')
})

test('a closing day is added with the keyboard; what it moves is told before it is saved, and it is taken back', async () => {
  await open('settings/municipality')
  const days = region('Arbejdsdage og lukkedage')
  await days.getByLabel('Ny lukkedag').fill('2025-12-25')
  await page.keyboard.press('Enter')
  await days
    .getByRole('alert')
    .getByText(/1\. juledag: Det er en helligdag/)
    .waitFor()
  await days.getByLabel('Ny lukkedag').fill('2025-12-29')
  await page.keyboard.press('Enter')
  const moved = days.getByRole('status', { name: 'Ikke gemt endnu' })
  await moved.getByText('Det flytter 1 påmindelse i de kanaler, du kan se:').waitFor()
  await moved.getByText('fra man. 29. dec. til tirs. 23. dec.').waitFor()
  await tabTo('Gem lukkedagene')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Lukkedagene i Odder er gemt').waitFor()
  expect(world.settings.closing.closingDays).toEqual(['2025-12-22', '2025-12-23', '2025-12-29'])
  const year = region('Årets særlige dage')
  await expect.poll(() => year.getByText('Egen lukkedag').count()).toBe(3)
  await days.getByRole('button', { name: 'Fjern mandag den 22. december 2025' }).click()
  await days.getByRole('button', { name: 'Fortryd' }).click()
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(() => world.settings.closing.closingDays).toEqual(['2025-12-22', '2025-12-23'])
  await year.getByRole('button', { name: 'Året efter' }).click()
  await year.getByText('ons. 1. apr.').or(year.getByText('Skærtorsdag')).first().waitFor()
  expect(searchOf()).toEqual({ year: '2026' })
})

test('the audit trail is searched with the keyboard, by an address that can be shared, and told in words', async () => {
  await open('settings/audit')
  const trail = region('Revisionsspor')
  await trail.getByText('50 vist, de nyeste først').waitFor()
  await tabTo('Del af et id eller en detalje')
  await page.keyboard.type('sapa')
  await page.keyboard.press('Enter')
  await trail.getByText('30 i alt').waitFor()
  await tabTo('Person')
  await page.keyboard.type('Søren')
  await expect.poll(searchOf).toEqual({ text: 'sapa', who: '0d1e2f30-4a5b-4c6d-8e7f-102938475601' })
  const row = trail.getByRole('listitem').first()
  await row.getByText('Søren Krogh udskød: Opsæt visning i SAPA (SAPA) · fra siderne').waitFor()
  await row.getByText('Detaljer').click()
  await row.getByText('10.0.0.7').waitFor()
  const asked = world.asked.filter(({ url }) => url.startsWith('/api/v1/audit?'))
  expect(asked.length).toBeLessThanOrEqual(3)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    trail.getByRole('button', { name: 'Gem som CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('fristvagt-0727-audit.csv')
  await trail.getByRole('button', { name: 'Nulstil' }).click()
  await trail.getByText('50 vist, de nyeste først').waitFor()
  await trail.getByRole('button', { name: 'Vis flere' }).press('Enter')
  await trail.getByText('100 vist, de nyeste først').waitFor()
})

test('whether the chain holds is told, and where it does not', async () => {
  await open('settings/audit')
  const chain = region('Er sporet helt?')
  await chain.getByRole('button', { name: 'Efterprøv kæden' }).click()
  await chain
    .getByRole('status')
    .getByText('Kæden er hel: alle aftryk passer til og med nummer 120.')
    .waitFor()
  world.settings.chain = { whole: false, fault: { seq: 17, fault: 'missing' } }
  await chain.getByRole('button', { name: 'Efterprøv kæden' }).click()
  await chain.getByText('Kæden er brudt ved nummer 17: en linje mangler.').waitFor()
})

test('a reader is told what they may not and how to get it, and looks at the closing days', async () => {
  world.me = { ...world.me, roles: ['reader'], permissions: ['own.read'] }
  await open('settings/audit')
  await page.getByRole('heading', { name: 'Revisionssporet er for driftsansvarlige' }).waitFor()
  await page.getByRole('button', { name: 'Se dine roller' }).click()
  await region('Roller, du ikke har')
    .getByText(/Fristvagt\.Operator i Entra/)
    .waitFor()
  const line = region('Hvem der må hvad')
    .first()
    .getByRole('row', { name: /lukkedage/ })
  expect(await line.getByRole('cell').allTextContents()).toEqual(['Nej', 'Nej', '✓Ja', 'Nej', 'Nej'])
  await page.getByRole('link', { name: 'Kommunen' }).click()
  await page.getByText(/^Du kan se dagene/).waitFor()
  expect(await region('Arbejdsdage og lukkedage').getByRole('button').count()).toBe(0)
})

test('all that is kept of one is shown and saved, and what cannot be fetched is said', async () => {
  await open('settings/data')
  const data = region('Alt, hvad Fristvagt har om dig')
  await data.getByRole('button', { name: 'Hent mine data' }).click()
  await data.getByText('2 rækker af 2 slags.').waitFor()
  await data.getByText('Hvad du har registreret, som det står nu').click()
  await data.getByText('flis-skabelon').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    data.getByRole('button', { name: 'Gem som fil (JSON)' }).click(),
  ])
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(world.settings.records)
  world.tokens = []
  await data.getByRole('button', { name: 'Hent igen' }).click()
  await data
    .getByRole('alert')
    .getByText(/ikke logget ind/)
    .waitFor()
})
