import { describe, expect, it } from 'vitest'
import { HOSTILE_CPR } from '#tests/support/mails/hostile.ts'
import { MAILS } from '#tests/support/mails/mails.ts'
import { inOutlook, openReadPane } from '#tests/support/pane-page.ts'

describe('the pane beside a mail that is read', () => {
  it('sends nothing before it is asked to, and then shows the meeting as Danes write it, beside its line', async () => {
    await using pane = await openReadPane()
    await pane.page.getByRole('heading', { level: 1, name: MAILS.dialogueMeeting.subject }).waitFor()
    await pane.main
      .getByText('sendes mailens tekst til Fristvagt, som læser den og ikke gemmer den')
      .waitFor()
    expect(pane.world.mails.read).toEqual([])
    await pane.find()
    const card = pane.page.getByRole('article')
    await card.getByRole('heading', { name: 'Dialogmøde om skattedata i SAPA' }).waitFor()
    await card.getByText('Torsdag den 8. januar 2026 kl. 9.30–11.00, uge 2').waitFor()
    await card.locator('strong', { hasText: 'torsdag den 8. januar 2026 kl. 9.30-11.00' }).waitFor()
    const join = card.getByRole('link', { name: 'Deltag online' })
    expect(await join.getAttribute('rel')).toBe('noopener noreferrer')
    await join.click()
    expect(await pane.office.asked('link')).toHaveLength(1)
    await expect.poll(() => pane.page.getByRole('status').textContent()).toBe('Fundet i mailen: 1 møde')
    expect(pane.troubles).toEqual([])
  })

  it('shows until when one registers for the webinar, and where', async () => {
    await using pane = await openReadPane({ mail: MAILS.webinar })
    await pane.find()
    await pane.page.getByText('Tilmelding senest fre. 30. jan. 2026').waitFor()
    await pane.page.getByRole('link', { name: 'Tilmeld dig' }).waitFor()
    await pane.page.getByText('kombit.example', { exact: true }).waitFor()
    await pane.page.getByRole('button', { name: /^Åbn tilmeldingsfristen i Outlook/ }).waitFor()
  })

  it('folds what is over below what lies ahead, without a way into the calendar', async () => {
    await using pane = await openReadPane({ mail: MAILS.threeDates })
    await pane.find()
    const { page } = pane
    const over = page.getByRole('group')
    expect(await over.getByRole('article').count()).toBe(0)
    await page.getByText('Allerede overstået (1)').click()
    await over.getByText('fristen er passeret').waitFor()
    expect(await over.getByRole('button').count()).toBe(0)
  })

  it('says kindly that there is nothing, and what was looked for', async () => {
    await using pane = await openReadPane({ mail: MAILS.withoutDates })
    await pane.find()
    const { page } = pane
    expect(await page.locator('#found').textContent()).toBe('Ingen møder eller frister fundet')
    await page.getByText('Der er ledt efter').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('found')
  })

  it('shows every row of a table, what is no date as doubtful, and what was not understood', async () => {
    await using pane = await openReadPane({ mail: MAILS.withTable })
    pane.world.mails.change = (reading) => ({
      ...reading,
      unread: [
        { words: 'BBR | rettes snart', what: { da: 'Her står ingen dag.', en: 'No day stands here.' } },
      ],
    })
    await pane.find()
    const { page } = pane
    await page.getByText('"31. februar 2026" er ingen dato').waitFor()
    const unread = page.getByRole('region', { name: 'Set, men ikke forstået' })
    expect(await unread.textContent()).toContain('Her står ingen dag. »BBR | rettes snart«')
  })

  it('reads a mail of two million letters without the pictures written into it, and says what is too long', async () => {
    const picture = `<img alt="" src="data:image/png;base64,${'A'.repeat(2_000_000)}">`
    const { body, ...mail } = MAILS.dialogueMeeting
    const content = body.content.replace('</body>', `${picture}</body>`)
    await using pane = await openReadPane({ mail: { ...mail, body: { type: 'html', content } } })
    await pane.find()
    await pane.main.getByText('kl. 9.30–11.00').waitFor()
    expect(pane.world.mails.read[0]?.mail.body.content.length).toBeLessThan(20_000)

    const longer = 'Frist 1. maj. '.repeat(220_000)
    await pane.office.choose(inOutlook({ ...mail, body: { type: 'html', content: longer } }, 'mail-2'))
    await pane.page.getByRole('button', { name: 'Find møder og frister' }).click()
    await pane.main.getByText('Mailen fylder 3.080.000 tegn, og Fristvagt læser højst 3.000.000').waitFor()
    expect(pane.world.mails.read).toHaveLength(1)
  })

  it('makes no HTML of a hostile mail, opens no script, and says that CPR numbers were left out', async () => {
    const title = '<img src=x onerror="document.title=1">'
    const mail = { ...MAILS.hostile, subject: title }
    await using pane = await openReadPane({ mail })
    pane.world.mails.change = (reading) => ({
      ...reading,
      items: reading.items.slice(0, 2).map((item) => ({
        ...item,
        title,
        quotes: [{ field: 'row', words: title, how: 'inferred' }],
        meeting: {
          ...{
            start: '2026-01-08',
            timeZone: 'Europe/Copenhagen',
            place: title,
            joinUrl: 'javascript:alert(1)',
          },
          registration: { deadline: '2026-01-05', url: 'javascript:alert(2)' },
        },
      })),
    })
    await pane.find()
    const { page, troubles } = pane
    await page.getByText('CPR-numre blev taget ud, før mailen blev læst').waitFor()
    expect(await page.locator('img, script:not([src])').count()).toBe(0)
    expect(await page.getByRole('link').count()).toBe(0)
    expect(await page.getByText(title).count()).toBeGreaterThan(3)
    expect(await page.content()).not.toContain(HOSTILE_CPR)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect([await page.title(), troubles]).toEqual(['Fristvagt', []])
  })

  it('forgets all of a mail that is left, and drops an answer that comes too late', async () => {
    await using pane = await openReadPane()
    const { office, page, world } = pane
    await pane.find()
    await office.choose(inOutlook(MAILS.webinar, 'mail-2'))
    await page.getByRole('heading', { level: 1, name: MAILS.webinar.subject }).waitFor()
    expect(await page.getByRole('article').count()).toBe(0)

    const { promise, resolve } = Promise.withResolvers<void>()
    world.mails.hold = promise
    await page.getByRole('button', { name: 'Find møder og frister' }).click()
    await expect.poll(() => world.mails.read.length).toBe(2)
    await office.choose(inOutlook(MAILS.withTable, 'mail-3'))
    await page.getByRole('heading', { level: 1, name: MAILS.withTable.subject }).waitFor()
    world.mails.hold = undefined
    resolve()
    await pane.find()
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toContain('Gennemgå')
    await office.choose(undefined)
    await page.getByText('Vælg en mail').waitFor()
  })
})
