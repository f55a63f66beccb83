import { expect, it } from 'vitest'
import { demoInBrowser } from '#tests/support/demo.ts'

const world = demoInBrowser()

const SHEET = [
  'Type;Løsning;Titel;Frist',
  'Opgave;SAPA;Prøv den nye visning i SAPA;15.01.2026',
  'Opgave;SAPA;Fortæl om visningen;50.01.2026',
].join('\r\n')

it('a sheet is read in, its question settled, the edition published for the municipality, and taken back', async () => {
  const page = await world.browse('/tab/editions?person=mette&lang=da')
  await page.getByRole('combobox', { name: 'Søg efter kommune' }).fill('odd')
  await page.getByRole('option', { name: /Odder/ }).click()
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const file = { name: 'januar.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }
  await page.getByRole('heading', { level: 1, name: 'Udgaver' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByLabel('Mødets dato').fill('2026-01-09')
  await button('Læs filen').click()
  await page.getByRole('heading', { name: /50\.01\.2026/ }).waitFor()
  const text = page.getByRole('region', { name: 'Filens tekst' })
  await text.getByRole('button', { name: /^Linje 3: .*50\.01\.2026/ }).waitFor()
  await button(/fredag den 30\. januar 2026/).click()
  await button('Se, hvad udgaven ændrer').click()
  await page.getByText('Fortæl om visningen').waitFor()
  await button('Udgiv …').click()
  await button('Udgiv nu').click()
  const published = () => world.demo.store.system.editions.catalogue()
  await page.getByText('januar er udgivet.').waitFor()
  const { tasks } = await published()
  expect(tasks.get('sapa-fortael-om-visningen')?.due).toMatchObject({ from: '2026-01-30' })
  await page.getByRole('link', { name: 'Opgaver' }).click()
  await page.locator('[data-item="sapa-fortael-om-visningen"]').waitFor()
  await page.getByRole('link', { name: 'Udgaver' }).click()
  await button('Tag tilbage: januar').click()
  await button('Tag tilbage').click()
  await page.getByText(/^Tog revision \d+ tilbage$/).waitFor()
  expect((await published()).tasks.has('sapa-fortael-om-visningen')).toBe(false)
  await page.getByRole('link', { name: 'januar', exact: true }).waitFor()
})
