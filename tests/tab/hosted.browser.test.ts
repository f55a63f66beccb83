import { expect, test } from 'vitest'
import { aPage, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'
import { openInTeams } from './teams-frame.ts'

const TEAMS = { locale: 'da-dk', theme: 'default', page: 'agreements', item: '', tokens: ['token-1'] }

test('in Teams the tab signs in by Teams, speaks its language and tells it when it is ready', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await aPage(tab.browser, { locale: 'da-DK' })
  await using teams = await openInTeams(page, {
    ...TEAMS,
    origin: tab.origin,
    path: '/tab/agreements',
    locale: 'en-us',
  })
  await teams.app.getByRole('heading', { name: /^To be signed/ }).waitFor()
  expect(new Set(world.asked.map((a) => a.token))).toEqual(new Set(['token-1']))
  await expect
    .poll(async () => (await teams.asked()).map((a) => a.func))
    .toEqual(expect.arrayContaining(['initialize', 'getContext', 'appInitialization.success']))
})

test('the theme follows Teams while the page is open', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await aPage(tab.browser)
  await using teams = await openInTeams(page, {
    ...TEAMS,
    origin: tab.origin,
    path: '/tab/agreements',
    theme: 'dark',
  })
  const dressed = teams.app.locator('[data-theme]')
  await dressed.getByRole('heading', { level: 1 }).waitFor()
  const background = () => dressed.evaluate((e) => getComputedStyle(e).backgroundColor)
  expect(await dressed.getAttribute('data-theme')).toBe('dark')
  const dark = await background()
  await teams.send('themeChange', 'contrast')
  await expect.poll(() => dressed.getAttribute('data-theme')).toBe('contrast')
  await expect.poll(background).toBe('rgb(0, 0, 0)')
  await teams.send('themeChange', 'default')
  await expect.poll(background).toBe('rgb(245, 245, 245)')
  expect(dark).not.toBe('rgb(245, 245, 245)')
})

test('a link into Teams opens the item that it names', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await aPage(tab.browser)
  const path = '/tab/tasks'
  await using teams = await openInTeams(page, {
    ...TEAMS,
    origin: tab.origin,
    path,
    page: 'tasks',
    item: 'valg-ean',
  })
  await teams.app.getByRole('dialog', { name: /^Indsend EAN/ }).waitFor()
})

test('Microsoft’s challenge is answered with a token that the person signs in for', async () => {
  const world = aTabWorld({
    tokens: ['token-1', 'token-2'],
    calendar: { outcome: 'needs-sign-in', claims: '{"c":1}' },
  })
  await using tab = await openTabBrowser(world)
  const page = await aPage(tab.browser)
  const path = '/tab/meetings'
  await using teams = await openInTeams(page, {
    ...TEAMS,
    origin: tab.origin,
    path,
    page: 'meetings',
    tokens: ['token-1', 'token-2'],
  })
  await teams.app.getByRole('button', { name: /^Læg i min kalender: Dialogmøde/ }).click()
  await teams.app.getByText('Log ind her på siden').waitFor()
  world.calendar = { outcome: 'added' }
  await teams.app.getByRole('button', { name: 'Log ind og prøv igen' }).click()
  await teams.app.getByText('Mødet ligger nu i din kalender.').waitFor()
  expect(world.asked.filter((a) => a.method === 'POST').map((a) => a.token)).toEqual(['token-1', 'token-2'])
  const challenged = (await teams.asked()).filter((a) => a.func === 'authentication.getAuthToken').at(-1)
  expect(JSON.stringify(challenged?.args)).toContain('{\\"c\\":1}')
})
