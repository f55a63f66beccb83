import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type Demo, startDemo } from '#app/demo/start-demo.ts'
import { closePages, sharedChromium } from './chromium.ts'
import { openPage } from './open-page.ts'
import { type TeamsClient, teamsClient } from './teams-client.ts'

/** A demo of its own for each test, a browser to look at it with, and a person who acts without one. */
export interface DemoInBrowser {
  readonly origin: string
  readonly demo: Demo
  /** Opens a page of the demo; waits until it is drawn. */
  open(path: string, options?: { width?: number; locale?: string }): Promise<Page>
  /** Opens a page that is not one of the local stand-ins', such as the tab alone. */
  browse(path: string): Promise<Page>
  as(person: string): TeamsClient
  /**
   * Waits until no job is left and a chat page shows every message as Teams has it: a card that is redrawn takes away
   * what was opened on it.
   */
  settled(page: Page): Promise<void>
  /** Returns what pages have complained of in the console. */
  complaints(): readonly string[]
}

/** Starts a demo before each test of the file and ends it afterwards. */
export function demoInBrowser(): DemoInBrowser {
  let browser: Browser
  let demo: Demo
  const complaints: string[][] = []
  beforeAll(async () => {
    browser = await sharedChromium()
  })
  afterAll(() => closePages(browser))
  beforeEach(async () => {
    complaints.length = 0
    demo = await startDemo({ port: 0 })
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await demo.close()
  })
  return {
    get origin() {
      return demo.origin
    },
    get demo() {
      return demo
    },
    async open(path, options = {}) {
      const opened = await openPage(browser, demo.origin + path, options)
      complaints.push(opened.complaints)
      return opened.page
    },
    async browse(path) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' })
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      await page.goto(demo.origin + path)
      return page
    },
    as: (person) => teamsClient(demo.origin, person),
    async settled(page) {
      await demo.store.jobs.idle()
      const person = new URL(page.url()).searchParams.get('person') ?? undefined
      const versions = await teamsClient(demo.origin, person).versions()
      await page.waitForFunction(showsAll, versions)
    },
    complaints: () => complaints.flat(),
  }
}

/** Runs in the page: whether no message that it shows is older than what Teams has. */
function showsAll(versions: Readonly<Record<string, number>>): boolean {
  const shown = [...document.querySelectorAll<HTMLElement>('article[data-id]')]
  return shown.every(({ dataset }) => Number(dataset.version) >= (versions[dataset.id ?? ''] ?? 0))
}
