import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aStoredDraft } from '#tests/support/tab-draft.ts'
import { aPublication } from '#tests/support/tab-editions.ts'
import { openTabBrowser } from '#tests/support/tab-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const world = aTabWorld()
let tab: Awaited<ReturnType<typeof openTabBrowser>>
let page: Page

beforeAll(async () => {
  tab = await openTabBrowser(world)
  page = await tab.open('/tab/editions')
})
afterAll(() => tab[Symbol.asyncDispose]())
beforeEach(() => {
  Object.assign(world, aTabWorld())
})

const open = async (path: string) => {
  await page.goto(`${tab.origin}/tab/editions${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const region = (name: string) => page.getByRole('region', { name, exact: true })
const question = (name: string) => page.getByRole('heading', { level: 2, name, exact: true })
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
/** Waits until the question has the focus: only then are the keys its own. */
const asked = (name: string) => expect.poll(focused).toBe(name)
const aFile = (name: string, text = 'Opgaver') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

test('with the keyboard alone: a file is read, its questions settled, the edition published and taken back', async () => {
  await open('')
  const chooser = page.waitForEvent('filechooser')
  await button('Vælg fil').press('Enter')
  await (await chooser).setFiles(aFile('januar.txt'))
  await page.getByText('januar.txt (1 KB)').waitFor()
  await button('Læs filen').press('Enter')
  await question('Fristen kan ikke læses').waitFor()
  expect(new URL(page.url()).pathname).toBe('/tab/editions/drafts/draft-2')
  // Outside of the questions the keys are nobody's.
  await page.keyboard.press('r')
  await region('Spørgsmål').getByText('1 af 5').waitFor()
  await button('Næste').press('n')
  await asked('Titlen er måske ikke hel')
  await page.keyboard.press('p')
  await asked('Fristen kan ikke læses')
  await page.keyboard.press('Enter')
  await asked('Titlen er måske ikke hel')
  await page.getByText('1 af 2 i samme afsnit').or(page.getByText('2 af 2 i samme afsnit')).waitFor()
  await page.keyboard.press('e')
  const title = page.getByRole('textbox', { name: 'Titel', exact: true })
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
  await title.fill('Opsæt ny visning')
  await page.keyboard.press('Enter')
  await asked('Er det den samme som i en tidligere udgave?')
  await page.keyboard.press('k')
  await asked('Rækken er ikke forstået')
  await page.keyboard.press('r')
  await asked('Titlen er læst fra et billede')
  await page.keyboard.press('k')
  await page.getByRole('heading', { name: 'Alle spørgsmål er afgjort.' }).waitFor()
  await button('Fortryd, at det blev beholdt').waitFor()
  await page.keyboard.press('u')
  await region('Spørgsmål').getByText('1 spørgsmål mangler').first().waitFor()
  await page.keyboard.press('k')
  await button('Se, hvad udgaven ændrer').press('Enter')
  await button('Udgiv …').press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Udgiv KOMBIT-programledermøde, december 2025?' })
  await dialog.getByText(/^Odder, Aarhus hører om det på det næste morgenkort \(3 kanaler\)$/).waitFor()
  await dialog.getByText('4 kort i Teams bliver tegnet om').waitFor()
  await expect.poll(focused).toBe('Ikke endnu')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('KOMBIT-programledermøde, december 2025 er udgivet.').waitFor()
  const done = world.editions.drafts.find(({ id }) => id === 'draft-2')
  expect(done?.draft.edition.tasks[0]).toMatchObject({
    title: 'Opsæt ny visning',
    due: { from: '2025-10-10' },
  })
  await button('Tag tilbage: KOMBIT-programledermøde, december 2025').press('Enter')
  const sure = page.getByRole('dialog', { name: 'Tag udgivelsen tilbage?' })
  await sure.getByText('4 ændringer bliver taget tilbage.').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Tog revision 8 tilbage').waitFor()
})

test('what a field was read from is marked in the file, and a line says what became of it', async () => {
  await open('/drafts/draft-1?show=items')
  const file = region('Filens tekst')
  await page.locator('[data-item="tasks/sapa-visning"] summary').click()
  await button('Side 2, linje 3: vis Frist i filen, Opsæt visning i SAPA').click()
  await expect.poll(() => file.locator('mark').allTextContents()).toEqual(['50.10.2025'])
  await file.getByRole('button', { name: 'Linje 5: FLIS' }).click()
  await file.getByRole('button', { name: 'Er det den samme som i en tidligere udgave?' }).waitFor()
  await file.getByRole('button', { name: 'Aftale: Databehandleraftale - ny skabelon' }).waitFor()
  await file.getByRole('combobox', { name: 'Side' }).selectOption('1')
  await file.getByRole('button', { name: /^Linje 1: Velkommen/ }).click()
  await file.getByText('Ikke brugt: læst som overskrift').waitFor()
  await button('Spørgsmål').click()
  await question('Fristen kan ikke læses').waitFor()
})

test('a deadline says what it is read as while it is written, and days can be set by hand', async () => {
  await open('/drafts/draft-1')
  await button('Skriv selv').click()
  const words = page.getByRole('textbox', { name: 'Som KOMBIT skriver det' })
  await words.fill('medio januar 2026')
  const read = page.getByRole('group', { name: 'Frist' }).getByRole('status')
  await read
    .getByText('11.–20. jan. 2026, uge 2-4')
    .or(read.getByText(/^11\.–20\. jan\. 2026/))
    .waitFor()
  await words.fill('31.02.2026')
  await read.getByText(/^(?!Læser).*kan ikke læses/i).waitFor()
  await page.getByText('Sæt selv dagene').click()
  await page.getByLabel('Første dag').fill('2026-02-27')
  await read.getByText(/27\. februar 2026/).waitFor()
  await button('Gem').click()
  await expect
    .poll(() => world.editions.drafts[0]?.draft.edition.tasks[0]?.due)
    .toEqual({ kind: 'day', raw: '31.02.2026', from: '2026-02-27', to: '2026-02-27' })
})

test('words that became nothing become an item, or are left be', async () => {
  await open('/drafts/draft-1?problem=row')
  await button('Tilføj det til udkastet').click()
  await page.getByRole('combobox', { name: 'Hvad er det?' }).selectOption('Nyhed')
  await page.getByRole('textbox', { name: 'Emne' }).fill('Tilmelding')
  await button('Tilføj').click()
  await question('Titlen er læst fra et billede').waitFor()
  await expect
    .poll(() => world.editions.drafts[0]?.draft.edition.notices)
    .toEqual([{ id: 'husk-tilmelding-senest-9-1', topic: 'Tilmelding', title: 'Husk tilmelding senest 9/1' }])
})

test('what a colleague did meanwhile is told, and one does the same again or lets it be', async () => {
  await open('/drafts/draft-1?problem=row')
  await button('Se bort fra det').waitFor()
  world.editions.colleague = true
  await button('Se bort fra det').click()
  const told = page.getByRole('alert').filter({ hasText: 'Jens Krog har ændret udkastet' })
  await told.getByRole('button', { name: 'Gør min ændring alligevel' }).click()
  await expect.poll(() => world.editions.drafts[0]?.decisions).toEqual([{ problem: 'row', did: 'rejected' }])
  expect(await told.count()).toBe(0)
})

test('what somebody else has published meanwhile is told, and it is compared again', async () => {
  const [draft] = world.editions.drafts
  if (draft) world.editions.drafts = [{ ...draft, draft: { ...draft.draft, problems: [] }, openProblems: 0 }]
  await open('/drafts/draft-1?view=compare')
  await page.getByText('Har nu underskrevet: Aarhus').waitFor()
  await button('Møder 1').click()
  await expect.poll(() => page.locator('[data-item]').count()).toBe(1)
  await page.getByText(/fra 8\.1\.2026 til 9\.1\.2026/).waitFor()
  await button('Udgiv …').click()
  world.editions.publications = [aPublication({ title: 'Rettelse' })]
  await button('Udgiv nu').click()
  await page.getByText(/^Jens Krog har udgivet Rettelse/).waitFor()
  world.editions.differences = { ...world.editions.differences, revision: 8 }
  await button('Sammenlign igen').click()
  await button('Udgiv …').click()
  await button('Udgiv nu').click()
  await page.getByText('KOMBIT-programledermøde, december 2025 er udgivet.').waitFor()
})

test('a file that is not read says why and what to do; the same file and a cancelled one change nothing', async () => {
  await open('')
  const choose = (file: ReturnType<typeof aFile>) => page.locator('input[type=file]').setInputFiles(file)
  const failed = page.getByRole('alert')
  await choose(aFile('slides.pptx'))
  await failed.getByText('Den slags fil læses ikke.').waitFor()
  await choose(aFile('tom.txt', ''))
  await failed.getByText('Der står ikke noget i filen.').waitFor()
  const why = { da: 'Filen er låst med en adgangskode.', en: 'It is locked.' }
  world.editions.answer = [422, { code: 'unreadable-file', status: 422, why }]
  await choose(aFile('laast.pdf'))
  await button('Læs filen').click()
  await failed.getByText(why.da).waitFor()
  world.editions.answer = undefined
  let read = () => {}
  world.editions.reading = new Promise((resolve) => {
    read = resolve
  })
  await button('Læs filen').click()
  await page.getByRole('progressbar', { name: /^Læser filen/ }).waitFor()
  await button('Annullér').click()
  await page.getByText('Annulleret. Der er ikke gemt noget.').waitFor()
  read()
  world.editions.reading = undefined
  const { body } = { body: { outcome: 'unchanged', id: 'draft-1', name: 'laast.pdf' } }
  world.editions.answer = [200, body]
  await button('Læs filen').click()
  await page.getByText('Den fil er allerede læst ind').waitFor()
  await button('Åbn udkastet').click()
  await question('Fristen kan ikke læses').waitFor()
})

test('what was suggested from a mail is not said to be read from a file', async () => {
  world.editions.drafts = [aStoredDraft({ name: 'Forslag fra mail: Webinar', suggestion: true })]
  await open(`/drafts/${world.editions.drafts[0]?.id}`)
  await page.getByText(/· Forslag fra mail: Webinar$/).waitFor()
})

test('who may not publish sees what was published and what it changed, and whom to ask', async () => {
  world.me = { ...world.me, roles: ['reader'], permissions: ['catalogue.read'] }
  // The page of the test before, whose reader might publish, may be asking still.
  await page.goto('about:blank')
  world.asked.length = 0
  for (const path of ['', '/drafts/draft-1']) {
    await page.goto(`${tab.origin}/tab/editions${path}`)
    await page.getByText('Du kan se, hvad der er udgivet').waitFor()
    expect(await button('Vælg fil').count()).toBe(0)
  }
  await page.locator('[data-item="2025-11-07"] summary').click()
  await page.getByRole('list', { name: 'Hvad den ændrede' }).getByRole('listitem').first().waitFor()
  expect(world.asked.some(({ url }) => url.includes('/drafts'))).toBe(false)
})
