import { describe, expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

/** Has Mette's team, and Mette herself, belong to Aarhus, with a morning card in General. */
async function aMorningInAarhus() {
  const mette = world.as('mette')
  await mette.installInTeam()
  const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
  await mette.press(welcome, 'choose-municipality', { municipality: '0751' })
  await mette.press(await mette.waitForCard((card) => card.includes('subscribe-yes')), 'subscribe-yes')
  await mette.advance('morning')
  return mette
}

describe('the tab', () => {
  it('alone in a browser, marks an agreement as signed, and the card in the channel says so', async () => {
    const mette = await aMorningInAarhus()
    const page = await world.browse('/tab/agreements?person=mette&lang=da')
    const row = page.locator('[data-item="flis-dba"]')
    await row.getByRole('button', { name: /^Underskrevet:/ }).click()
    await page.locator('[data-item="flis-dba"]').getByText('Mette Holm').first().waitFor()
    const card = await mette.waitForCard((text) => text.includes('Underskrevet af Mette Holm'))
    expect(JSON.stringify(card.card)).toContain('Frister i Aarhus')
    const [entry] = await world.demo.store.system.standings.historyOf('0751', 'flis-dba')
    expect(entry).toMatchObject({ state: 'fulfilled', via: 'tab', by: { name: 'Mette Holm' } })
  })

  it('asks for a municipality first, and then shows tasks with their deadlines in the words of the source', async () => {
    const page = await world.browse('/tab/tasks?person=sofie&lang=da')
    await page.getByRole('combobox', { name: 'Søg efter kommune' }).fill('odd')
    await page.getByRole('option', { name: /Odder/ }).click()
    const row = page.locator('[data-item="sapa-forskud-11"]')
    await row.waitFor()
    expect(await row.textContent()).toContain('Medio/ultimo dec')
  })
})
