import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tabLinks } from '#app/tab-links.ts'
import { calendarLinks } from '#calendar/calendar-links.ts'
import { eventToken } from '#calendar/event-token.ts'
import { icsOf } from '#calendar/ics.ts'
import { outlookComposeLink } from '#calendar/outlook-link.ts'
import { aMessage, aPress } from '#tests/support/activities.ts'
import { type AttackedServer, anAttackedServer } from '#tests/support/attacked-server.ts'
import { BEFORE_EIGHT } from '#tests/support/bot-door.ts'
import { partsOf } from '#tests/support/card-checks.ts'
import { anEdition, anEvent } from '#tests/support/factories.ts'
import { cardsWith, PLAIN_PLACES, placesOf } from '#tests/support/hostile-cards.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const MARK = 'EVIL'
const wild = fc.constantFrom(
  '](',
  '**',
  '`',
  '\r\n',
  '\n',
  '<b>',
  '</at>',
  '&lt;',
  '\\',
  '"',
  "'",
  '\u202e',
  '\u0000',
  '|',
  '#',
  '- ',
)
const spliced = fc
  .tuple(fc.array(fc.oneof(wild, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 }), fc.nat(12))
  .map(([parts, at]) => parts.toSpliced(at, 0, MARK).join(''))

describe('any words of people or of KOMBIT', () => {
  it('stand in a card where Teams does not render them, whatever they are', () => {
    fc.assert(
      fc.property(spliced, (words) => {
        for (const card of Object.values(cardsWith(words)))
          expect(placesOf(MARK, card).filter((place) => !PLAIN_PLACES.has(place))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('make no button of a card open anything but a page of the web', () => {
    for (const words of [
      'javascript:alert(1)//EVIL',
      'JaVaScRiPt:alert(1)',
      'data:text/html,EVIL',
      'msteams:/EVIL',
      ' https:EVIL',
    ]) {
      const urls = Object.values(cardsWith(words)).flatMap((card) =>
        partsOf(card).flatMap((part) => (typeof part.url === 'string' ? [part.url] : [])),
      )
      expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([])
    }
  })

  it('stay in their line of an iCalendar file', () => {
    fc.assert(
      fc.property(spliced, (words) => {
        const event = anEvent({
          id: 'e',
          title: `${words}\r\nATTENDEE:mailto:evil@evil.example`,
          place: words,
          online: words,
        })
        const calendar = new ICAL.Component(ICAL.parse(icsOf(event, { language: 'da', stamp: BEFORE_EIGHT })))
        const entries = calendar.getAllSubcomponents()
        expect(entries.map(({ name }) => name)).toEqual(['vevent'])
        expect(entries[0]?.getAllProperties('attendee')).toEqual([])
        expect(entries[0]?.getAllProperties('summary')).toHaveLength(1)
      }),
      { numRuns: 100 },
    )
  })

  it('add no parameter to a link into Outlook or Teams', () => {
    const words = 'EVIL&body=x#y?z=\r\n\ud800'
    const outlook = new URL(outlookComposeLink(anEvent({ title: words }), 'da'))
    expect(outlook.searchParams.getAll('body')).toHaveLength(1)
    expect(outlook.hash).toBe('')
    const link = new URL(
      tabLinks('https://fristvagt.example', 'app').item('task', 'EVIL&webUrl=https://evil.example#"'),
    )
    expect(link.searchParams.getAll('webUrl')).toHaveLength(1)
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'EVIL&webUrl=https://evil.example#"',
    })
  })
})

describe('the server', () => {
  const secret = 'a secret that signs the calendar addresses of tests'
  const id = 'møde"\r\nSet-Cookie: evil=1; ../../x'
  let attacked: AttackedServer
  beforeAll(async () => {
    attacked = await anAttackedServer()
    const event = anEvent({
      id,
      joinUrl: 'javascript:alert(1)',
      source: 'data:text/html,x',
      registration: { deadline: '2026-01-01' as never, url: 'javascript:alert(2)' },
    })
    await attacked.store.system.editions.publish(anEdition({ id: 'evil', events: [event] }), anOrigin())
  })
  afterAll(() => attacked.close())

  it('names a file without what would end the header', async () => {
    const answer = await attacked.server.inject(`/calendar/${eventToken(() => [secret]).sign(id)}.ics`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.ics"$/)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('hands the tab no address that is a script', async () => {
    const answer = await attacked.toApi(await attacked.asMette(), '/api/v1/events')
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toMatch(/javascript:|data:text/)
  })

  it('writes one line of the log for each entry, whatever a caller wrote, and nothing of it', async () => {
    const before = attacked.lines.length
    const words = 'EVIL\n{"level":50,"msg":"forged"}'
    await attacked.toBot(aPress(words, { item: words }), await attacked.asTeams())
    await attacked.toBot(aMessage(words, { channelId: words }), await attacked.asTeams())
    await attacked.toBot(
      aMessage(words, { conversation: { id: 'x', tenantId: words } }),
      await attacked.asTeams(),
    )
    await attacked.toApi({ authorization: 'Bearer EVIL', 'user-agent': 'EVIL' })
    const lines = attacked.lines.slice(before)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) {
      expect(line.trimEnd()).not.toContain('\n')
      expect(line).not.toContain(MARK)
    }
  })

  it('signs calendar addresses that name nothing else', () => {
    const { ics } = calendarLinks({ origin: 'https://fristvagt.example', secrets: () => [secret] })(
      anEvent({ id }),
      'da',
    )
    expect(new URL(ics).pathname).toMatch(/^\/calendar\/[\w-]+\.ics$/)
  })
})

describe('our pages', () => {
  const files = globSync('src/{tab,local/pages}/**/*.{ts,tsx,html}')

  it('never make HTML or code of words', () => {
    expect(files.length).toBeGreaterThan(50)
    const risky =
      /dangerouslySetInnerHTML|\binnerHTML\b|outerHTML|insertAdjacentHTML|document\.write|javascript:|\beval\(|new Function\(|srcdoc/
    expect(files.filter((file) => risky.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
