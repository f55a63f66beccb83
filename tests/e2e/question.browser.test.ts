import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

/** Opens the personal chat of somebody whose municipality is chosen. */
async function chatOf(municipality: string): Promise<Page> {
  const mette = world.as('mette')
  await mette.installForMe()
  const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
  await mette.press(welcome, 'choose-municipality', { municipality })
  return world.open('/local/chat?person=mette&lang=da#/chat')
}

async function ask(page: Page, question: string): Promise<string> {
  const cards = page.getByTestId('card')
  const before = await cards.count()
  await page.getByRole('textbox', { name: 'Skriv en besked' }).fill(question)
  await page.getByRole('button', { name: 'Send' }).click()
  await cards.nth(before).waitFor()
  return (await cards.last().textContent()) ?? ''
}

describe('asking which agreements are unsigned', () => {
  it('is answered in Danish for Aarhus: unsigned, unknown and not yet sent apart, with date and source', async () => {
    const page = await chatOf('0751')
    const text = await ask(page, 'hvilke aftaler er ikke underskrevet?')
    expect(text).toContain('Ikke underskrevne aftaler · Aarhus · pr. 1. december 2025')
    const [unsigned, unknown] = [text.indexOf('Ikke underskrevet ('), text.indexOf('Status kendes ikke (')]
    expect(unsigned).toBeGreaterThan(-1)
    expect(text.slice(unsigned, unknown)).toContain('3xbegrebs- og datastandarder')
    expect(text.slice(unsigned, unknown)).toContain('KOMBIT pr. 20.11.2025: ikke underskrevet')
    expect(text.slice(unknown)).toContain('FLIS')
    expect(text.slice(unknown).indexOf('EESSI')).toBeLessThan(text.slice(unknown).indexOf('FLIS'))
    expect(text).toContain('Kilde: KOMBIT-programledermøde 5. december 2025')
    expect(world.complaints()).toEqual([])
  })

  it('is answered in English too, and does not call the 3x agreement unsigned in Odder, which has signed', async () => {
    const page = await chatOf('0727')
    const text = await ask(page, 'which agreements are unsigned')
    expect(text).toContain('Unsigned agreements · Odder')
    expect(text).not.toContain('3xbegrebs')
    expect(await ask(page, 'which agreements are signed')).toContain('3xbegrebs- og datastandarder')
  })

  it('works by mention in a channel, for the municipality of the team', async () => {
    const mette = world.as('mette')
    await mette.installInTeam()
    const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
    await mette.press(welcome, 'choose-municipality', { municipality: '0727' })
    const page = await world.open('/local/chat?person=jens&lang=da#/team/flis')
    await world.as('jens').mention('FLIS', 'hvilke aftaler er ikke underskrevet?')
    await page.getByText('Ikke underskrevne aftaler · Odder').first().waitFor()
    expect(await page.getByTestId('card').last().textContent()).not.toContain('3xbegrebs')
  })

  it('asks before it records anything, and says so on the card when a colleague was first elsewhere', async () => {
    const page = await chatOf('0751')
    const words = await ask(page, 'Marker FLIS databehandleraftalen som underskrevet')
    expect(words).toContain('Skal jeg registrere aftalen som underskrevet for Aarhus?')
    const jens = world.as('jens')
    await jens.installInTeam()
    const welcome = await jens.waitForCard((card) => card.includes('choose-municipality'))
    await jens.press(welcome, 'choose-municipality', { municipality: '0751' })
    await jens.mention('SAPA', 'Marker FLIS databehandleraftalen som underskrevet')
    const asked = await jens.waitForCard((card) => card.includes('Skal jeg registrere'))
    await jens.press(asked, 'fulfil')
    const card = page.getByTestId('card').last()
    await card.getByText('Underskrevet af Jens Toft').waitFor()
    await card
      .getByRole('button', { name: 'Genåbn' })
      .or(card.getByRole('button', { name: 'Fortryd' }))
      .waitFor()
    expect(await card.textContent()).not.toContain('Skal jeg registrere')
    expect(world.complaints()).toEqual([])
  })

  it('does not bluff: an unknown question gets what would work instead, as buttons', async () => {
    const page = await chatOf('0751')
    const text = await ask(page, 'hvad er klokken i tokyo')
    expect(text).not.toContain('Databehandleraftale')
    const suggestion = page.getByTestId('card').last().getByRole('button').first()
    const cards = page.getByTestId('card')
    const before = await cards.count()
    await suggestion.click()
    await cards.nth(before).waitFor()
    expect(await cards.last().textContent()).toContain('Aarhus')
  })
})

describe('from an answer on', () => {
  it('goes to a narrower one in its place, to cards found in the message box, and to those of pasted links', async () => {
    const page = await chatOf('0751')
    await ask(page, 'hvilke aftaler er ikke underskrevet?')
    const cards = page.getByTestId('card')
    const count = await cards.count()
    await cards.last().getByRole('button', { name: 'Uanset status' }).click()
    await cards.last().getByText('Aftaler · Aarhus · pr. 1. december 2025').waitFor()
    expect(await cards.count()).toBe(count)

    await page.getByRole('button', { name: 'Søg i Fristvagt' }).click()
    const dialog = page.getByRole('dialog', { name: 'Søg i Fristvagt' })
    await dialog.getByText('FLIS · Databehandleraftale').waitFor()
    await dialog.getByRole('searchbox').fill('3xb')
    await dialog.getByText('1 resultat', { exact: true }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await cards.nth(count).waitFor()
    expect(await cards.nth(count).textContent()).toContain(
      'Aarhus · KOMBIT pr. 20.11.2025: ikke underskrevet',
    )

    await world.as('mette').say(`se ${world.origin}/tab/agreements/flis-dba`)
    await cards
      .nth(count + 1)
      .getByText('FLIS · Databehandleraftale - ny skabelon')
      .waitFor()
    expect(world.complaints()).toEqual([])
  })
})
