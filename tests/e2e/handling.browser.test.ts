import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

const cards = (page: Page) => page.getByTestId('card')
const digest = (page: Page) => cards(page).filter({ hasText: 'Frister i Aarhus' }).last()

/** The button of one line of a card: its words are those of all lines, its tooltip names the item. */
const buttonOf = (card: Locator, name: string, item: RegExp) =>
  card.getByRole('button', { name, exact: true }).and(card.getByTitle(item))

/** Puts the card of one item in the place of the morning's card. */
async function openActions(page: Page, item: RegExp): Promise<Locator> {
  await world.settled(page)
  await buttonOf(digest(page), 'Detaljer', item).click()
  await buttonOf(digest(page), 'Handlinger', item).click()
  const card = cards(page).filter({ has: page.getByRole('button', { name: 'Tilbage til kortet' }) })
  await card.waitFor()
  return card
}

beforeEach(async () => {
  const mette = world.as('mette')
  await mette.installInTeam()
  const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
  await mette.press(welcome, 'choose-municipality', { municipality: '0751' })
  await mette.press(await mette.waitForCard((card) => card.includes('subscribe-yes')), 'subscribe-yes')
  await mette.advance('morning')
})

const open = () => world.open('/local/chat?person=mette&lang=da#/team/general')

const DATA_AGREEMENT = /FLIS · Databehandleraftale/
const LATEST = 'Så længe som muligt: torsdag den 4. december'

describe('what can be done about one line of a morning card', () => {
  it('makes a colleague responsible, who is named on the line and mentioned by the card', async () => {
    const page = await open()
    const card = await openActions(page, DATA_AGREEMENT)
    await card.getByRole('button', { name: 'Ansvarlig', exact: true }).click()
    await card.getByRole('combobox', { name: 'Hvem er ansvarlig?' }).fill('sof')
    await page.getByRole('option', { name: 'Sofie Lind' }).click()
    await card.getByRole('button', { name: 'Gør ansvarlig' }).click()
    await digest(page).getByText('Ansvarlig: Sofie Lind').waitFor()
    await digest(page).getByText('Ansvarlige: Sofie Lind').waitFor()
    const handling = (await world.demo.store.system.handlings.of('0751')).get('flis-dba')
    expect(handling?.assignment).toMatchObject({ to: { name: 'Sofie Lind' }, by: { name: 'Mette Holm' } })
    expect(world.complaints()).toEqual([])
  })

  it('rests until a day with a reason, is on no card before that day, and can be undone', async () => {
    const page = await open()
    const rest = async () => {
      const card = await openActions(page, DATA_AGREEMENT)
      await card.getByRole('button', { name: 'Udskyd', exact: true }).first().click()
      await card.getByLabel('Mind os om den igen').selectOption({ label: LATEST })
      await card.getByRole('textbox', { name: 'Hvorfor?' }).fill('afventer jurist')
      await card.getByRole('button', { name: 'Udskyd', exact: true }).last().click()
      await digest(page)
        .getByText('Udskudt til torsdag den 4. december af Mette Holm: afventer jurist')
        .waitFor()
    }
    await rest()
    await buttonOf(digest(page), 'Fortryd', DATA_AGREEMENT).click()
    await buttonOf(digest(page), 'Fortryd', DATA_AGREEMENT).waitFor({ state: 'detached' })
    expect(await digest(page).textContent()).not.toContain('Udskudt til')
    await rest()

    const mette = world.as('mette')
    const cardOf = async (date: string) => {
      await mette.advance('morning')
      return JSON.stringify((await mette.waitForCard((card) => card.includes(date))).card)
    }
    expect(await cardOf('Tirsdag 2. december 2025')).not.toContain('flis-dba')
    await mette.advance('morning')
    expect(await cardOf('Torsdag 4. december 2025')).toContain('flis-dba')
    expect(world.complaints()).toEqual([])
  })

  it('is not ours with a reason, without which nothing changes', async () => {
    const page = await open()
    const card = await openActions(page, DATA_AGREEMENT)
    await card.getByRole('button', { name: 'Ikke os', exact: true }).click()
    await card.getByRole('button', { name: 'Det er ikke os' }).click()
    await card.getByText('Skriv først, hvorfor den ikke er jeres').waitFor()
    await card.getByRole('button', { name: 'Ikke os', exact: true }).click()
    await card.getByRole('textbox', { name: /Hvorfor er den ikke jeres/ }).fill('vi bruger ikke løsningen')
    await card.getByRole('button', { name: 'Det er ikke os' }).click()
    await digest(page)
      .getByText(/vi bruger ikke løsningen/)
      .waitFor()
    await buttonOf(digest(page), 'Fortryd', DATA_AGREEMENT).click()
    await buttonOf(digest(page), 'Underskrevet', DATA_AGREEMENT).waitFor()
    const { system } = world.demo.store
    const history = await system.standings.historyOf('0751', 'flis-dba')
    expect(history.map(({ state }) => state)).toEqual(['withdrawn', 'not-ours'])
    expect(world.complaints()).toEqual([])
  })

  it('says who was first when the item was signed elsewhere and the card could not be brought up to date yet', async () => {
    const page = await open()
    const card = await openActions(page, DATA_AGREEMENT)
    const jens = world.as('jens')
    await jens.failNext({ status: 429, code: 'TooManyRequests', retryAfter: 300, method: 'PUT' })
    const seen = await jens.waitForCard((text) => text.includes('Frister i Aarhus'))
    await jens.press(seen, 'Underskrevet')
    await card.getByRole('button', { name: 'Underskrevet', exact: true }).click()
    await digest(page)
      .getByText(/Jens Toft meldte den allerede underskrevet i dag kl\. 8\./)
      .waitFor()
    await digest(page).getByText('Underskrevet af Jens Toft').waitFor()
    expect(world.complaints()).toEqual([])
  })
})
