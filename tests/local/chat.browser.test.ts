import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePages, sharedChromium } from '#tests/support/chromium.ts'
import { type LocalTeamsServer, startLocalTeams } from '#tests/support/local-teams-server.ts'
import { afterImagesFailed, openPage } from '#tests/support/open-page.ts'
import { digestCard, welcomeCard } from '#tests/support/sample-cards.ts'
import { teamsClient } from '#tests/support/teams-client.ts'

type Json = Record<string, unknown>

/** A bot with a welcome, a morning card to any question, and an answer to each of its buttons. */
async function sampleBot(activity: Json, { reply }: LocalTeamsServer['connector']): Promise<unknown> {
  if (activity.type === 'installationUpdate' && activity.action === 'add')
    await reply(activity, welcomeCard())
  if (activity.type === 'message') await reply(activity, { summary: 'Tre frister', ...digestCard() })
  if (activity.type !== 'invoke') return undefined
  const { action, authentication } = activity.value as { action: Json; authentication?: Json }
  if (action.verb === 'done')
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noteret' }
  if (action.verb === 'choose')
    return {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Bad', message: 'Ukendt kommune' },
    }
  if (action.verb === 'snooze' && !authentication)
    return {
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: { connectionName: 'sso', tokenExchangeResource: { id: '1' } },
    }
  const attachments = digestCard(true).attachments as { content: Json }[]
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: attachments[0]?.content }
}

let browser: Browser
let server: LocalTeamsServer
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await sharedChromium()
})
afterAll(() => closePages(browser))
beforeEach(async () => {
  server = await startLocalTeams(sampleBot)
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await server.app.close()
})

async function open(path: string, options: { width?: number; locale?: string } = {}): Promise<Page> {
  const opened = await openPage(browser, server.origin + path, options)
  page = opened.page
  complaints = opened.complaints
  return page
}

const lastCard = () => page.getByTestId('card').last()
const indexOfFocus = (buttons: Element[]) => buttons.indexOf(document.activeElement as Element)
const isInView = (card: Element) => {
  const { top, bottom } = card.getBoundingClientRect()
  return top < innerHeight - 100 && bottom > 100
}

describe('the chat page', () => {
  it('adds Fristvagt, sends a message and shows the answer as a card', async () => {
    await open('/local/chat')
    await page.getByRole('button', { name: 'Tilføj Fristvagt' }).click()
    await page.getByRole('textbox', { name: 'Skriv en besked' }).fill('hvad mangler vi?')
    await page.keyboard.press('Enter')
    await page.getByText('FLIS – databehandleraftale').waitFor()
    await expect
      .poll(() =>
        page.getByTestId('message').evaluateAll((all) => all.map((m) => (m as HTMLElement).dataset.from)),
      )
      .toEqual(['bot', 'mette', 'bot'])
    expect(complaints).toEqual([])
  })

  it('mentions Fristvagt in a channel from the keyboard', async () => {
    await teamsClient(server.origin).installInTeam()
    await open('/local/chat#/team/sapa')
    await page.getByRole('textbox', { name: /Start et opslag/ }).pressSequentially('@fr')
    await page.keyboard.press('Tab')
    await page.keyboard.type('hvad mangler vi?')
    await page.keyboard.press('Enter')
    await lastCard().waitFor()
    expect(server.received.at(-1)).toMatchObject({ text: '<at>Fristvagt</at> hvad mangler vi?' })
    await expect.poll(() => page.getByTestId('thread').count()).toBe(1)
  })

  it('shows a pressed card to the presser at once, and to the others the card that all see', async () => {
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    await mette.mention('FLIS', 'status')
    const jens = (await openPage(browser, `${server.origin}/local/chat?person=jens#/team/flis`)).page
    await open('/local/chat#/team/flis')
    await lastCard().getByRole('button', { name: 'Underskrevet' }).click()
    await lastCard().getByText('underskrevet af Mette Holm').waitFor()
    // Pages are told of what happens in order: what follows the press shows that it has been heard of.
    await mette.say('Så er den underskrevet', mette.channel('FLIS'))
    await jens.getByTestId('message').filter({ hasText: 'Så er den underskrevet' }).waitFor()
    expect(await jens.getByTestId('card').getByRole('button', { name: 'Underskrevet' }).isVisible()).toBe(
      true,
    )
  })

  it('updates a card in place, for everyone, without moving it', async () => {
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    await mette.mention('FLIS', 'status')
    await open('/local/chat#/team/flis')
    const message = await mette.waitForCard((card) => card.includes('FLIS'))
    const path = `conversations/${encodeURIComponent(message.conversation)}/activities/${message.id}`
    await server.connector.call('PUT', path, { type: 'message', ...digestCard(true) })
    await page.getByText('underskrevet af Mette Holm').waitFor()
    expect(await page.getByTestId('card').count()).toBe(1)
  })

  it('says below the card what the bot answers, and that it failed', async () => {
    await teamsClient(server.origin).say('status')
    await open('/local/chat')
    await lastCard().getByRole('button', { name: 'Udført' }).first().click()
    await expect.poll(() => page.getByTestId('card-answer').textContent()).toBe('Noteret')
    await page.getByTestId('card').first().getByRole('combobox').fill('Odder Kommune')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Vis, hvad I får' }).click()
    await page.getByRole('alert').getByText('Ukendt kommune').waitFor()
  })

  it('narrows the 98 municipalities while one types, all from the keyboard', async () => {
    await teamsClient(server.origin).installInTeam()
    await open('/local/chat#/team/general')
    const box = page.getByRole('combobox', { name: 'Kommune' })
    await box.click()
    await expect.poll(() => page.getByRole('option').count()).toBe(98)
    await box.pressSequentially('aarhu')
    await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['Aarhus Kommune'])
    await box.fill('')
    await box.pressSequentially('odd')
    await page.keyboard.press('Enter')
    await expect.poll(() => box.inputValue()).toBe('Odder Kommune')
    await page.getByRole('listbox').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Vis, hvad I får' }).click()
    await expect
      .poll(() => server.received.at(-1)?.value)
      .toMatchObject({ action: { verb: 'choose', data: { municipality: '0727' } } })
  })

  it('does not send a card whose required choice is missing', async () => {
    await teamsClient(server.origin).installInTeam()
    await open('/local/chat#/team/general')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.getByRole('button', { name: 'Vis, hvad I får' }).click()
    await page.getByText('Vælg en kommune').waitFor()
    // A press would have been sent before what is written after it.
    await page.getByRole('textbox', { name: /Start et opslag/ }).fill('hej')
    await page.keyboard.press('Enter')
    await expect.poll(() => asked).toContain('/local/api/messages')
    expect(asked).not.toContain('/local/api/press')
    expect(server.received.map((a) => a.type)).not.toContain('invoke')
  })

  it('asks for consent, and goes on with or without it', async () => {
    const mette = teamsClient(server.origin)
    await mette.say('status')
    await mette.setConsent(false)
    await open('/local/chat')
    await lastCard().getByRole('button', { name: 'Udskyd' }).click()
    await lastCard().getByLabel('Udskyd til').fill('2025-12-03')
    await lastCard().getByRole('button', { name: 'Udskyd' }).last().click()
    await page.getByRole('button', { name: 'Fortsæt uden samtykke' }).click()
    await lastCard().getByText('underskrevet af Mette Holm').waitFor()
    expect(server.received.at(-1)?.value).toMatchObject({
      action: { data: { until: '2025-12-03' } },
      authentication: { token: 'token-of-mette' },
    })
  })

  it('changes theme without loading anew, and language and person with it', async () => {
    await open('/local/chat')
    await page.getByTestId('profile').click()
    await page.getByRole('radio', { name: 'Mørkt' }).check()
    await page.locator('html[data-theme=dark]').waitFor()
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Add Fristvagt' }).waitFor()
    await page.getByTestId('profile').click()
    await page.getByRole('radio', { name: /Jens Toft/ }).click()
    await page.getByRole('button', { name: /Jens Toft/ }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('keeps the focus on a card that is pressed from the keyboard', async () => {
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    await mette.mention('FLIS', 'status')
    await open('/local/chat#/team/flis')
    await lastCard().getByRole('button', { name: 'Underskrevet' }).press('Enter')
    await lastCard().getByText('underskrevet af Mette Holm').waitFor()
    await expect.poll(() => lastCard().getByRole('button').evaluateAll(indexOfFocus)).toBeGreaterThan(-1)
  })

  it('scrolls to what one asked for, and tells a reader further up of what came by itself', async () => {
    const mette = teamsClient(server.origin)
    await mette.say('status')
    await mette.say('status')
    await open('/local/chat')
    const messages = page.getByTestId('messages')
    await messages.evaluate((posts) => posts.scrollTo(0, 0))
    await page.getByRole('textbox', { name: 'Skriv en besked' }).fill('status')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByTestId('message').count()).toBe(7)
    await expect.poll(() => lastCard().evaluate(isInView)).toBe(true)
    await messages.evaluate((posts) => posts.scrollTo(0, 0))
    const message = await mette.waitForCard((card) => card.includes('FLIS'))
    await server.connector.call(
      'POST',
      `conversations/${encodeURIComponent(message.conversation)}/activities`,
      {
        type: 'message',
        ...digestCard(true),
      },
    )
    await page.getByRole('button', { name: 'Ny besked' }).click()
    await expect.poll(() => lastCard().evaluate(isInView)).toBe(true)
    await page.getByRole('button', { name: 'Ny besked' }).waitFor({ state: 'hidden' })
  })

  it('says what to try, until it is closed', async () => {
    await open('/local/chat')
    await page.getByRole('link', { name: /Tilføj Fristvagt til teamet/ }).click()
    await page.getByRole('button', { name: 'Tilføj Fristvagt til teamet' }).waitFor()
    await page.getByRole('button', { name: 'Luk forslagene' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Tilføj Fristvagt til teamet' }).waitFor()
    expect(await page.getByTestId('try-this').count()).toBe(0)
  })

  it('moves the clock on', async () => {
    await open('/local/chat')
    await expect
      .poll(() => page.getByTestId('clock').textContent())
      .toBe('mandag den 1. december 2025 kl. 07.56')
    await page.getByRole('button', { name: 'Næste morgen' }).click()
    await expect
      .poll(() => page.getByTestId('clock').textContent())
      .toBe('tirsdag den 2. december 2025 kl. 07.56')
    await page.getByRole('button', { name: 'En uge frem' }).click()
    await expect
      .poll(() => page.getByTestId('clock').textContent())
      .toBe('tirsdag den 9. december 2025 kl. 07.56')
  })

  it('never reads people’s words as markup', async () => {
    await teamsClient(server.origin).say('<img src=x onerror="document.title=1"> **fed**')
    await open('/local/chat')
    await page.getByText('<img src=x onerror="document.title=1"> **fed**').first().waitFor()
    await afterImagesFailed(page)
    expect(await page.title()).toBe('Chat · Fristvagt')
  })

  it('fits a phone', async () => {
    await teamsClient(server.origin).say('status')
    await open('/local/chat', { width: 400 })
    await page.getByTestId('conversation').click()
    await lastCard().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    await page.getByRole('button', { name: 'Tilbage til samtaler' }).click()
    await page.getByTestId('conversation').waitFor()
  })
})

describe.each(['default', 'dark', 'contrast'])('axe finds nothing, theme %s', (theme) => {
  it.each([
    ['chat', '/local/chat', '#/chat', 1280, '[data-testid=card]'],
    ['a channel', '/local/chat', '#/team/sapa', 1280, '[data-testid=card]'],
    ['chat on a phone', '/local/chat', '#/chat', 400, '[data-testid=card]'],
    ['calendar', '/local/calendar', '', 1280, '[data-testid=week]'],
    ['consent', '/local/consent', '', 1280, '#consent:enabled'],
    ['the front page', '/', '', 1280, '[data-testid=clock]:not(:empty)'],
  ])('in %s', async (_name, path, hash, width, drawn) => {
    const mette = teamsClient(server.origin)
    await mette.installInTeam()
    await mette.say('status')
    await mette.mention('SAPA', 'status')
    await open(`${path}?theme=${theme}${hash}`, { width })
    await page.locator(drawn).first().waitFor()
    await page.evaluate(axe.source)
    // Names and roles are the same in every theme, and take most of the time.
    const rules = {
      resultTypes: ['violations' as const],
      ...(theme !== 'default' && { runOnly: ['color-contrast'] }),
    }
    const { violations } = await page.evaluate(
      (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
      rules,
    )
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`)).toEqual(
      [],
    )
    expect(complaints).toEqual([])
  })
})
