import { describe, expect, test } from 'vitest'
import { EDITOR } from '#tests/support/access.ts'
import { axeFindings, openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const PATHS = [
  'agreements',
  'agreements/unreadable',
  'tasks',
  'tasks/sapa-visning',
  'meetings',
  'meetings/sapa-webinar',
  'ask?ask=list_agreements&status=unsigned&in=da',
]
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const

describe.each(Object.entries(LOOKS))('in the %s theme', (theme, look) => {
  test('axe finds nothing on any page', async () => {
    await using tab = await openTabBrowser(aTabWorld({ calendar: { outcome: 'needs-consent' } }))
    const page = await tab.open('/tab/agreements', look)
    const findings: string[] = []
    for (const path of PATHS) {
      await page.goto(`${tab.origin}/tab/${path}`)
      await page.getByRole('listitem').first().or(page.getByRole('dialog')).first().waitFor()
      if (path.includes('/') && !path.includes('?')) await page.getByRole('dialog').waitFor()
      expect(await page.locator('[data-theme]').getAttribute('data-theme')).toBe(theme)
      findings.push(...(await axeFindings(page)).map((found) => `${path}: ${found}`))
    }
    await page.goto(`${tab.origin}/tab/meetings`)
    await page
      .getByRole('button', { name: /^Læg i min kalender/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Opret i Outlook' }).waitFor()
    findings.push(...(await axeFindings(page)))
    expect(findings).toEqual([])
  })

  test('axe finds nothing on the pages before a municipality is chosen', async () => {
    const world = aTabWorld({ me: { id: 'mette', name: 'Mette Holm', today: '2025-12-01', ...EDITOR } })
    await using tab = await openTabBrowser(world)
    const page = await tab.open('/tab/agreements', look)
    await page.getByRole('combobox').fill('a')
    await page.getByRole('option').first().waitFor()
    const findings = await axeFindings(page)
    world.signIn = { kind: 'teams-only' }
    await page.reload()
    await page.getByRole('link', { name: 'Åbn Teams' }).waitFor()
    expect([...findings, ...(await axeFindings(page))]).toEqual([])
  })
})

test('everything is reached with the Tab key, in the order that it stands', async () => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/tasks?q=valg')
  await page.getByRole('listitem').waitFor()
  const reached: string[] = []
  for (let presses = 0; presses < 15; presses++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const at = document.activeElement
      return at === document.body
        ? ''
        : (at?.getAttribute('aria-label') ?? (at?.tagName === 'SELECT' ? 'Løsning' : at?.textContent) ?? '')
    })
    if (name === '') break
    reached.push(name)
  }
  expect(reached).toEqual([
    'Gå til indholdet',
    'Aftaler',
    'Opgaver',
    'Møder',
    'Spørg',
    'Odder. Skift kommune',
    'VALG, Indsend EAN-nummer til fakturering for VALG-løsningen',
    'Søg',
    'Ryd søgningen',
    'Løsning',
    'Alle 1',
    'Åbne 1',
    'Indsend EAN-nummer til fakturering for VALG-løsningen',
    'Udført: Indsend EAN-nummer til fakturering for VALG-løsningen (VALG)',
  ])
})

test.each([320, 360, 700, 1280])('at %i px nothing is wider than the window', async (width) => {
  await using tab = await openTabBrowser(aTabWorld())
  const page = await tab.open('/tab/agreements', { viewport: { width, height: 800 } })
  for (const path of PATHS) {
    await page.goto(`${tab.origin}/tab/${path}`)
    await page.locator('[data-item]').first().waitFor()
    if (path.includes('/') && !path.includes('?')) await page.getByRole('dialog').waitFor()
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width])
  }
})
