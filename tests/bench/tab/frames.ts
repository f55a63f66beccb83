import type { Browser, Page } from 'playwright-core'
import { manyAgreements } from '#tests/support/tab-long-lists.ts'
import { aTabWorld, startTabServer } from '#tests/support/tab-server.ts'
import { median } from '../load.ts'

const FRAMES = 600
/** As fast as somebody spins a wheel: some three rows a frame. */
const STEP_PX = 120

/** How long it was from one frame to the next while a page scrolled, in milliseconds. */
export interface Scrolled {
  readonly page: string
  readonly median: number
  readonly p95: number
  /** The share of frames that came in time for 60 a second, with half a frame of patience. */
  readonly inTime: number
}

/** Scrolls the table of so many agreements, and beside it a page as high with nothing on it, a step each frame. */
export async function scrolledTable(browser: Browser, rows: number): Promise<readonly Scrolled[]> {
  const server = await startTabServer(aTabWorld({ agreements: manyAgreements(rows) }))
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })
  try {
    const table = await context.newPage()
    await table.goto(`${server.origin}/tab/agreements`)
    await table.locator('[data-item]').first().waitFor()
    const height = await table.evaluate(() => document.documentElement.scrollHeight)
    const scrolled = [await scroll(table, `a table of ${rows} rows`)]
    await table.close()
    const blank = await context.newPage()
    await blank.setContent(`<div style="height:${height}px;background:linear-gradient(#fff,#aaa)"></div>`)
    return [await scroll(blank, 'a blank page as high'), ...scrolled]
  } finally {
    await context.close()
    await server[Symbol.asyncDispose]()
  }
}

async function scroll(page: Page, name: string): Promise<Scrolled> {
  const lasted = await page.evaluate(eachFrame, { frames: FRAMES, step: STEP_PX })
  const sorted = lasted.toSorted((a, b) => a - b)
  return {
    page: name,
    median: median(lasted),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    inTime: lasted.filter((ms) => ms < 25).length / lasted.length,
  }
}

/** Runs in the page: scrolls on in each frame, and returns how long each lasted. */
function eachFrame({ frames, step }: { readonly frames: number; readonly step: number }): Promise<number[]> {
  return new Promise((done) => {
    const at: number[] = []
    const next = (now: number) => {
      at.push(now)
      if (at.length > frames) return done(at.slice(1).map((time, i) => time - (at[i] ?? time)))
      window.scrollBy({ top: step, behavior: 'instant' })
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}
