import { expect, test } from 'vitest'
import { afterImagesFailed } from '#tests/support/open-page.ts'
import { openTabBrowser, troublesOf } from '#tests/support/tab-page.ts'
import { aTabWorld, type TabWorld } from '#tests/support/tab-server.ts'

const SCRIPTS = [
  '<img src=x onerror="globalThis.evil=1">',
  '<script>globalThis.evil=1</script>',
  '<svg/onload=globalThis.evil=1>',
  '"><iframe srcdoc="<script>parent.evil=1</script>"></iframe>',
  '[x](javascript:globalThis.evil=1)',
  '{{constructor.constructor("globalThis.evil=1")()}}',
].join(' ')
const ADDRESS = 'javascript:globalThis.evil=1'

/** Returns the value with each text that people or KOMBIT write replaced; ids, states and days stay as they are. */
function hostile<T>(value: T): T {
  const words = new Set(['title', 'name', 'da', 'en', 'raw', 'online', 'place', 'by', 'why', 'topic'])
  const addresses = new Set(['joinUrl', 'page', 'url', 'outlook', 'ics', 'webLink'])
  const changed = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part !== 'string') return key === 'audience' ? [SCRIPTS] : part
    if (words.has(key)) return SCRIPTS
    return addresses.has(key) ? ADDRESS : part
  })
  return JSON.parse(changed) as T
}

function hostileWorld(): TabWorld {
  const world = aTabWorld()
  const { agreements, tasks, events, me, calendar } = world
  return aTabWorld({
    me: hostile(me),
    agreements: hostile(agreements),
    tasks: hostile(tasks),
    events: hostile(events),
    calendar: hostile(calendar),
  })
}

test('an edition full of scripts is shown as words, and none of them runs', async () => {
  const world = hostileWorld()
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/agreements')
  const troubles = troublesOf(page)
  const paths = [
    'agreements',
    `agreements/${world.agreements[0]?.id}`,
    'tasks',
    `tasks/${world.tasks[0]?.id}`,
    'meetings',
    `meetings/${world.events[0]?.id}`,
  ]
  for (const path of paths) {
    await page.goto(`${tab.origin}/tab/${path}`)
    await page.locator('[data-item]').getByText('globalThis.evil=1').first().waitFor()
    if (path.includes('/')) await page.getByRole('dialog').getByText('globalThis.evil=1').first().waitFor()
    for (const link of await page.locator('a[href^="javascript:globalThis"]').all()) await link.click()
    await afterImagesFailed(page)
    expect(await page.evaluate(() => (globalThis as { evil?: number }).evil)).toBeUndefined()
    expect(await page.locator('main img[src="x"], main script, main iframe').count()).toBe(0)
  }
  expect(troubles.filter((trouble) => /Content Security Policy/i.test(trouble))).toEqual([])
})
