import { describe, expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

/** Has the team follow Aarhus, with a morning card in General. */
async function aMorningInAarhus(): Promise<void> {
  const mette = world.as('mette')
  await mette.installInTeam()
  const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
  await mette.press(welcome, 'choose-municipality', { municipality: '0751' })
  await mette.press(await mette.waitForCard((card) => card.includes('subscribe-yes')), 'subscribe-yes')
  await mette.advance('morning')
}

describe('a member of the team who does not own it', () => {
  it('presses "done" in the channel and hears who may, and nothing is recorded', async () => {
    await aMorningInAarhus()
    const page = await world.open('/local/chat?person=sofie&lang=da#/team/general')
    const digest = page.getByTestId('card').filter({ hasText: 'Frister i Aarhus' })
    await digest.getByRole('button', { name: 'Udført', exact: true }).and(digest.getByTitle(/EAN/)).click()
    await page.getByText('Det registrerer ejerne af kommunens team').waitFor()
    expect(await world.demo.store.system.standings.historyOf('0751', 'valg-ean')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('sees everything in the tab, and no button that would fail', async () => {
    await aMorningInAarhus()
    const page = await world.browse('/tab/agreements?person=sofie&lang=da')
    await page.getByRole('combobox', { name: 'Søg efter kommune' }).fill('aarh')
    await page.getByRole('option', { name: /Aarhus/ }).click()
    await page.getByText('Du kan se alt her, men kun registrere det, du selv er ansvarlig for.').waitFor()
    await page.locator('[data-item]').first().waitFor()
    expect(await page.getByRole('button', { name: /^Underskrevet:/ }).count()).toBe(0)
    await page.goto(`${world.origin}/tab/agreements?person=jens&lang=da`)
    await page.getByRole('combobox', { name: 'Søg efter kommune' }).fill('aarh')
    await page.getByRole('option', { name: /Aarhus/ }).click()
    await page
      .getByRole('button', { name: /^Underskrevet:/ })
      .first()
      .waitFor()
  })
})
