import { expect, test } from 'vitest'
import { aPage, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const BUTTON = 'Læg i min kalender: Dialogmøde om skattedata i SAPA'

test('a meeting is put into the calendar with one click, and then says that it is there', async () => {
  const world = aTabWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  const row = page.getByRole('listitem').filter({ hasText: 'Dialogmøde om skattedata' })
  expect(await row.textContent()).toContain('9.30–11.00')
  await row.getByRole('button', { name: BUTTON }).click()
  await row.getByText('Mødet ligger nu i din kalender.').waitFor()
  expect(await row.getByRole('button').count()).toBe(0)
  expect(await row.getByRole('link', { name: 'Se det i Outlook' }).getAttribute('href')).toBe(
    'https://outlook.office.com/calendar/item/1',
  )
  expect(world.asked.filter((a) => a.method === 'POST')).toHaveLength(1)
})

test('a meeting that is in the calendar already is said to be, and no second one is made', async () => {
  const world = aTabWorld({ calendar: { outcome: 'already' } })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  await page.getByRole('button', { name: BUTTON }).click()
  await page.getByText('Mødet lå allerede i din kalender.').waitFor()
  expect(await page.getByRole('button', { name: BUTTON }).count()).toBe(0)
})

test.each([
  ['needs-consent', 'Fristvagt må ikke skrive i din kalender endnu', 1],
  ['needs-sign-in', 'Du skal logge ind igen', 1],
  ['failed', 'Mødet kom ikke i kalenderen', 1],
  ['no-mailbox', 'Du har ingen Outlook-kalender på denne konto', 0],
] as const)('where the calendar says %s, two other ways are offered', async (outcome, title, retries) => {
  const world = aTabWorld({ calendar: { outcome } })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  await page.getByRole('button', { name: BUTTON }).click()
  const help = page.getByRole('region', { name: title })
  const { links } = world.events[0]!
  expect(await help.getByRole('link', { name: 'Opret i Outlook' }).getAttribute('href')).toBe(links.outlook)
  expect(await help.getByRole('link', { name: /\.ics/ }).getAttribute('href')).toBe(links.ics)
  const retry = help.getByRole('button', { name: 'Prøv igen' })
  expect(await retry.count()).toBe(retries)
  if (retries === 0) return
  world.calendar = { outcome: 'added' }
  await retry.click()
  await page.getByText('Mødet ligger nu i din kalender.').waitFor()
})

test('a meeting is taken out of the calendar again, and what is in the way of it is said', async () => {
  const world = aTabWorld({ calendar: { outcome: 'failed' } })
  world.events[0]!.inCalendar = true
  await using tab = await openTabBrowser(world)
  const page = await tab.open(`/tab/meetings/${world.events[0]!.id}`)
  const item = page.getByRole('dialog')
  const button = item.getByRole('button', { name: /^Fjern fra min kalender/ })
  await button.click()
  await item.getByText('Mødet blev ikke fjernet.').waitFor()
  world.calendar = { outcome: 'removed' }
  await button.click()
  await item.getByText('Mødet er fjernet fra din kalender.').waitFor()
  expect(await button.count()).toBe(0)
  await item.getByRole('button', { name: BUTTON }).waitFor()
})

test('a meeting that was moved since is put right in the calendar, and one that was called off can be taken out', async () => {
  const world = aTabWorld({ calendar: { outcome: 'updated' } })
  Object.assign(world.events[0]!, { inCalendar: true, movedSince: true })
  Object.assign(world.events[1]!, { inCalendar: true, calledOff: true })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  await page.getByText('Står i din kalender, men er flyttet eller ændret siden').waitFor()
  await page.getByRole('button', { name: /^Opdatér min kalender/ }).click()
  await page.getByText('Mødet i din kalender er rettet.').waitFor()
  expect(await page.getByText('flyttet eller ændret siden').count()).toBe(0)
  world.calendar = { outcome: 'removed' }
  await page.getByText('Er aflyst, men står i din kalender').waitFor()
  await page.getByRole('button', { name: /^Fjern fra min kalender/ }).click()
  await page.getByText('Er aflyst, men står i din kalender').waitFor({ state: 'detached' })
})

test('what has moved is put right in the calendar when the page is opened, once, and said to be', async () => {
  const world = aTabWorld()
  const [moved, deleted] = world.events
  const told = ({ id, title }: { id: string; title: string }) => ({ part: 'meeting' as const, id, title })
  for (const event of [moved!, deleted!]) {
    Object.assign(event, { inCalendar: true, movedSince: true })
    world.entries.push({ part: 'meeting', id: event.id, movedSince: true, stands: 'yes' })
  }
  world.update = { updated: [told(moved!)], gone: [told(deleted!)] }
  await using tab = await openTabBrowser(world)
  const page = await aPage(tab.browser)
  await page.clock.install()
  const posted = page.waitForResponse((response) => response.request().method() === 'POST')
  // The list as it was before arrives after the calendar was put right.
  const listed = Promise.withResolvers<void>()
  await page.route(
    /\/api\/v1\/events\b/,
    async (route) => {
      const response = await route.fetch()
      listed.resolve()
      await posted
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  await page.route('**/calendar-entries/update', async (route) => {
    await listed.promise
    await route.continue()
  })
  await page.goto(`${tab.origin}/tab/meetings`)
  const said = page.getByRole('status').filter({ hasText: 'Rettet i din kalender' })
  await said.waitFor()
  expect(await said.textContent()).toContain(moved!.title)
  expect(await said.textContent()).toContain('du har selv slettet det i Outlook')
  await page.getByText('flyttet eller ændret siden').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `Læg i min kalender: ${deleted!.title}` }).waitFor()
  expect(world.asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  // What happens elsewhere later is asked for as before.
  Object.assign(world.events[0]!, { title: 'Dialogmødet hedder noget andet' })
  await page.clock.fastForward('01:00')
  await page.getByText('Dialogmødet hedder noget andet').first().waitFor()
})

test('what could not be put right when the page was opened goes on saying so, with its button', async () => {
  const world = aTabWorld({ update: { updated: [], gone: [], refused: { outcome: 'needs-consent' } } })
  Object.assign(world.events[0]!, { inCalendar: true, movedSince: true })
  world.entries.push({ part: 'meeting', id: world.events[0]!.id, movedSince: true, stands: 'yes' })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings')
  await page.getByRole('button', { name: /^Opdatér min kalender/ }).waitFor()
  await expect.poll(() => world.asked.filter(({ method }) => method === 'POST').length).toBe(1)
  expect(await page.getByText('Rettet i din kalender').count()).toBe(0)
})

test('a meeting tells when, where, by when to register, and where the join link is', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/meetings/sapa-webinar')
  const item = page.getByRole('dialog', { name: /^Demonstration af SAPA/ })
  await item.getByText('onsdag den 21. januar 2026').waitFor()
  const text = (await item.textContent())?.replaceAll('\u00a0', ' ')
  expect(text).toContain('onsdag den 21. januar 2026 kl. 9.30–11.00, uge 4')
  expect(text).toContain('Tilmelding senest mandag den 19. januar 2026')
  expect(await item.getByRole('link', { name: 'Tilmeld dig' }).getAttribute('href')).toBe(
    'https://kombit.example/webinar',
  )
  const join = item.getByRole('link', { name: 'Linket til mødet står på KOMBITs side' })
  expect(await join.getAttribute('href')).toBe('https://dok.example/sapa/nyhedsside')
})

test('the last day of registering is put into the calendar by its own button, and taken out again', async () => {
  const world = aTabWorld({ calendar: { outcome: 'no-mailbox' } })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/meetings/sapa-webinar')
  const item = page.getByRole('dialog')
  const add = item.getByRole('button', { name: /^Læg fristen i min kalender: Demonstration/ })
  await add.click()
  const help = item.getByRole('region', { name: 'Du har ingen Outlook-kalender på denne konto' })
  expect(await help.getByRole('link', { name: 'Hent kalenderfil (.ics)' }).getAttribute('href')).toBe(
    'https://fristvagt.example/calendar/registration/sapa-webinar.ics',
  )
  world.calendar = { outcome: 'added' }
  await add.click()
  await item.getByText('Fristen ligger nu i din kalender som heldagsaftale.').waitFor()
  await item.getByText('Fristen står i din kalender').waitFor()
  expect(await item.getByRole('button', { name: /^Læg i min kalender/ }).count()).toBe(1)
  world.calendar = { outcome: 'removed' }
  await item.getByRole('button', { name: /^Fjern fristen fra min kalender/ }).click()
  await item.getByText('Fristen er fjernet fra din kalender.').waitFor()
  await add.waitFor()
})

test('the deadline of an agreement or a task is put into the calendar from its page, unless there is no day or it is settled', async () => {
  const world = aTabWorld()
  const [open] = world.agreements.filter(({ id }) => id === '3x-datastandarder')
  await using tab = await openTabBrowser(world)
  const page = await tab.open(`/tab/agreements/${open!.id}`)
  const item = page.getByRole('dialog')
  await item.getByRole('button', { name: `Læg fristen i min kalender: ${open!.title}` }).click()
  await item.getByText('Fristen står i din kalender').waitFor()
  expect(world.entries).toMatchObject([{ part: 'deadline', id: open!.id }])
  world.entries[0]!.movedSince = true
  world.calendar = { outcome: 'updated' }
  await page.reload()
  await item.getByText('flyttet eller ændret siden').waitFor()
  await item.getByRole('button', { name: /^Ret fristen i min kalender/ }).click()
  await item.getByText('Fristen i din kalender er rettet.').waitFor()
  const without = world.tasks.find(({ deadline }) => deadline.to === undefined)
  const other = await tab.open(`/tab/tasks/${without!.id}`)
  await other.getByRole('dialog').waitFor()
  expect(await other.getByRole('button', { name: /Læg fristen/ }).count()).toBe(0)
})
