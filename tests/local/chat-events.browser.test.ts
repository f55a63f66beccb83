import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { World } from '#local/pages/shared/api.ts'
import { closePages, sharedChromium } from '#tests/support/chromium.ts'
import { cardContent, startLocalTeams } from '#tests/support/local-teams-server.ts'
import { openPage } from '#tests/support/open-page.ts'
import { teamsClient } from '#tests/support/teams-client.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedChromium()
})
afterAll(() => closePages(browser))

it('a late reading of the world takes away neither what came meanwhile nor what one is writing', async () => {
  await using server = await startLocalTeams()
  const mette = teamsClient(server.origin)
  await mette.say('før')
  const { page, context } = await openPage(browser, `${server.origin}/local/chat`)
  const [read, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let readings = 0
  await page.route('**/local/api/world?*', async (route) => {
    // The first draws the page; the second is asked for once the events flow.
    if (++readings !== 2) return route.continue()
    const response = await route.fetch()
    const world = (await response.json()) as World
    const inAnswer = { ...world.messages[0]!, id: '1', text: 'kun i svaret' }
    read.resolve()
    await released.promise
    await route.fulfill({ response, json: { ...world, messages: [...world.messages, inAnswer] } })
  })
  await page.reload()
  await read.promise
  const messages = page.getByTestId('message')
  const box = page.getByRole('textbox', { name: 'Skriv en besked' })
  await box.fill('hvad mang')
  await mette.say('imens')
  await messages.filter({ hasText: 'imens' }).waitFor()
  released.resolve()
  await messages.filter({ hasText: 'kun i svaret' }).waitFor()
  expect(await messages.filter({ hasText: 'imens' }).count()).toBe(1)
  await page.keyboard.type('ler vi?')
  expect(await box.inputValue()).toBe('hvad mangler vi?')
  await context.close()
})

it('a press is not lost when the card changes between its down and its up', async () => {
  const actions = [{ type: 'Action.Execute', title: 'Udført', verb: 'done' }]
  const card = (text: string) => cardContent([{ type: 'TextBlock', text }], { actions })
  await using server = await startLocalTeams(async (activity, { reply }) => {
    if (activity.type === 'message') await reply(activity, card('før'))
  })
  const mette = teamsClient(server.origin)
  await mette.say('status')
  const { id, conversation } = await mette.waitForCard((drawn) => drawn.includes('før'))
  const { page, context } = await openPage(browser, `${server.origin}/local/chat`)
  await page.getByRole('button', { name: 'Udført' }).hover()
  await page.mouse.down()
  const path = `conversations/${encodeURIComponent(conversation)}/activities/${id}`
  for (const text of ['nu', 'efter'])
    await server.connector.call('PUT', path, { type: 'message', ...card(text) })
  // Pages are told of what happens in order: once this is shown, the changes have been heard of.
  await mette.say('hørt')
  await page.getByTestId('message').filter({ hasText: 'hørt' }).waitFor()
  await page.mouse.up()
  await expect.poll(() => server.received.map((activity) => activity.type)).toContain('invoke')
  await page.getByTestId('card').filter({ hasText: 'efter' }).waitFor()
  await context.close()
})
