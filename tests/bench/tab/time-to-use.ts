import type { Browser } from 'playwright-core'

/** What it took until a page could be used: milliseconds since navigation began, and of the page's own thread. */
export interface Opening {
  readonly usable: number
  readonly busy: number
  readonly script: number
}

/** What a page shows when it can be used: as many elements of a selector. */
export interface Shows {
  readonly selector: string
  readonly atLeast: number
}

declare global {
  function usable(at: number): void
}

const PATIENCE_MS = 60_000

/**
 * Opens an address in a browser context of its own, with nothing cached and a processor so many times slower, and
 * returns what it took until it shows what it is to show and its thread is free to answer a click.
 */
export async function timeToUse(
  browser: Browser,
  url: string,
  shows: Shows,
  slower: number,
): Promise<Opening> {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    const { promise: told, resolve } = Promise.withResolvers<number>()
    // Told by the page: to ask it again and again would keep its thread busy.
    await page.exposeFunction('usable', resolve)
    await page.addInitScript(watchFor, shows)
    await page.goto(url, { waitUntil: 'commit' })
    const usable = await within(PATIENCE_MS, told)
    const { metrics } = await cdp.send('Performance.getMetrics')
    const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return {
      usable,
      busy: seconds('TaskDuration') * 1000,
      script: seconds('ScriptDuration') * 1000,
    }
  } finally {
    await context.close()
  }
}

/** Runs in the page: notes when it is there, painted, and nothing keeps a click waiting. */
function watchFor({ selector, atLeast }: Shows): void {
  const look = () => {
    if (document.querySelectorAll(selector).length < atLeast) return
    watch.disconnect()
    requestAnimationFrame(() => setTimeout(() => globalThis.usable(performance.now())))
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true })
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(reject, ms, new Error(`the page could not be used within ${ms} ms`))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
