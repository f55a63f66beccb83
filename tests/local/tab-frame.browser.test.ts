import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closePages, sharedChromium } from '#tests/support/chromium.ts'
import { type LocalTeamsServer, startLocalTeams } from '#tests/support/local-teams-server.ts'
import { openPage } from '#tests/support/open-page.ts'

/** A tab with the real teams-js that writes down what its host tells it. */
const TAB = `<!doctype html><title>tab</title><pre></pre><script src="/tab/teams.js"></script><script>
const { app, authentication } = microsoftTeams
const show = (key, value) => { document.querySelector('pre').append(key + '=' + value + '\\n') }
app.initialize().then(async () => {
  app.registerOnThemeChangeHandler((theme) => show('changed', theme))
  const context = await app.getContext()
  show('locale', context.app.locale)
  show('theme', context.app.theme)
  show('sub', context.page.subPageId)
  show('user', context.user.id)
  show('channel', context.channel?.displayName)
  show('token', await authentication.getAuthToken())
  app.notifySuccess()
  show('ready', true)
})
</script>`

let browser: Browser
let server: LocalTeamsServer

beforeAll(async () => {
  browser = await sharedChromium()
  const library = createRequire(import.meta.url).resolve('@microsoft/teams-js')
  const script = await readFile(
    new URL('../umd/MicrosoftTeams.min.js', `file://${library.replace(/dist.*/, 'dist/esm/')}`),
    'utf8',
  )
  server = await startLocalTeams(undefined, {}, (app) => {
    app.get('/tab/', (_request, reply) => reply.type('text/html').send(TAB))
    app.get('/tab/teams.js', (_request, reply) => reply.type('text/javascript').send(script))
  })
})
afterAll(async () => {
  await closePages(browser)
  await server.app.close()
})

async function told(page: Page): Promise<Record<string, string>> {
  const pre = page.frameLocator('[data-testid="tab-frame"]').locator('pre')
  await expect.poll(() => pre.textContent()).toContain('ready=')
  return Object.fromEntries(
    (await pre.textContent())!
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  )
}

it('frames the tab in the personal app as Teams does', async () => {
  const { page } = await openPage(
    browser,
    `${server.origin}/local/chat?theme=dark#/chat/tab/agreements%2Fflis`,
  )
  expect(await told(page)).toMatchObject({
    locale: 'da-dk',
    theme: 'dark',
    sub: 'agreements/flis',
    user: 'a1c4e2f0-1b6d-4e57-9a30-5c2f7d8e9b01',
    token: 'token-of-mette',
    channel: 'undefined',
  })
})

it('frames it in a channel, for another person in English, and tells it of a new theme', async () => {
  const { page } = await openPage(browser, `${server.origin}/local/chat?person=jens&lang=en#/team/sapa/tab`)
  expect(await told(page)).toMatchObject({
    locale: 'en-gb',
    theme: 'default',
    channel: 'SAPA',
    token: 'token-of-jens',
  })
  await page.getByTestId('profile').click()
  await page.getByRole('radio', { name: 'High contrast' }).click()
  await expect.poll(async () => (await told(page)).changed).toBe('contrast')
})
