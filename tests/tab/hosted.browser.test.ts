import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aPage, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'
import { openInTeams, type TeamsFrame } from './teams-frame.ts'

const APP = '5d3c1b2a-0000-4000-8000-000000000003'
const TEAMS = { locale: 'da-dk', theme: 'default', page: '', item: '', tokens: ['token-1'] }
const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await aPage(tab.browser)
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => {
  Object.assign(world, aTabWorld({ asked: world.asked, signIn: { kind: 'teams-only', app: APP } }))
  world.asked.length = 0
})

const open = (frame: Partial<TeamsFrame> & { path: string }) =>
  openInTeams(page, { ...TEAMS, origin: tab.origin, ...frame })

test('in Teams the tab signs in by Teams, speaks its language and tells it when it is ready', async () => {
  await using teams = await open({ path: '/tab/agreements', locale: 'en-us' })
  await teams.app.getByRole('heading', { name: /^To be signed/ }).waitFor()
  expect(new Set(world.asked.map((a) => a.token))).toEqual(new Set(['token-1']))
  await expect
    .poll(async () => (await teams.asked()).map((a) => a.func))
    .toEqual(expect.arrayContaining(['initialize', 'getContext', 'appInitialization.success']))
})

test('the theme follows Teams while the page is open', async () => {
  await using teams = await open({ path: '/tab/agreements', theme: 'dark' })
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
  await using teams = await open({ path: '/tab/tasks', page: 'tasks', item: 'valg-ean' })
  await teams.app.getByRole('dialog', { name: /^Indsend EAN/ }).waitFor()
})

test('Microsoft’s challenge is answered with a token that the person signs in for', async () => {
  Object.assign(world, {
    tokens: ['token-1', 'token-2'],
    calendar: { outcome: 'needs-sign-in', claims: '{"c":1}' },
  })
  await using teams = await open({ path: '/tab/meetings', tokens: ['token-1', 'token-2'] })
  await teams.app.getByRole('button', { name: /^Læg i min kalender: Dialogmøde/ }).click()
  await teams.app.getByText('Log ind her på siden').waitFor()
  world.calendar = { outcome: 'added' }
  await teams.app.getByRole('button', { name: 'Log ind og prøv igen' }).click()
  await teams.app.getByText('Mødet ligger nu i din kalender.').waitFor()
  expect(world.asked.filter((a) => a.method === 'POST').map((a) => a.token)).toEqual(['token-1', 'token-2'])
  const challenged = (await teams.askedFor('authentication.getAuthToken')).at(-1)
  expect(JSON.stringify(challenged)).toContain('{\\"c\\":1}')
})

test('where Teams gives no token it is said why, and the person can try again', async () => {
  await using teams = await open({ path: '/tab/agreements', refuses: 'CancelledByUser' })
  const failed = teams.app.getByRole('alert')
  await failed.getByText('Vinduet blev lukket, før du var logget ind.').waitFor()
  const tryAgain = failed.getByRole('button', { name: 'Prøv igen' })
  for (const [reason, words] of [
    ['resourceRequiresConsent', 'Fristvagt skal have lov til at se, hvem du er.'],
    ['resourceDisabled', 'Fristvagt er slået fra i jeres Microsoft 365.'],
    ['oAuthFailure', 'Fristvagt kunne ikke få bekræftet, hvem du er.'],
  ] as const) {
    await teams.refuse(reason)
    await tryAgain.click()
    await failed.getByText(words).waitFor()
  }
  await teams.refuse('')
  await tryAgain.click()
  await teams.app.getByRole('heading', { name: /^Skal underskrives/ }).waitFor()
})

test('a link to an item is copied by Teams where the frame may not, and leads into Teams', async () => {
  const answers = { 'clipboard.writeToClipboard': [null] }
  const supports = { pages: {}, clipboard: {} }
  await using teams = await open({ path: '/tab/meetings/sapa-dialogmoede', supports, answers })
  await teams.app.getByRole('button', { name: 'Kopiér link' }).click()
  await teams.app.getByText('Linket er kopieret.').waitFor()
  const [asked] = (await teams.askedFor('clipboard.writeToClipboard'))[0] as [{ content: string }]
  const link = new URL(Buffer.from(asked.content, 'base64').toString())
  expect(link.origin + link.pathname).toBe(`https://teams.microsoft.com/l/entity/${APP}/meetings`)
  expect(Object.fromEntries(link.searchParams)).toEqual({
    webUrl: 'https://fristvagt.example/tab/meetings/sapa-dialogmoede',
    context: '{"subEntityId":"sapa-dialogmoede"}',
  })
})

test('where nothing may be copied, Teams shows its own dialog with the link', async () => {
  await using teams = await open({ path: '/tab/meetings/sapa-dialogmoede' })
  await teams.app.getByRole('button', { name: 'Kopiér link' }).click()
  await expect
    .poll(() => teams.askedFor('shareDeepLink'))
    .toEqual([
      [
        'sapa-dialogmoede',
        'Dialogmøde om skattedata i SAPA',
        'https://fristvagt.example/tab/meetings/sapa-dialogmoede',
      ],
    ])
})

test('alone in a browser the plain address is copied', async () => {
  Object.assign(world, { signIn: { kind: 'local', token: '/local/token', app: APP } })
  await page.goto(`${tab.origin}/tab/meetings/sapa-dialogmoede`)
  // What was copied may not be read again by the page: its own policy says so.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text })
  })
  await page.getByRole('button', { name: 'Kopiér link' }).click()
  await page.getByText('Linket er kopieret.').waitFor()
  expect(await page.evaluate(() => (globalThis as { copied?: string }).copied)).toBe(
    `${tab.origin}/tab/meetings/sapa-dialogmoede`,
  )
})

test('the back button of the host goes back within the tab, and then out of it', async () => {
  await using teams = await open({ path: '/tab/meetings', supports: { pages: { backStack: {} } } })
  await expect.poll(() => teams.askedFor('registerHandler')).toContainEqual(['backButton'])
  await teams.app.getByRole('link', { name: 'Dialogmøde om skattedata i SAPA' }).last().click()
  await teams.app.getByRole('dialog').waitFor()
  await teams.send('backButtonPress')
  await teams.app.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await teams.askedFor('navigateBack')).toEqual([])
  await teams.send('backButtonPress')
  await expect.poll(() => teams.askedFor('navigateBack')).toHaveLength(1)
})

test('from a channel one gets to one’s own Fristvagt', async () => {
  const context = { channelId: '19:generelt@thread.tacv2', teamId: '19:team@thread.tacv2' }
  const answers = { 'pages.navigateToApp': [true] }
  await using teams = await open({ path: '/tab/', context, answers })
  await teams.app.getByRole('button', { name: 'Åbn min egen Fristvagt' }).click()
  await expect
    .poll(() => teams.askedFor('pages.navigateToApp'))
    .toEqual([[{ appId: APP, pageId: 'overview', webUrl: 'https://fristvagt.example/tab/' }]])
})

const OUTLOOK = { host: 'Outlook', supports: { pages: {}, calendar: {} } } as const

test('in Outlook a link out of the tab, and an entry of the calendar, are opened by Outlook', async () => {
  world.events[1]!.inCalendar = true
  const answers = { executeDeepLink: [true], 'calendar.openCalendarItem': [true] }
  await using outlook = await open({ path: '/tab/meetings/sapa-webinar', ...OUTLOOK, theme: 'dark', answers })
  const item = outlook.app.getByRole('dialog')
  await outlook.app.locator('[data-theme=dark]').waitFor()
  await item.getByRole('button', { name: /^Åbn i kalenderen: Demonstration/ }).click()
  await expect
    .poll(() => outlook.askedFor('calendar.openCalendarItem'))
    .toEqual([[{ itemId: 'AAMk-meeting-sapa-webinar' }]])
  await item.getByRole('link', { name: 'Tilmeld dig' }).click()
  await expect.poll(() => outlook.askedFor('executeDeepLink')).toEqual([['https://kombit.example/webinar']])
})

test('where the calendar is refused, Outlook opens its own with the meeting filled in', async () => {
  const [event] = world.events
  const times = '&startdt=2026-01-08T08:30:00Z&enddt=2026-01-08T10:00:00Z&body=Dagsorden'
  Object.assign(event!.links, { outlook: `${event!.links.outlook}${times}` })
  world.calendar = { outcome: 'needs-consent' }
  const answers = { 'calendar.composeMeeting': [false, 'no calendar'] }
  await using outlook = await open({ path: '/tab/meetings', ...OUTLOOK, answers })
  await outlook.app.getByRole('button', { name: /^Læg i min kalender: Dialogmøde/ }).click()
  await outlook.app.getByRole('button', { name: 'Opret det selv i kalenderen' }).click()
  await outlook.app.getByText('Brug et af de to links i stedet.').waitFor()
  const [[meeting]] = (await outlook.askedFor('calendar.composeMeeting')) as [[Record<string, string>]]
  expect(meeting).toMatchObject({ subject: 'Dialogmøde', content: 'Dagsorden' })
  expect(meeting.startTime).toMatch(/^01\/08\/2026 \d\d:30:00$/)
})
