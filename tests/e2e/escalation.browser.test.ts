import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

const cards = (page: Page) => page.getByTestId('card')
const digest = (page: Page) => cards(page).filter({ hasText: 'Frister i Aarhus' }).last()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const buttonOf = (card: Locator, name: string, item: RegExp) =>
  card.getByRole('button', { name, exact: true }).and(card.getByTitle(item))

const DATA_AGREEMENT = /FLIS · Databehandleraftale/
const HERS = 'Dine frister i Aarhus'

it('a ladder brings the responsible her item in her own chat; she signs it off there, and it ends', async () => {
  const mette = world.as('mette')
  await mette.installInTeam()
  const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
  await mette.press(welcome, 'choose-municipality', { municipality: '0751' })
  await mette.press(await mette.waitForCard((card) => card.includes('subscribe-yes')), 'subscribe-yes')
  await mette.advance('morning')

  const page = await world.open('/local/chat?person=mette&lang=da#/team/general')
  await world.settled(page)
  await buttonOf(digest(page), 'Detaljer', DATA_AGREEMENT).click()
  await buttonOf(digest(page), 'Handlinger', DATA_AGREEMENT).click()
  await page.getByRole('button', { name: 'Ansvarlig', exact: true }).click()
  await page.getByRole('combobox', { name: 'Hvem er ansvarlig?' }).fill('sof')
  await page.getByRole('option', { name: 'Sofie Lind' }).click()
  await page.getByRole('button', { name: 'Gør ansvarlig' }).click()
  await digest(page).getByText('Ansvarlig: Sofie Lind').waitFor()

  await press(page, 'Indstillinger')
  await cards(page).filter({ hasText: 'Påmindelser for Aarhus' }).waitFor()
  await press(page, 'Ret: hvem ellers')
  await page.getByLabel('Skriv til den ansvarlige').selectOption({ label: 'Fra 3 dage før fristen' })
  await page.getByLabel('Skriv til programlederen').selectOption({ label: 'Fra dagen efter fristen' })
  await page.getByRole('combobox', { name: 'Programlederen er' }).fill('jens')
  await page.getByRole('option', { name: 'Jens Toft' }).click()
  await press(page, 'Gem')
  await page.getByText('Indstillingerne er gemt').waitFor()
  const { system } = world.demo.store
  expect((await system.subscriptions.of(mette.channel('General')))?.settings.escalation).toMatchObject({
    responsible: { days: -3 },
    leader: { days: 1, person: { name: 'Jens Toft' } },
  })

  const sofie = world.as('sofie')
  await sofie.installForMe()
  await world.as('jens').installForMe()
  const toSofie = async () =>
    (await sofie.messages('chat')).filter((m) => JSON.stringify(m.card ?? '').includes(HERS))
  expect(await toSofie()).toEqual([])
  expect(await mette.advance('morning')).toMatch(/^2025-12-02/)
  await sofie.waitForCard((card) => card.includes(HERS))

  const hers = await world.open('/local/chat?person=sofie&lang=da#/chat')
  const card = cards(hers).filter({ hasText: HERS })
  await card.getByText(DATA_AGREEMENT).first().waitFor()
  await buttonOf(card, 'Underskrevet', DATA_AGREEMENT).click()
  await card.getByText('Underskrevet af Sofie Lind').waitFor()
  await digest(page).getByText('Underskrevet af Sofie Lind').waitFor()
  const [entry] = await system.standings.historyOf('0751', 'flis-dba')
  expect(entry).toMatchObject({ state: 'fulfilled', by: { name: 'Sofie Lind' } })

  while ((await mette.advance('morning')) < '2025-12-12') expect(await toSofie()).toHaveLength(1)
  const toJens = JSON.stringify(await world.as('jens').messages('chat'))
  expect(toJens).not.toContain('flis-dba')
  const { entries } = await system.audit.search({
    municipality: '0751',
    action: 'nudge.escalated',
    limit: 50,
  })
  expect(entries.filter(({ subject }) => subject === 'flis-dba')).toHaveLength(1)
  expect(world.complaints()).toEqual([])
})
