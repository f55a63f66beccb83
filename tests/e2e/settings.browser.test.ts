import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

const cards = (page: Page) => page.getByTestId('card')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

it('a channel chooses its hour, lead times and solutions, sees what they bring, pauses, resumes and leaves', async () => {
  const mette = world.as('mette')
  await mette.installInTeam()
  const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
  await mette.press(welcome, 'choose-municipality', { municipality: '0751' })
  const page = await world.open('/local/chat?person=mette&lang=da#/team/general')
  await press(page, /^Ja/)
  await press(page, 'Indstillinger')
  await cards(page).filter({ hasText: 'Påmindelser for Aarhus' }).waitFor()

  await press(page, 'Ret: hvornår')
  await page.getByLabel('Klokkeslæt (dansk tid)').selectOption({ label: '9.30' })
  await page.getByRole('textbox', { name: 'Dage før fristen' }).fill('95')
  await press(page, 'Ret: hvad')
  await page.getByLabel('Løsninger', { exact: true }).selectOption({ label: 'Kun dem, jeg vælger' })
  await page.getByRole('checkbox', { name: 'FLIS', exact: true }).check()
  await press(page, 'Gem')
  await page.getByText('Skriv højst otte hele tal').waitFor()
  expect(await page.getByRole('textbox', { name: 'Dage før fristen' }).inputValue()).toBe('95')
  await page.getByRole('textbox', { name: 'Dage før fristen' }).fill('10, 4')
  await press(page, 'Gem')
  await page.getByText('Indstillingerne er gemt').waitFor()
  await page.getByText('mandag 1. december kl. 9.30').first().waitFor()
  const channel = mette.channel('General')
  const subscription = () => world.demo.store.system.subscriptions.of(channel)
  expect(await subscription()).toMatchObject({
    state: 'active',
    settings: { time: '09:30', leadDays: [10, 4], solutions: { mode: 'only', ids: ['flis'] } },
  })

  await press(page, 'Næste morgen')
  await cards(page).filter({ hasText: 'Frister i Aarhus' }).waitFor()
  expect(await mette.advance('morning')).toMatch(/^2025-12-02T08:30/)

  await press(page, 'Indstillinger')
  await page.getByText('Indstillingerne står herunder.').waitFor()
  await press(page, 'Pause eller stop')
  await press(page, 'Sæt på pause')
  await page.getByText('Påmindelserne er på pause').first().waitFor()
  expect(await subscription()).toMatchObject({ state: 'paused' })
  await press(page, 'Genoptag')
  await page.getByText('Så er påmindelserne i gang igen').waitFor()
  await press(page, 'Indstillinger')
  await press(page, 'Pause eller stop')
  await press(page, 'Stop påmindelserne')
  await page.getByText('Påmindelserne er stoppet her').waitFor()
  expect(await subscription()).toBeUndefined()
  expect(world.complaints()).toEqual([])
})
