import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Returns the path of a Chromium to test with, or undefined: CHROMIUM_PATH, Debian's, then Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  const places = [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()]
  return places.find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** Returns a headless browser that asks nothing of the network on its own. Throws when there is no Chromium. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('no Chromium found: set CHROMIUM_PATH to one, or install the package chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

let shared: Promise<Browser> | undefined

/** Returns the browser that all files of a run share, since each would spend seconds on one of its own; it ends with them. */
export async function sharedChromium(): Promise<Browser> {
  if (!(await shared?.catch(() => undefined))?.isConnected()) shared = launchChromium()
  return shared as Promise<Browser>
}

/** Closes all that a file has opened in the shared browser. */
export async function closePages(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close()
}
