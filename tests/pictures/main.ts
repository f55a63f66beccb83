import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { startDemo } from '#app/demo/start-demo.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type TeamsClient, teamsClient } from '#tests/support/teams-client.ts'
import { drawPane } from './pane-pictures.ts'
import { drawTab } from './tab-pictures.ts'

/**
 * Draws the pictures of README and docs anew, from the demo as it is: `npm run pictures`, and `npm run pictures -- pane`
 * those of Outlook's pane alone.
 */
const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const SIZE = { width: 1180, height: 860 }

await mkdir(FOLDER, { recursive: true })
const demo = await startDemo({ port: 0 })
const browser = await launchChromium()
try {
  if (process.argv[2] !== 'pane') await drawMoments()
  await drawPane(browser, demo.origin, `${FOLDER}pane/`)
} finally {
  await browser.close()
  await demo.close()
}

async function drawMoments(): Promise<void> {
  const mette = teamsClient(demo.origin, 'mette')
  await liveTheMoments(mette)
  await picture(browser, '/local/chat?person=mette&lang=da#/team/general', 'morning', async (page) => {
    await toTop(page.getByText('Frister i Aarhus').first())
  })
  await picture(browser, '/local/chat?person=sofie&lang=da#/team/general', 'reader', async (page) => {
    await toTop(page.getByText('Frister i Aarhus').first())
    await page.getByRole('button', { name: 'Underskrevet', exact: true }).first().click()
    await page.getByText('Det registrerer ejerne').waitFor()
  })
  await picture(browser, '/local/chat?person=mette&lang=da#/team/general', 'actions', async (page) => {
    const line = page
      .getByTestId('card')
      .last()
      .getByTitle(/FLIS · Databehandleraftale/)
    await line.and(page.getByRole('button', { name: 'Detaljer', exact: true })).click()
    await line.and(page.getByRole('button', { name: 'Handlinger', exact: true })).click()
    await page.getByRole('button', { name: 'Ansvarlig', exact: true }).click()
    await toTop(page.getByText('Databehandleraftale - ny skabelon').last())
  })
  await picture(browser, '/local/chat?person=mette&lang=da#/team/general', 'settings', async (page) => {
    await page.getByRole('button', { name: 'Indstillinger', exact: true }).last().click()
    await toTop(page.getByText('Hvad', { exact: true }).last())
  })
  await picture(browser, '/local/chat?person=mette&lang=da#/chat', 'question', async (page) => {
    await toTop(page.getByText('Ikke underskrevne aftaler · Aarhus').last())
  })
  await picture(browser, '/local/calendar?person=mette&lang=da', 'calendar', async (page) => {
    await page.getByRole('button', { name: /Gå til mødet/ }).click()
    await page.getByTestId('entry').first().click()
  })
  await picture(browser, '/local/chat?person=mette&lang=da#/chat/tab', 'tab', async (page) => {
    await page.frameLocator('[data-testid="tab-frame"]').locator('[data-item]').first().waitFor()
  })
  await drawTab(browser, demo.origin, `${FOLDER}tab/`)
}

/** Lives up to the point that the pictures show: a morning card, an answer, a meeting in the calendar. */
async function liveTheMoments(mette: TeamsClient): Promise<void> {
  await mette.installInTeam()
  await mette.press(
    await mette.waitForCard((card) => card.includes('choose-municipality')),
    'choose-municipality',
    {
      municipality: '0751',
    },
  )
  await mette.press(await mette.waitForCard((card) => card.includes('subscribe-yes')), 'subscribe-yes')
  await mette.advance('morning')
  const digest = await mette.waitForCard((card) => card.includes('Frister i Aarhus'))
  await mette.press(digest, 'fulfil')
  await mette.installForMe()
  await mette.say('dialogmødet')
  const meeting = await mette.waitForCard((card) => card.includes('add-to-calendar'))
  await mette.press(meeting, 'add-to-calendar', {}, 'consent')
  await mette.say('hvilke aftaler er ikke underskrevet?')
}

function toTop(text: Locator): Promise<void> {
  return text.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))
}

async function picture(
  browser: Browser,
  path: string,
  name: string,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE, locale: 'da-DK', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(demo.origin + path)
  await page.locator('body[data-ready]').waitFor()
  await page.getByText('Fristvagt').first().waitFor()
  await prepare(page)
  await page.screenshot({ path: `${FOLDER}${name}.png` })
  await context.close()
  console.log(`drew docs/pictures/${name}.png`)
}
