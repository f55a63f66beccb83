import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { closePages, sharedChromium } from './chromium.ts'
import { startTabServer, type TabWorld } from './tab-server.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A browser with the tab served to it; close it by `await using`. */
export async function openTabBrowser(world: TabWorld) {
  const server = await startTabServer(world)
  const browser = await sharedChromium()
  return {
    browser,
    origin: server.origin,
    /** Opens a page of the tab alone in a browser of Danish speech. */
    open: (path: string, options: BrowserContextOptions = {}) =>
      openAlone(browser, server.origin, path, options),
    async [Symbol.asyncDispose]() {
      await closePages(browser)
      await server[Symbol.asyncDispose]()
    },
  }
}

async function openAlone(browser: Browser, origin: string, path: string, options: BrowserContextOptions) {
  const page = await aPage(browser, options)
  await page.goto(`${origin}${path}`)
  return page
}

/** Returns an empty page that fails the test's `troubles` on whatever the browser complains of. */
export async function aPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', ...options })
  return context.newPage()
}

/** Collects what the page's console and the content security policy complain of, from now on. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  return troubles
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/**
 * Returns what axe finds against WCAG 2.1 A and AA, or by the rules named alone, as "rule: element"; Fluent's focus
 * sentinels are left out.
 */
export async function axeFindings(page: Page | Frame, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE)
  const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: WCAG }
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: { run(on: object, how: object): Promise<AxeResults> } }
    const on = { exclude: [['[data-tabster-dummy]']] }
    // A button that is fading from one state to another has the colours of neither.
    const fading = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(fading.map((animation) => animation.finished))
    // Else it works out where everything stands that is in order.
    const { violations } = await axe.run(on, { runOnly, resultTypes: ['violations'] })
    return violations.flatMap((v) =>
      v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
    )
  }, only)
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[]
}
