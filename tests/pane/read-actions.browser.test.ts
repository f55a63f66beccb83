import { describe, expect, it } from 'vitest'
import { MAILS } from '#tests/support/mails/mails.ts'
import { aKnownItem } from '#tests/support/pane-mails.ts'
import { openReadPane, WOULD_ASK } from '#tests/support/pane-page.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

interface InOutlook {
  Office: { context: { mailbox: { item: { body: { getAsync: unknown } } } } }
}
const TITLE = 'Dialogmøde om skattedata i SAPA'
const known = (overrides: Parameters<typeof aKnownItem>[0] = {}) => ({
  [TITLE]: { sure: true, items: [aKnownItem(overrides)] },
})

describe('what can be done about what a mail tells of', () => {
  it('opens the form of Outlook filled in, and says that nothing is in the calendar yet', async () => {
    await using pane = await openReadPane({ mail: MAILS.webinar, office: { token: undefined } })
    await pane.find()
    const { main, office, page, world } = pane
    expect(world.mails.read.map(({ signedIn }) => signedIn)).toEqual([false])
    await main.getByText('Denne udgave af Outlook kan ikke logge ind i Fristvagt').waitFor()
    await page.getByRole('button', { name: 'Åbn som aftale i Outlook: Roller og rettigheder i Aula' }).click()
    await main.getByText('Den ligger først i din kalender, når du selv gemmer den.').waitFor()
    const [opened] = await office.asked('appointment')
    expect(JSON.stringify(opened)).toContain('2026-02-11T09:00:00.000Z')

    await office.change({ fails: { appointment: { code: 9020, name: 'GenericError', message: 'no' } } })
    await page.getByRole('button', { name: /^Åbn tilmeldingsfristen i Outlook/ }).click()
    await main.getByText('Outlook åbnede ikke aftalen').waitFor()
  })

  it('puts what is known into the calendar, and shows where mail and catalogue differ', async () => {
    const differs = [{ field: 'start', mail: '2026-01-08T09:30', catalogue: '2026-01-09T10:00' }]
    await using pane = await openReadPane()
    pane.world.mails.known = known({ differs })
    await pane.find()
    const { main, page, world } = pane
    const row = page.getByRole('row', { name: /^Tid/ })
    expect(await row.textContent()).toBe(
      'Tidtors. 8. jan. 2026 kl.\u00a09.30fre. 9. jan. 2026 kl.\u00a010.00',
    )
    await main.getByText('Kalenderen får det, der står i kataloget.').waitFor()
    await page.getByRole('button', { name: `Læg i min kalender: ${TITLE}` }).dblclick()
    await main.getByText('Mødet ligger nu i din kalender.').waitFor()
    const added = world.asked.filter(({ url }) => url === '/api/v1/events/sapa-webinar/calendar-entry')
    expect(added).toHaveLength(1)
    await page.getByRole('link', { name: 'Se det i Outlook' }).waitFor()
    // The button is gone: what it came to has the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Mødet ligger nu')
  })

  it("answers Microsoft's challenge once more with a token that meets it, and offers Outlook's form meanwhile", async () => {
    const world = aTabWorld({ calendar: { outcome: 'needs-sign-in', claims: 'challenge' } })
    await using pane = await openReadPane({ world })
    world.mails.known = known()
    await pane.find()
    const { main, office, page } = pane
    await page.getByRole('button', { name: /^Læg i min kalender/ }).click()
    await main.getByText('Du skal logge ind igen').waitFor()
    await page.getByRole('button', { name: /^Åbn som aftale i Outlook/ }).waitFor()
    world.calendar = { outcome: 'added' }
    await page.getByRole('button', { name: /^Log ind og prøv igen/ }).click()
    await main.getByText('Mødet ligger nu i din kalender.').waitFor()
    expect(JSON.stringify(await office.asked('token'))).toContain('challenge')
  })

  it('says how the municipality stands, as of when, by whom, and when who is reminded', async () => {
    await using pane = await openReadPane({ mail: MAILS.newsletter })
    const item = aKnownItem({
      ...{ type: 'agreement', id: 'flis-dba', title: 'Databehandleraftale' },
      standing: { state: 'unsigned', asOf: '2025-12-01', source: 'kombit' },
      nudge: { state: 'planned', next: '2025-12-08', channels: ['Digitalisering › Frister'] },
    })
    pane.world.mails.known = { Databehandleraftale: { sure: true, items: [item] } }
    await pane.find()
    const { main, office, page } = pane
    await main.getByText('Ikke underskrevet · KOMBIT pr. 1.12.2025').waitFor()
    await main.getByText('Påmindes man. 8. dec. i Digitalisering › Frister').waitFor()
    await page.getByRole('link', { name: 'Åbn Databehandleraftale i Fristvagt' }).click()
    expect(await office.asked('link')).toHaveLength(1)
    await page.getByRole('button', { name: /^Læg fristen i min kalender/ }).click()
    await main.getByText('Fristen ligger nu i din kalender').waitFor()
  })

  it('suggests what is chosen for the catalogue, having said who sees it, and offers it no more', async () => {
    await using pane = await openReadPane({ mail: MAILS.withTable })
    pane.world.mails.suggested = { outcome: 'suggested', draft: 'draft-1', items: 2 }
    await pane.find()
    const { page, world } = pane
    const part = page.getByRole('region', { name: 'Foreslå til kataloget' })
    await part.getByText('De, der udgiver kataloget, ser det igennem').waitFor()
    const send = part.getByRole('button', { name: 'Foreslå det valgte' })
    await send.click()
    await part.getByText('Vælg mindst én').waitFor()
    const boxes = part.getByRole('checkbox')
    const before = await boxes.count()
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await send.click()
    await part.getByText('2 er foreslået til kataloget').waitFor()
    expect(world.mails.suggestions[0]?.keys).toHaveLength(2)
    expect(await boxes.count()).toBe(before - 2)
    world.mails.suggested = { outcome: 'already', draft: 'draft-1', items: 1 }
    await boxes.nth(0).check()
    await send.click()
    await part.getByText('Er allerede foreslået').waitFor()
  })

  it('reads for who is not signed in, and once more with what is known when they sign in', async () => {
    await using pane = await openReadPane({ office: { fails: { token: WOULD_ASK } } })
    pane.world.mails.known = known()
    await pane.find()
    const { main, office, page, world } = pane
    expect(await main.getByText('Findes i kataloget').count()).toBe(0)
    const signIn = page.getByRole('button', { name: 'Log ind, og læs mailen igen' })
    await signIn.click()
    await main.getByText('Du blev ikke logget ind').waitFor()
    await office.change({ fails: {} })
    await signIn.click()
    await main.getByText('Findes i kataloget').waitFor()
    expect(world.mails.read.map(({ signedIn }) => signedIn)).toEqual([false, true])
  })

  it('takes a new token once where the old one has run out', async () => {
    await using pane = await openReadPane({ office: { token: 'run-out' } })
    await pane.find()
    const calls = pane.world.asked.filter(({ url }) => url.startsWith('/api/v1/mail-readings'))
    expect(calls.map(({ token }) => token)).toEqual(['run-out', 'run-out'])
    // The new one was no better: the mail is read all the same.
    expect(pane.world.mails.read.map(({ signedIn }) => signedIn)).toEqual([false])
  })
})

describe('what is said when it goes wrong', () => {
  it('says what to do when Outlook is silent, nobody answers, too many ask, or a mail cannot be read', async () => {
    await using pane = await openReadPane()
    const { main, page, world } = pane
    const press = page.getByRole('button', { name: /Find møder og frister|Prøv igen/ })
    await press.waitFor()
    const refuse = { status: 'failed', error: { code: 9020, message: 'no' } }
    const body = await page.evaluateHandle(
      () => (globalThis as unknown as InOutlook).Office.context.mailbox.item.body,
    )
    const getAsync = await body.evaluateHandle((given) => given.getAsync)
    await body.evaluate((given, refused) => {
      given.getAsync = (...rest: unknown[]) => (rest.at(-1) as (result: object) => void)(refused)
    }, refuse)
    await press.click()
    await main.getByText('Outlook svarede ikke.').waitFor()
    await body.evaluate((given, was) => Object.assign(given, { getAsync: was }), getAsync)

    world.mails.refuse = { status: 429, code: 'too-many-requests', waitSeconds: 40 }
    await press.click()
    await main.getByText('Prøv igen om 40 sekunder.').waitFor()
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Mailen blev ikke læst')

    world.mails.refuse = { status: 413, code: 'too-large' }
    await press.click()
    await main.getByText('Mailen er for stor til at blive læst').waitFor()

    await page.context().setOffline(true)
    await press.click()
    await main.getByText('Du er offline. Prøv igen, når du er på nettet.').waitFor()
    await page.context().setOffline(false)
    world.mails.refuse = undefined
    await press.click()
    await page.locator('#found').waitFor()
  })

  it('stands alone in a plain browser with a word of where it belongs', async () => {
    await using pane = await openReadPane({ context: { locale: 'en-GB' } })
    const { page } = pane
    await page.unrouteAll()
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { name: 'Open Fristvagt in Outlook' }).waitFor()
  })
})
