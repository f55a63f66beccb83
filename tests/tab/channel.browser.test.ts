import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aChannelItem, aSilentChannel } from '#tests/support/tab-channel.ts'
import { aPage, axeFindings, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'
import { openInTeams } from './teams-frame.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

const CHANNEL = {
  channelId: '19:generelt@thread.tacv2',
  teamId: '19:team@thread.tacv2',
  frameContext: 'content',
}

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await aPage(tab.browser)
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => Object.assign(world, aTabWorld({ asked: world.asked })))

const open = (path: string, context: object = CHANNEL, answers = {}) =>
  openInTeams(page, {
    ...{ origin: tab.origin, path, locale: 'da-dk', theme: 'default', page: '', item: '' },
    ...{ tokens: ['token-1'], context: { ...context }, supports: { pages: { config: {} } }, answers },
  })
const note = (teams: Awaited<ReturnType<typeof open>>) => teams.app.getByRole('complementary')

test('in a channel, the pages show what the channel follows, say so, and let one see all', async () => {
  await using teams = await open('/tab/agreements')
  await note(teams).getByText('Viser det, #Generelt følger: aftaler og møder kun fra DUBU og SAPA.').waitFor()
  const items = teams.app.locator('[data-item]')
  await items.first().waitFor()
  expect(await items.evaluateAll((all) => all.map((one) => one.dataset.item).sort())).toEqual([
    'signed',
    'signed-by-kombit',
  ])
  const [asked] = world.asked.filter(({ url }) => url.startsWith('/api/v1/channel'))
  expect(Object.fromEntries(new URLSearchParams(asked?.url.split('?')[1]))).toEqual({
    conversation: CHANNEL.channelId,
    team: CHANNEL.teamId,
  })
  await note(teams).getByRole('button', { name: 'Vis alt' }).press('Enter')
  await expect.poll(() => items.count()).toBe(world.agreements.length)
  await note(teams).getByText('Viser alt for Odder, også det, #Generelt ikke følger.').waitFor()
  // It lasts from page to page, until it is taken back.
  await teams.app.getByRole('link', { name: 'Opgaver' }).first().click()
  await expect.poll(() => items.count()).toBe(world.tasks.length)
  await note(teams).getByRole('button', { name: 'Vis kun det, #Generelt følger' }).click()
  await expect.poll(() => items.count()).toBe(0)
  await teams.app.getByRole('link', { name: 'Overblik' }).first().click()
  await teams.app.getByRole('region', { name: 'Næste møder' }).getByRole('listitem').waitFor()
  await teams.app.getByText('Intet venter på jer.').waitFor()
})

test('a channel of another municipality is shown as that, and only to look at', async () => {
  world.channel = aSilentChannel()
  await using teams = await open('/tab/agreements')
  await note(teams).getByText('Der er ikke sagt ja til påmindelser i #Generelt endnu').waitFor()
  await note(teams).getByText('Kanalen hører til Aarhus. Du har selv valgt Odder').waitFor()
  await teams.app.getByText(/^Aarhus, mandag den 1\. december 2025/).waitFor()
  await teams.app.locator('[data-item]').first().waitFor()
  expect(await teams.app.getByRole('button', { name: /^Underskrevet:/ }).count()).toBe(0)
  expect(await teams.app.getByRole('button', { name: /Skift kommune/ }).count()).toBe(0)
  expect(world.asked.some(({ url }) => url.includes('/agreements?municipality=0751'))).toBe(true)
})

test('where the team has chosen no municipality, one’s own is shown, and said to be', async () => {
  const { municipality: _, ...nobodys } = aSilentChannel({ here: false })
  world.channel = nobodys
  await using teams = await open('/tab/')
  await note(teams)
    .getByText('Teamet har ikke valgt kommune endnu, så her vises din egen, Odder.', { exact: true })
    .waitFor()
  await note(teams).getByText('Fristvagt er ikke i kanalen.').waitFor()
  await teams.app.getByRole('button', { name: 'Odder. Skift kommune' }).waitFor()
})

test('alone in a browser the address says whose channel it is', async () => {
  await page.goto(`${tab.origin}/tab/meetings?subscription=generelt-id&of=0727`)
  await page.getByText('Viser det, #Generelt følger:').waitFor()
  await page.locator('[data-item="sapa-dialogmoede"]').waitFor()
  expect(await page.locator('[data-item="sapa-webinar"]').count()).toBe(0)
  expect(
    world.asked.some(({ url }) => url.endsWith('/channel?subscription=generelt-id&municipality=0727')),
  ).toBe(true)
  await page.getByRole('link', { name: 'Aftaler' }).first().click()
  await expect.poll(() => new URL(page.url()).search).toBe('?subscription=generelt-id&of=0727')
})

test('the configuration page shows whose the channel is and what it follows, and saves the page that was chosen', async () => {
  const setting = { ...CHANNEL, frameContext: 'settings' }
  const answers = { 'settings.getSettings': [{ entityId: 'tasks' }], 'settings.setSettings': [true] }
  await using teams = await open('/tab/configure', setting, answers)
  await teams.app.getByRole('heading', { level: 1, name: 'Fristvagt som fane i #Generelt' }).waitFor()
  await teams.app.getByText('Aftaler og møder kun fra DUBU og SAPA.').waitFor()
  await teams.app.getByText('Det er teamets kommune. Den ændres ikke her.').waitFor()
  const choice = teams.app.getByRole('group', { name: 'Hvilken side skal fanen åbne på?' })
  expect(await choice.getByRole('radio', { checked: true }).getAttribute('value')).toBe('tasks')
  await expect.poll(() => teams.askedFor('settings.setValidityState')).toEqual([[true]])
  await choice.getByRole('radio', { checked: true }).press('ArrowUp')
  expect(await choice.getByRole('radio', { name: /^Aftaler/ }).isChecked()).toBe(true)
  await teams.send('settings.save', {})
  await expect.poll(() => teams.askedFor('settings.save.success')).toHaveLength(1)
  expect((await teams.askedFor('settings.setSettings'))[0]).toEqual([
    {
      entityId: 'agreements',
      suggestedDisplayName: 'Fristvagt · Aftaler',
      contentUrl: 'https://fristvagt.example/tab/agreements',
      websiteUrl: 'https://fristvagt.example/tab/agreements?subscription=generelt-id&of=0727',
    },
  ])
  const [, frame] = page.frames()
  expect(await axeFindings(frame!)).toEqual([])
})

test('what could not be saved is said to Teams, and a channel that follows nothing is told how to begin', async () => {
  world.channel = aSilentChannel({ municipality: aChannelItem().municipality })
  const setting = { ...CHANNEL, frameContext: 'settings' }
  const answers = { 'settings.getSettings': [{}], 'settings.setSettings': [false, 'no room for more tabs'] }
  await using teams = await open('/tab/configure', setting, answers)
  await teams.app.getByText('Skriv »@Fristvagt få påmindelser« i kanalen.').waitFor()
  await expect.poll(() => teams.askedFor('settings.setValidityState')).toEqual([[true]])
  await teams.send('settings.save', {})
  await expect.poll(() => teams.askedFor('settings.save.failure')).toHaveLength(1)
  expect(JSON.stringify(await teams.askedFor('settings.save.failure'))).toContain('no room for more tabs')
})

test('the configuration page alone in a browser says what it is for', async () => {
  await page.goto(`${tab.origin}/tab/configure`)
  await page.getByText('Denne side bruges, når Fristvagt føjes til en kanal').waitFor()
})
