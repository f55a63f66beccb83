import { describe, expect, it } from 'vitest'
import { LOCAL_PEOPLE } from '#local/teams/world.ts'
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

describe('the SAPA dialogue meeting', () => {
  it('goes into the calendar with one click on its card, once, and is there to look at', async () => {
    const { page, card } = await meetingCard()
    await card.getByRole('button', { name: /Læg i min kalender/ }).click()
    await card.getByText('I din kalender').waitFor()
    expect(await page.getByTestId('sign-in').count()).toBe(0)

    await world.as('mette').say('dialogmødet')
    const again = page.getByTestId('card').filter({ hasText: TITLE }).last()
    await again.getByRole('button', { name: /Læg i min kalender/ }).click()
    await again.getByText(/allerede/).waitFor()
    expect(await calendarOf('mette')).toHaveLength(1)
    expect(await calendarOf('jens')).toEqual([])

    const calendar = await world.open('/local/calendar?person=mette&lang=da')
    await calendar.getByRole('button', { name: /Gå til mødet/ }).click()
    await calendar.getByTestId('entry').filter({ hasText: TITLE }).click()
    const details = await calendar.getByTestId('entry-details').textContent()
    expect(details).toMatch(/8\. januar 2026/)
    expect(details).toMatch(/9[.:]30\s*[–-]\s*11[.:]00/)
    expect(details).toContain('https://dok.kombit.dk/velfaerd-og-data/sapa/sapa-nyhedsside')
    expect(world.complaints()).toEqual([])
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
})
