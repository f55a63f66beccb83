import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

/** Adds Fristvagt to the team and chooses a municipality by typing its first letters. */
async function joinTeam(page: Page, letters: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Tilføj Fristvagt til teamet' }).click()
  await page.getByRole('combobox', { name: /Kommune/ }).fill(letters)
  await page.getByRole('option', { name }).click()
  await page.getByRole('button', { name: 'Vælg', exact: true }).click()
}

const cards = (page: Page) => page.getByTestId('card')

/** The button of one line of a card: its words are those of all lines, its tooltip names the item. */
const buttonOf = (card: Locator, name: string, item: RegExp) =>
  card.getByRole('button', { name, exact: true }).and(card.getByTitle(item))

describe('a deadline nudge in a Teams channel', () => {
  it('comes after a choice, a preview and a yes, and is signed off in both channels at one press', async () => {
    const page = await world.open('/local/chat?person=mette&lang=da#/team/general')
    await joinTeam(page, 'aarh', 'Aarhus')

    const preview = cards(page).filter({ hasText: 'Det ville jeg skrive for Aarhus' })
    await preview.getByText('Indsend EAN-nummer').first().waitFor()
    expect(await world.as('mette').messages('General')).toHaveLength(1)
    await preview.getByRole('button', { name: /^Ja/ }).click()
    await cards(page).filter({ hasText: 'Så holder jeg øje for Aarhus' }).waitFor()

    const jens = world.as('jens')
    await jens.mention('SAPA', 'abonnér')
    const offered = await jens.waitForCard(
      (card, message) => message.conversation === jens.channel('SAPA') && card.includes('subscribe-yes'),
    )
    await jens.press(offered, 'subscribe-yes')

    await page.getByRole('button', { name: 'Næste morgen' }).click()
    const digest = cards(page).filter({ hasText: 'Frister i Aarhus' })
    await digest.getByText('Mandag 1. december 2025').waitFor()
    const text = (await digest.textContent()) ?? ''
    for (const words of ['Databehandleraftale - ny skabelon', 'EAN-nummer', '3xbegrebs- og datastandarder'])
      expect(text).toContain(words)
    expect(text.indexOf('EAN-nummer')).toBeLessThan(text.indexOf('3xbegrebs- og datastandarder'))

    await buttonOf(digest, 'Udført', /EAN-nummer/).click()
    await digest.getByText('✓ Udført af Mette Holm').waitFor()
    const inSapa = await jens.waitForCard(
      (card, message) =>
        message.conversation === jens.channel('SAPA') && card.includes('Udført af Mette Holm'),
    )
    expect(JSON.stringify(inSapa.card)).toContain('Frister i Aarhus')

    const [entry] = await world.demo.store.system.standings.historyOf('0751', 'valg-ean')
    expect(entry).toMatchObject({ state: 'fulfilled', by: { name: 'Mette Holm' } })
    expect(entry?.at.toString()).toMatch(/^2025-12-01T07:0/)
    expect(world.complaints()).toEqual([])
  })

  it('takes a press back, and says in the card that the item is open again', async () => {
    const mette = world.as('mette')
    await mette.installInTeam()
    await mette.press(
      await mette.waitForCard((c) => c.includes('choose-municipality')),
      'choose-municipality',
      {
        municipality: '0751',
      },
    )
    await mette.press(await mette.waitForCard((c) => c.includes('subscribe-yes')), 'subscribe-yes')
    await mette.advance('morning')
    const page = await world.open('/local/chat?person=mette&lang=da#/team/general')
    const digest = cards(page).filter({ hasText: 'Frister i Aarhus' })
    await buttonOf(digest, 'Underskrevet', /3xbegrebs/).click()
    await buttonOf(digest, 'Fortryd', /3xbegrebs/).click()
    await buttonOf(digest, 'Underskrevet', /3xbegrebs/).waitFor()
    const history = await world.demo.store.system.standings.historyOf('0751', '3x-datastandarder')
    expect(history.map((entry) => entry.state)).toEqual(['withdrawn', 'fulfilled'])
  })

  it('posts nothing when nobody has chosen a municipality or said yes, however far the clock goes', async () => {
    const page = await world.open('/local/chat?person=mette&lang=da#/team/general')
    await page.getByRole('button', { name: 'Tilføj Fristvagt til teamet' }).click()
    await page.getByRole('button', { name: 'Vælg', exact: true }).click()
    await page.getByText('Vælg en kommune på listen.').waitFor()

    await world.as('mette').mention('General', 'hvilke aftaler er ikke underskrevet?')
    await page.getByText('Hvilken kommune hører teamet').nth(1).waitFor()

    await world.as('mette').advance('week')
    const written = await world.as('mette').messages('General')
    expect(written.filter((m) => JSON.stringify(m.card ?? '').includes('Frister i'))).toEqual([])
    expect(await world.demo.store.system.outbox.pending()).toBe(0)
  })
})
