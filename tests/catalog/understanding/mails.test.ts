import { describe, expect, it } from 'vitest'
import type { Mail } from '#api/contract.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { MAIL_LIMITS } from '#catalog/read-mail-draft.ts'
import { understandMail } from '#catalog/understand-mail.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { DIALOGUE_LINK } from '#tests/support/mails/dialogue-meeting.ts'
import { largeMail } from '#tests/support/mails/large.ts'
import { MAILS } from '#tests/support/mails/mails.ts'
import { INVITATION_LINK } from '#tests/support/mails/meeting-invitation.ts'
import { outlookHtml, paragraphs } from '#tests/support/mails/outlook-html.ts'
import { WEBINAR_REGISTRATION } from '#tests/support/mails/webinar.ts'

const published = catalogueOf([december2025], 1)
const understood = ({ subject, body, sent = '2025-12-01' }: Mail) =>
  understandMail({ subject, body, sent: day(sent.slice(0, 10)) }, published, MAIL_LIMITS)
const told = (mail: Mail) => {
  const { edition, problems } = understood(mail).draft
  return {
    events: edition.events.map(({ id, start }) => [id, start]),
    obligations: [
      ...edition.tasks.map(({ id, due }) => [id, 'to' in due ? due.to : due.kind]),
      ...edition.agreements.map(({ id, deadline }) => [id, 'to' in deadline ? deadline.to : deadline.kind]),
    ],
    asked: problems.map(({ words }) => words),
  }
}
const aMail = (...lines: readonly string[]): Mail => ({
  subject: 'Frister',
  sent: '2025-12-01T08:00:00Z',
  body: { type: 'html', content: outlookHtml(paragraphs(...lines)) },
})

describe('a mail as Outlook hands it over', () => {
  it('that invites to the dialogue meeting is the published meeting, with its agenda and its link', () => {
    const { edition, problems } = understood(MAILS.dialogueMeeting).draft
    expect(edition.events).toMatchObject([
      { id: 'sapa-dialogmoede-2026-01-08', online: 'Teams', joinUrl: DIALOGUE_LINK, recorded: true },
    ])
    expect(edition.events[0]?.agenda).toHaveLength(4)
    expect(problems).toEqual([])
  })

  it('that invites to a webinar has until when and where one registers', () => {
    const [event] = understood(MAILS.webinar).draft.edition.events
    expect(event).toMatchObject({
      title: 'Roller og rettigheder i Aula',
      start: '2026-02-11T10:00',
      end: '2026-02-11T11:30',
      online: 'Teams',
      registration: { deadline: '2026-01-30', url: WEBINAR_REGISTRATION },
    })
    expect(event?.place).toBeUndefined()
  })

  it('that asks for three things has each with its own solution and day, the past one too', () => {
    expect(told(MAILS.threeDates)).toEqual({
      events: [],
      obligations: [
        ['klik-sikr-telefonnumre-paa-jeres-roller', '2025-11-21'],
        ['aula-ryd-op-i-jeres-gamle-brugere', '2025-12-12'],
        ['sapa-dba', '2026-01-16'],
      ],
      asked: [],
    })
  })

  it('that asks for nothing has nothing, and asks nothing', () => {
    expect(told(MAILS.withoutDates)).toEqual({ events: [], obligations: [], asked: [] })
  })

  it('with tables has their rows, and asks about the day that is in no calendar', () => {
    expect(told(MAILS.withTable)).toEqual({
      events: [],
      obligations: [
        ['aula-gennemgaa-kommunens-roller-i-aula', '2026-01-30'],
        ['sapa-udpeg-en-kontaktperson-til-skattedata', 'unreadable'],
        ['valg-ean', '2025-12-01'],
        ['bom-dba', '2026-01-09'],
        ['flis-tilslutning', 'undecided'],
      ],
      asked: ['SAPA | Udpeg en kontaktperson til skattedata | 12. januar 2026 | 31. februar 2026'],
    })
  })

  it('that is forwarded has none of the days on which it was sent', () => {
    expect(told(MAILS.forwarded)).toEqual({
      events: [],
      obligations: [['aula-slet-de-brugere-der-er-fratraadt', '2026-01-09']],
      asked: [],
    })
  })

  it("that is a forwarded meeting of Outlook's is that meeting, with Teams' link", () => {
    expect(understood(MAILS.meetingInvitation).draft.edition.events).toMatchObject([
      {
        title: 'Statusmøde om Adgangsstyring for brugere',
        start: '2026-01-14T13:00',
        end: '2026-01-14T14:00',
        online: 'Teams',
        joinUrl: INVITATION_LINK,
      },
    ])
    expect(told(MAILS.meetingInvitation).asked).toEqual([])
  })

  it('that is a newsletter has the conference of two days and the agreement, and lets be what has been', () => {
    const { edition, problems } = understood(MAILS.newsletter).draft
    expect(edition.events).toMatchObject([
      {
        title: 'Aula-konference i Odense',
        solution: 'aula',
        start: '2026-03-18',
        end: '2026-03-19',
        place: 'Odense Congress Center',
        registration: { deadline: '2026-02-27' },
      },
    ])
    expect(told(MAILS.newsletter).obligations).toEqual([['flis-dba', '2025-12-19']])
    expect(problems).toEqual([])
  })

  it('that nobody meant well has neither its scripts nor what it hides, and no CPR number', () => {
    const { draft, crossedOut } = understood(MAILS.hostile)
    const all = JSON.stringify(draft)
    expect(all).not.toMatch(/overtaget|Betal os|1\. maj|010190.?1234/)
    expect(crossedOut).toBeGreaterThan(400)
    expect(draft.edition.tasks.map(({ title }) => title)).toContain(
      'Slet borgeren xxxxxx-xxxx <script>alert(4)</script>',
    )
  })

  it('of two million characters is read in time by its length', () => {
    const time = (mail: Mail) => {
      const from = performance.now()
      expect(understood(mail).draft.edition.events).toHaveLength(1)
      return performance.now() - from
    }
    const small = time(largeMail(20_000))
    expect(time(largeMail(2_000_000)) / Math.max(small, 20)).toBeLessThan(400)
  })
})

describe('what a mail asks for in sentences', () => {
  it.each([
    ['Senest fredag den 9. januar 2026 skal I sende listen til Aula.', 'Sende listen til Aula', '2026-01-09'],
    ['Udfyld skemaet i KLIK inden d. 12. januar 2026.', 'Udfyld skemaet i KLIK', '2026-01-12'],
    ['FLIS: Send jeres svar. Frist: 20. januar.', undefined, undefined],
  ])('"%s" is read as what is to be done by when', (line, title, due) => {
    const [task] = understood(aMail('Hej', '', line)).draft.edition.tasks
    expect([task?.title, task && 'to' in task.due ? task.due.to : undefined]).toEqual([title, due])
  })

  it.each([
    ['a signature', ['Hej', 'Venlig hilsen', 'Ida', 'Vi lukker for spørgsmål efter 1. maj 2026.']],
    [
      'the line above a reply',
      ['Hej', 'Den 24. november 2025 kl. 15.02 skrev Karen Bech &lt;karen@kommune.example&gt;:', 'Tak'],
    ],
    ['a version, a telephone and office hours', ['Version 2.1 kl. 8.30-15.30, ring 23 11 08 64, 24/7']],
  ])('%s asks for nothing', (_, lines) => {
    expect(told(aMail(...lines))).toEqual({ events: [], obligations: [], asked: [] })
  })

  it('is asked about where no solution is named', () => {
    const { edition, problems } = understood(aMail('Hej', '', 'Send listen senest 9. januar 2026.')).draft
    expect(edition.tasks).toMatchObject([{ solution: 'ukendt', title: 'Send listen' }])
    expect(problems.map(({ field }) => field)).toEqual(['solution'])
  })
})

describe('when a mail says that meetings are', () => {
  const meetings = (...lines: readonly string[]) =>
    understood(aMail('Kære alle', '', ...lines)).draft.edition.events.map(
      ({ title, start, end, solution, online }) =>
        [title, start, end, solution, online].filter((one) => one !== undefined).join(', '),
    )

  it('two that begin together keep each its own title, end and solution', () => {
    expect(
      meetings(
        'Webinar om roller i Aula torsdag den 15. januar 2026 kl. 10-11 på Teams',
        '',
        'Webinar om skattedata i SAPA torsdag den 15. januar 2026 kl. 10-12 på Zoom',
      ),
    ).toEqual([
      'Webinar om roller i Aula, 2026-01-15T10:00, 2026-01-15T11:00, aula, Teams',
      'Webinar om skattedata i SAPA, 2026-01-15T10:00, 2026-01-15T12:00, sapa, Zoom',
    ])
  })

  it.each([
    ['Webinar om Aula onsdag i uge 2 kl. 13-14.', '2026-01-07T13:00'],
    ['Webinar om Aula i uge 2 kl. 13-14.', undefined],
    ['Vi holder webinar om Aula i uge 2. Mere følger.', undefined],
    ['Webinar om Aula 15. januar 2026, 2:30 pm', undefined],
    ['Webinar om Aula. Sidste frist for tilmelding er fredag den 9. januar 2026 kl. 12.', undefined],
  ])('"%s" has a day and an hour only if they stand there', (line, start) => {
    expect(understood(aMail('Hej', '', line)).draft.edition.events.map((one) => one.start)).toEqual(
      start === undefined ? [] : [start],
    )
  })

  it('each on its line below each other, none is called after its day', () => {
    const days = ['Tirsdag den 13. januar 2026 kl. 10-11', 'Onsdag den 14. januar 2026 kl. 13-14']
    expect(meetings('Webinar om roller i Aula holdes to gange:', '', ...days)).toEqual([
      'Møde, 2026-01-13T10:00, 2026-01-13T11:00',
      'Møde, 2026-01-14T13:00, 2026-01-14T14:00',
    ])
  })

  it('neither a greeting, a date nor that it is moved is its title', () => {
    expect(meetings('Møde: Tors. d. 8/1 kl. 9-10.30')).toEqual(['Møde, 2026-01-08T09:00, 2026-01-08T10:30'])
    expect(meetings('Webinar om skattedata i SAPA d. 5/1-26 kl. 13')).toEqual([
      'Webinar om skattedata i SAPA, 2026-01-05T13:00, sapa',
    ])
    const moved = {
      ...aMail('Mødet flyttes til torsdag den 15. januar 2026 kl. 10-11.'),
      subject: 'Dialogmøde om SAPA',
    }
    expect(understood(moved).draft.edition.events[0]?.title).toBe('Dialogmøde om SAPA')
  })

  it('one that is told of twice is one, with its end, and one of several days ends on the last', () => {
    expect(
      meetings(
        'Vi inviterer til dialogmøde om skattedata i SAPA torsdag den 8. januar 2026 kl. 9.30.',
        '',
        'Tid: Torsdag den 8. januar 2026 kl. 9.30-11.00',
      ),
    ).toEqual(['Dialogmøde om skattedata i SAPA, 2026-01-08T09:30, 2026-01-08T11:00, sapa'])
    expect(meetings('Temadag om SAPA fra 3.-5. december 2025 kl. 9-15')).toEqual([
      'Temadag om SAPA, 2025-12-03T09:00, 2025-12-05T15:00, sapa',
    ])
  })

  it('one that may be called off is doubted', () => {
    const mail = aMail(
      'Hej',
      '',
      'Dialogmødet om SAPA torsdag den 8. januar 2026 kl. 9.30-11 er desværre aflyst.',
    )
    expect(understood(mail).draft.problems).toMatchObject([
      { field: 'start', what: { da: expect.stringContaining('aflyst') } },
    ])
  })

  it('one is joined at Teams and nowhere that is only called so', () => {
    const mail = aMail(
      'Hej',
      '',
      'Dialogmøde om SAPA torsdag den 8. januar 2026 kl. 9.30-11 <a href="https://teams.microsoft.com.evil.example/l/meetup-join/x">Deltag</a>',
    )
    expect(understood(mail).draft.edition.events.map(({ joinUrl }) => joinUrl)).toEqual([undefined])
  })

  it.each([
    'Giv os besked inden fredag.',
    'Svar senest i morgen.',
    'Send listen om 14 dage til jeres kontaktperson.',
    'Fristen er førstkommende onsdag.',
    'Please sign by tomorrow.',
  ])('that counts from the day on which it is read is shown, and no day is worked out: %s', (line) => {
    expect(told(aMail(line))).toEqual({ events: [], obligations: [], asked: [line] })
  })

  it.each(['Vi ses til jul, og tak for i dag.', 'Senest opdateret 1. december 2025.', 'Om os i KOMBIT.'])(
    'that asks for nothing is asked nothing about: %s',
    (line) => {
      expect(told(aMail(line)).obligations).toEqual([])
    },
  )
})
