import { expect, test } from 'vitest'
import { anAgreementItem, aTaskItem } from '#tests/support/tab-items.ts'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const sofie = { id: 'sofie', name: 'Sofie Lind' }
const resting = anAgreementItem({
  standing: {
    ...{ state: 'unknown', assignee: sofie },
    ...{ snoozedUntil: '2025-12-04', snoozedWhy: 'afventer <b>jurist</b>' },
  },
})
const notOurs = aTaskItem({
  standing: {
    ...{ state: 'open', asOf: '2025-11-28', source: 'person', by: 'Jens Toft' },
    notOurs: { by: 'Jens Toft', asOf: '2025-11-28', reason: 'vi bruger ikke løsningen' },
  },
})

test('an open item says who is responsible, until when it rests, and why', async () => {
  await using tab = await openTabBrowser(aTabWorld({ agreements: [resting] }))
  const page = await tab.open('/tab/agreements/flis-dba')
  const facts = await page.getByRole('dialog').locator('dl').textContent()
  expect(facts).toContain('AnsvarligSofie Lind')
  expect(facts).toMatch(/Udskudt tiltorsdag (den )?4\. december 2025afventer <b>jurist<\/b>/)
})

test('what is not theirs stands apart, is no longer late, says why, and can be taken back', async () => {
  const late = {
    ...notOurs,
    deadline: { kind: 'day', raw: '', from: '2025-11-03', to: '2025-11-03' },
  } as const
  const world = aTabWorld({ tasks: [late] })
  await using tab = await openTabBrowser(world)
  const page = await tab.open('/tab/tasks')
  const group = page.getByRole('rowgroup', { name: /^Ikke jeres/ })
  await group.getByText('Jens Toft, 28.11.2025').waitFor()
  expect(await group.textContent()).not.toContain('over fristen')
  await group.getByRole('link').first().click()
  const item = page.getByRole('dialog')
  await item.getByText('vi bruger ikke løsningen').waitFor()
  await item.getByRole('button', { name: /^Fortryd/ }).click()
  await expect.poll(() => world.asked.find((a) => a.method === 'PUT')?.body).toMatchObject({ state: 'open' })
})
