import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { EDITOR } from '#tests/support/access.ts'
import { axeFindings, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const PATHS = [
  '',
  'agreements',
  'agreements/unreadable',
  'agreements/flis-dba/record',
  'tasks',
  'tasks/sapa-visning',
  'tasks/valg-ean/record',
  'meetings',
  'meetings?view=month&month=2026-01&day=2026-01-19',
  'meetings/sapa-webinar',
  'timeline',
  'settings',
  'settings/municipality',
  'settings/roles',
  'settings/audit',
  'editions',
  'editions/drafts/draft-1?problem=due',
  'editions/drafts/draft-1?show=items',
  'editions/drafts/draft-1?view=compare',
  'ask?ask=list_agreements&status=unsigned&in=da',
  'channels',
  'channels/sapa-id?lang=da',
  'channels/sapa-id/deliveries?lang=da',
  'channels/reach?lang=da',
]
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const

/** An item is open over its list; its own page is whole when the map, or where there is none the evidence, stands there. */
async function isOpen(page: Page, path: string): Promise<void> {
  if (path.includes('?') || !path.includes('/')) return
  if (!path.endsWith('/record')) await page.getByRole('dialog').waitFor()
  else if (path.startsWith('agreements')) await page.getByRole('listbox').waitFor()
  else await page.getByRole('button', { name: 'Hent som PDF' }).waitFor()
}

/** Returns what axe finds on what a page shows: by all rules, then what only colours can break in each other theme. */
async function findingsInEachLook(page: Page): Promise<string[]> {
  const findings: string[] = []
  for (const [theme, look] of Object.entries(LOOKS)) {
    await page.emulateMedia(look)
    await page.locator(`[data-theme="${theme}"]`).waitFor()
    const found = await axeFindings(page, theme === 'light' ? undefined : ['color-contrast'])
    findings.push(...found.map((finding) => `${theme}: ${finding}`))
  }
  return findings
}

/** Returns at which widths, from the narrowest phone to a wide screen, a page is wider than the window. */
async function tooWide(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [320, 360, 700, 1060, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const fits = (most: number) => document.documentElement.scrollWidth <= most
    await page
      .waitForFunction(fits, width, { timeout: 3_000 })
      .catch(() => found.push(`wider than the window at ${width} px`))
  }
  return found
}

/** Waits for what a page shows first: an item, open where the address names it, or what can be set. */
async function isThere(page: Page, path: string): Promise<void> {
  const isSettings = path.startsWith('settings')
  await page
    .locator(isSettings ? 'section h2' : '[data-item]')
    .first()
    .or(page.getByRole('dialog'))
    .first()
    .waitFor()
  if (path === 'settings/roles') await page.getByRole('row').first().waitFor()
  if (path === 'settings/audit') await page.getByRole('listitem').first().waitFor()
  if (!isSettings) await isOpen(page, path)
}

test('axe finds nothing on any page in any theme, and none is wider than the window', async () => {
  await using tab = await openTabBrowser(aTabWorld({ calendar: { outcome: 'needs-consent' } }))
  const page = await tab.open('/tab/agreements')
  const findings: string[] = []
  for (const path of PATHS) {
    await page.goto(`${tab.origin}/tab/${path}`)
    await isThere(page, path)
    const found = [...(await findingsInEachLook(page)), ...(await tooWide(page))]
    findings.push(...found.map((finding) => `${path}: ${finding}`))
  }
  await page.goto(`${tab.origin}/tab/meetings`)
  await page
    .getByRole('button', { name: /^Læg i min kalender/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Opret i Outlook' }).waitFor()
  findings.push(...(await findingsInEachLook(page)))
  expect(findings).toEqual([])
})

test('axe finds nothing on the pages before a municipality is chosen', async () => {
  const world = aTabWorld({ me: { id: 'mette', name: 'Mette Holm', today: '2025-12-01', ...EDITOR } })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/agreements')
  await page.getByRole('combobox').fill('a')
  await page.getByRole('option').first().waitFor()
  const findings = await findingsInEachLook(page)
  world.signIn = { kind: 'teams-only' }
  await page.reload()
  await page.getByRole('link', { name: 'Åbn Teams' }).waitFor()
  expect([...findings, ...(await findingsInEachLook(page))]).toEqual([])
})

test('everything is reached with the Tab key, in the order that it stands', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/tasks?q=valg')
  await page.locator('[data-item]').waitFor()
  const reached: string[] = []
  for (let presses = 0; presses < 50; presses++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const at = document.activeElement
      return at === document.body
        ? ''
        : (at?.getAttribute('aria-label') ??
            (at instanceof HTMLSelectElement
              ? at.labels[0]?.querySelector('span')?.textContent
              : at?.textContent) ??
            '')
    })
    if (name === '') break
    reached.push(name)
  }
  expect(reached).toEqual([
    'Gå til indholdet',
    'Overblik',
    'Aftaler',
    'Opgaver',
    'Møder',
    'Tidslinje',
    'Spørg',
    'Kanaler',
    'Udgaver',
    'Odder. Skift kommune',
    'Indstillinger',
    'VALG, Indsend EAN-nummer til fakturering for VALG-løsningen',
    'Søg',
    'Ryd søgningen',
    'Løsning',
    'Alle 1',
    'Åbne 1',
    'Gruppér efter',
    'Hent det viste til Excel',
    'Hent det viste til CSV',
    'Vælg alle viste',
    'Løsning',
    'Opgave',
    'Start',
    'Frist',
    'Status',
    'Vælg Indsend EAN-nummer til fakturering for VALG-løsningen (VALG)',
    'Indsend EAN-nummer til fakturering for VALG-løsningen',
    'Udført: Indsend EAN-nummer til fakturering for VALG-løsningen (VALG)',
  ])
})
