import type { Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { originOfDeployment } from '#domain/origin.ts'
import { findPerson, LOCAL_PEOPLE } from '#local/teams/world.ts'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()
const TITLE = 'Dialogmøde om skattedata i SAPA'

async function calendarOf(person: string): Promise<{ subject: string; start: { dateTime: string } }[]> {
  const response = await fetch(`${world.origin}/local/api/calendar?person=${person}`)
  return ((await response.json()) as { entries: { subject: string; start: { dateTime: string } }[] }).entries
}

/** Opens Mette's personal chat with the card of the meeting in it. */
async function meetingCard() {
  const mette = world.as('mette')
  await mette.installForMe()
  const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
  await mette.press(welcome, 'choose-municipality', { municipality: '0751' })
  await mette.say('dialogmødet')
  const page = await world.open('/local/chat?person=mette&lang=da#/chat')
  return { page, card: page.getByTestId('card').filter({ hasText: TITLE }).last() }
}

/** Publishes the edition anew, with the meeting a day later. */
async function publishMoved() {
  const { editions } = world.demo.store.system
  const events = december2025.events.map((event) =>
    event.title === TITLE
      ? { ...event, start: '2026-01-09T13:00', end: '2026-01-09T14:30', revision: event.revision + 1 }
      : event,
  )
  await editions.publish({ ...december2025, events }, originOfDeployment('cli', Temporal.Now.instant()))
}

/** Opens the entry on the page of the local calendar. */
async function detailsIn(calendar: Page) {
  await calendar.reload()
  await calendar.getByRole('button', { name: /Gå til mødet/ }).click()
  await calendar.getByTestId('entry').filter({ hasText: TITLE }).click()
  return calendar.getByTestId('entry-details').textContent()
}

describe('the SAPA dialogue meeting', () => {
  it('goes into the calendar with one click on its card, once, is there to look at, and moves when an edition moves it', async () => {
    const { page, card } = await meetingCard()
    await card.getByRole('button', { name: /Læg i min kalender/ }).click()
    await card.getByText('I din kalender').waitFor()
    expect(await page.getByTestId('sign-in').count()).toBe(0)

    await world.as('mette').say('dialogmødet')
    await expect.poll(() => page.getByTestId('card').filter({ hasText: TITLE }).count()).toBe(2)
    const again = page.getByTestId('card').filter({ hasText: TITLE }).last()
    await again.getByText('I din kalender').waitFor()
    expect(await again.getByRole('button', { name: /Læg i min kalender/ }).count()).toBe(0)
    expect(await calendarOf('mette')).toHaveLength(1)
    expect(await calendarOf('jens')).toEqual([])

    const calendar = await world.open('/local/calendar?person=mette&lang=da')
    const details = await detailsIn(calendar)
    expect(details).toMatch(/8\. januar 2026/)
    expect(details).toMatch(/9[.:]30\s*[–-]\s*11[.:]00/)
    expect(details).toContain('https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside')
    expect(world.complaints()).toEqual([])

    // Then an edition moves it: who added it from the card is told, and in an open tab it is put right by itself.
    const jens = findPerson('jens')!
    const now = Temporal.Now.instant()
    const { conversations } = world.demo.store.system
    await conversations.chooseForPerson(jens, '0751', { by: jens, at: now, via: 'test' })
    const other = await world.open('/local/chat?person=jens&lang=da#/chat/tab/meetings')
    const tab = other.frameLocator('[data-testid="tab-frame"]')
    await tab.getByRole('button', { name: `Læg i min kalender: ${TITLE}` }).click()
    await tab.getByText('Mødet ligger nu i din kalender.').first().waitFor()

    await publishMoved()
    const told = page.getByTestId('card').filter({ hasText: 'Et møde i din kalender er flyttet' })
    await told.getByText('Før: torsdag den 8. januar 2026 kl. 9.30–11.00').waitFor()
    await told.getByText('Nu: fredag den 9. januar 2026 kl. 13.00–14.30').waitFor()
    await told.getByRole('button', { name: 'Opdatér min kalender' }).click()
    await told.getByText('Mødet står rigtigt i din kalender.').waitFor()
    expect(await told.getByRole('button', { name: 'Opdatér min kalender' }).count()).toBe(0)

    expect(await detailsIn(calendar)).toMatch(/9\. januar 2026.*13[.:]00\s*[–-]\s*14[.:]30/s)
    expect(await calendarOf('mette')).toHaveLength(1)

    await tab.getByText('Rettet i din kalender').waitFor()
    await tab.getByText('I din kalender', { exact: true }).first().waitFor()
    expect((await calendarOf('jens')).map(({ start }) => start.dateTime.slice(0, 16))).toEqual([
      '2026-01-09T13:00',
    ])
  })

  it('goes into the calendar from the tab in Teams, and the card knows of the same entry', async () => {
    const { page } = await meetingCard()
    await page.goto(`${world.origin}/local/chat?person=mette&lang=da#/chat/tab/meetings`)
    const tab = page.frameLocator('[data-testid="tab-frame"]')
    await tab.getByRole('button', { name: `Læg i min kalender: ${TITLE}` }).click()
    await tab.getByText('Mødet ligger nu i din kalender.').first().waitFor()
    expect(await calendarOf('mette')).toHaveLength(1)

    const mette = world.as('mette')
    await mette.say('dialogmødet')
    const card = await mette.waitForCard((text) => text.includes('add-to-calendar') && text.includes(TITLE))
    await mette.press(card, 'add-to-calendar', {}, 'consent')
    await mette.waitForCard((text) => text.includes('allerede'))
    expect(await calendarOf('mette')).toHaveLength(1)
  })

  it('offers the Outlook link and the .ics file to one who gives no consent, and changes nothing', async () => {
    const { page, card } = await meetingCard()
    await world.as('mette').setConsent(false)
    await card.getByRole('button', { name: /Læg i min kalender/ }).click()
    const dialog = page.getByTestId('sign-in')
    await dialog.getByRole('button', { name: 'Fortsæt uden samtykke' }).click()
    await card.getByRole('link', { name: /Outlook/ }).waitFor()
    const message = await world.as('mette').waitForCard((text) => text.includes('.ics'))
    const json = JSON.stringify(message.card)
    const outlook = new URL(json.match(/https:\/\/outlook\.office\.com[^"]+/)?.[0] ?? '')
    expect(outlook.searchParams.get('startdt')).toBe('2026-01-08T08:30:00Z')
    const file = await fetch(json.match(/http:[^"]+\.ics[^"]*/)?.[0] ?? '')
    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(await file.text()).toContain('DTSTART:20260108T083000Z')
    expect(await calendarOf('mette')).toEqual([])
    const mette = LOCAL_PEOPLE[0]!
    expect(await world.demo.store.system.calendarEntries.eventsOf(mette)).toEqual(new Map())
  })

  it('is found in KOMBIT’s mail in Outlook and put into the calendar there; so is what nobody has published, by Outlook’s own form; and an item goes into a mail', async () => {
    const page = await world.open('/local/mail?person=mette&lang=da')
    const pane = page.frameLocator('[data-testid="pane-frame"]')
    await pane.getByRole('button', { name: 'Find møder og frister' }).click()
    await pane.getByRole('button', { name: `Læg i min kalender: ${TITLE}` }).click()
    await pane.getByText('Mødet ligger nu i din kalender.').first().waitFor()
    expect(await calendarOf('mette')).toHaveLength(1)

    await page.getByRole('link', { name: /Webinar om roller og rettigheder/ }).click()
    await pane.getByRole('button', { name: 'Find møder og frister' }).click()
    await pane.getByRole('button', { name: /^Åbn som aftale i Outlook.*Roller og rettigheder/i }).click()
    const form = page.getByTestId('appointment')
    await form.getByRole('button', { name: 'Gem' }).click()
    await form.getByText('Aftalen ligger i din kalender.').waitFor()
    expect((await calendarOf('mette')).map(({ start }) => start.dateTime.slice(0, 16))).toEqual([
      '2026-01-08T09:30',
      '2026-02-11T10:00',
    ])
    await form.getByRole('button', { name: 'OK' }).click()

    await page.getByRole('link', { name: 'Ny mail' }).click()
    await pane.getByRole('combobox').fill('dialogmøde SAPA')
    await pane.getByRole('option', { name: new RegExp(TITLE) }).click()
    await pane.getByRole('button', { name: 'Sæt ind i mailen' }).click()
    await page.getByTestId('draft-body').getByText(TITLE).waitFor()
    expect(world.complaints()).toEqual([])
  })
})
