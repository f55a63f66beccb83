import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { aDraftOf } from './a-draft.ts'

const PAGES = {
  overview: '',
  agreements: 'agreements',
  tasks: 'tasks',
  timeline: 'timeline',
  channels: 'channels',
  'meetings-month': 'meetings?view=month&month=2026-01',
  settings: 'settings',
  'settings-municipality': 'settings/municipality',
  'settings-audit': 'settings/audit',
  editions: 'editions',
  item: 'agreements/3x-datastandarder/record',
} as const
const WIDE = { width: 1180, height: 860 }
const LOOKS = {
  light: { viewport: WIDE },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  contrast: { viewport: WIDE, colorScheme: 'dark', forcedColors: 'active' },
  phone: { viewport: { width: 390, height: 844 } },
} as const

/** Draws pages of the tab in each look, as Mette sees them, into a folder. */
export async function drawTab(browser: Browser, origin: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const draft = await aDraftOf(origin)
  for (const [name, path] of Object.entries({ ...PAGES, draft: `editions/drafts/${draft}` }))
    for (const [look, options] of Object.entries(LOOKS)) {
      const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      await page.goto(`${origin}/tab/${path}${path.includes('?') ? '&' : '?'}person=mette`)
      await page.locator('[data-item], section h2').last().waitFor()
      // An open page hears of changes without an end: no network is ever idle.
      await page.waitForFunction(() => !document.querySelector('[class*="skeleton"], [class*="Skeleton"]'))
      // The page of one item is worth a picture for its map, which stands further down.
      if (name === 'item') await page.getByRole('listbox').scrollIntoViewIfNeeded()
      await page.screenshot({ path: `${folder}${name}-${look}.png` })
      await context.close()
      console.log(`drew ${name}-${look}.png`)
    }
}
