import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Opens an address of the local pages and waits until it is drawn; what the page itself complains of is thrown. */
export async function openPage(
  browser: Browser,
  url: string,
  options: { width?: number; locale?: string } = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const { width = 1280, locale = 'da-DK' } = options
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(url)
  await page.locator('body[data-ready]').waitFor()
  return { page, context, complaints }
}

/** Returns once an image has failed: another that the page was to load before it, with a script for that case, has too. */
export async function afterImagesFailed(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((failed) => {
        Object.assign(new Image(), { onerror: failed, src: 'x' })
      }),
  )
}
