import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { MAILS } from '#tests/support/mails/mails.ts'
import type { OfficeInTest } from '#tests/support/office.ts'
import { aKnownItem } from '#tests/support/pane-mails.ts'
import { inOutlook, openReadPane } from '#tests/support/pane-page.ts'
import { axeFindings } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const TITLE = 'Dialogmøde om skattedata i SAPA'
const DIFFERS = [{ field: 'start', mail: '2026-01-08T09:30', catalogue: '2026-01-09T10:00' }]
const WEBINAR = aKnownItem({ id: 'aula-webinar', title: 'Roller og rettigheder i Aula' })
const KNOWN = {
  [TITLE]: { sure: true, items: [aKnownItem({ differs: DIFFERS, movedSince: true })] },
  'Roller og rettigheder i Aula': { sure: false, items: [WEBINAR, { ...WEBINAR, id: 'other' }] },
}

/** Returns what axe finds on what the pane shows: by all rules, then what only colours can break in each other look. */
async function findingsInEachLook(page: Page, office: OfficeInTest): Promise<string[]> {
  const findings: string[] = []
  for (const look of ['dark', 'contrast', 'light'] as const) {
    const forced = look === 'contrast'
    await page.emulateMedia({
      colorScheme: look === 'light' ? 'light' : 'dark',
      forcedColors: forced ? 'active' : 'none',
    })
    await office.dress(look)
    await page.locator(`html[data-look="${look}"]`).waitFor({ state: 'attached' })
    const found = await axeFindings(page, look === 'light' ? undefined : ['color-contrast'])
    findings.push(...found.map((finding) => `${look}: ${finding}`))
  }
  return findings
}

test('axe finds nothing in any look, and nothing is wider than the pane, also at twice its size', async () => {
  const world = aTabWorld({ calendar: { outcome: 'needs-consent' } })
  world.mails.known = KNOWN
  await using pane = await openReadPane({ world })
  const { office, page } = pane
  const press = page.getByRole('button', { name: 'Find møder og frister' })
  await press.waitFor()
  const findings = await findingsInEachLook(page, office)
  for (const mail of ['dialogueMeeting', 'webinar', 'withTable'] as const) {
    await office.choose(inOutlook(MAILS[mail], mail))
    await page.getByRole('heading', { level: 1, name: MAILS[mail].subject }).waitFor()
    await pane.find()
    const update = page.getByRole('button', { name: /^Opdatér min kalender/ })
    if (mail === 'dialogueMeeting') {
      await update.click()
      await pane.main.getByText('Fristvagt må ikke skrive i din kalender endnu').waitFor()
    }
    findings.push(...(await findingsInEachLook(page, office)))
    // 160 pixels are what is left of 320 at twice the size; words may be no wider than that either.
    for (const width of [450, 320, 160]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) findings.push(`${mail}: ${wide} pixels wide in ${width}`)
    }
  }
  expect(findings).toEqual([])
})

test('everything is reached with the Tab key, in the order that it stands', async () => {
  await using pane = await openReadPane({ mail: MAILS.webinar })
  const { page } = pane
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
  await page.getByRole('button').waitFor()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Find møder og frister')
  await page.keyboard.press('Enter')
  await page.locator('#found').waitFor()
  const reached = [await focused()]
  while (reached.length < 5) {
    await page.keyboard.press('Tab')
    reached.push(await focused())
  }
  expect(reached).toEqual([
    'Fundet i mailen',
    'Tilmeld dig',
    'Åbn som aftale i Outlook: Roller og rettigheder i Aula',
    expect.stringMatching(/^Åbn tilmeldingsfristen i Outlook: /),
    'Foreslå til kataloget: Roller og rettigheder i Aula',
  ])
})
