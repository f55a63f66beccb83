import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CalendarSubject, deadlineSubject, registrationSubject } from '#domain/calendar-subject.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { type Deadline, inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import { calendarClicks } from '#tests/support/calendar-clicks.ts'
import { webinar } from '#tests/support/calendar-events.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { KAREN, type Microsoft, startMicrosoft } from '#tests/support/microsoft-stand-ins.ts'

let microsoft: Microsoft
beforeAll(async () => {
  microsoft = await startMicrosoft()
})
afterAll(() => microsoft.close())
beforeEach(async () => {
  for (const { id } of microsoft.graph.entriesOf(KAREN)) await microsoft.graph.deleteEntry(KAREN, id)
})

const setUp = () => calendarClicks(microsoft)
const entries = () => microsoft.graph.entriesOf(KAREN).map((entry) => entry.body)

/** The registration for a webinar; each test has one of its own, since a mailbox remembers what was made in it. */
let made = 0
const aRegistration = () => {
  const id = `webinar-${++made}`
  return (overrides: Partial<Event> = {}) =>
    registrationSubject(
      webinar({ id, source: 'https://kombit.dk/sapa', audience: ['nye brugere'], ...overrides }),
    )
}

describe('the last day of registering', () => {
  it('is a whole day of its own that takes up nobody’s time, and leads to where one registers', async () => {
    const subject = aRegistration()()
    const { add, click } = setUp()
    expect(await add(subject)).toMatchObject({ kind: 'added' })
    expect(entries()).toMatchObject([
      {
        subject: 'Sidste dag for tilmelding: Demonstration af SAPA funktionalitet og anvendelsesmuligheder',
        isAllDay: true,
        start: { dateTime: '2026-01-19T00:00:00', timeZone: 'Romance Standard Time' },
        end: { dateTime: '2026-01-20T00:00:00', timeZone: 'Romance Standard Time' },
        showAs: 'free',
        categories: ['KOMBIT'],
        isReminderOn: true,
      },
    ])
    expect(entries()[0]?.body?.content).toBe(
      '<p>Tilmelding senest 19. januar 2026: <a href="https://kombit.dk/aktuelt/events/2026/jan/webinar">https://kombit.dk/aktuelt/events/2026/jan/webinar</a></p>' +
        '<p>Mødet holdes den 21. januar 2026 kl. 09.30.</p><p>For: nye brugere</p>' +
        '<p>Kilde: <a href="https://kombit.dk/sapa">https://kombit.dk/sapa</a></p><p>Tilføjet af Fristvagt</p>',
    )
    expect(await click(webinar({ id: `webinar-${made}` }))).toMatchObject({ kind: 'added' })
    expect(entries()).toHaveLength(2)
  })

  it('is there once, whatever is pressed, lost or in another language', async () => {
    const subject = aRegistration()()
    const { add, entries: records } = setUp()
    const outcomes = await Promise.all([add(subject), add(subject, 'en'), setUp().add(subject)])
    expect(new Set(outcomes.map((outcome) => 'entry' in outcome && outcome.entry)).size).toBe(1)
    records.loseAll()
    expect(await add(subject)).toMatchObject({ kind: 'already' })
    expect(entries()).toHaveLength(1)
    expect(records.all()).toMatchObject([{ event: subject.name, revision: 0 }])
  })

  it('moves when it moves, with the person’s own reminder, and is made anew where they deleted it', async () => {
    const subject = aRegistration()
    const { add, entries: records } = setUp()
    await add(subject())
    const entry = records.all()[0]?.entry ?? ''
    await microsoft.graph.changeEntry(KAREN, entry, { reminderMinutesBeforeStart: 5, showAs: 'busy' })
    const registration = { deadline: day('2026-01-16'), url: 'https://kombit.dk/ny' }
    const moved = subject({ registration, revision: 1 })
    expect(await add(moved)).toMatchObject({ kind: 'updated', entry })
    expect(entries()).toMatchObject([
      {
        start: { dateTime: '2026-01-16T00:00:00' },
        end: { dateTime: '2026-01-17T00:00:00' },
        reminderMinutesBeforeStart: 5,
        showAs: 'busy',
      },
    ])
    expect(entries()[0]?.body?.content).toContain('https://kombit.dk/ny')
    await microsoft.graph.deleteEntry(KAREN, entry)
    expect(await add(moved)).toMatchObject({ kind: 'added-again' })
  })

  it('is taken out without the meeting, also where nobody need register any more', async () => {
    const subject = aRegistration()
    const { add, click, takeOut, entries: records } = setUp()
    await add(subject())
    await click(webinar({ id: `webinar-${made}` }))
    const gone = subject({ registration: undefined as never, revision: 1 })
    expect(gone.stands).toBe('without-day')
    expect(await takeOut(gone)).toEqual({ kind: 'removed' })
    expect(records.all()).toMatchObject([{ event: `webinar-${made}` }])
    expect(entries().map(({ isAllDay }) => isAllDay)).toEqual([false])
  })
})

/** The deadline of an agreement, as one edition after another has it. */
function anAgreementDue(id: string, ...deadlines: readonly (Deadline | 'called-off')[]): CalendarSubject {
  const solutions = [{ id: 'flis', name: 'FLIS', aliases: [] }]
  const editions = deadlines.map((deadline, at) =>
    anEdition({
      ...{ id: `e${at}`, date: day(`2025-1${at}-05`), solutions },
      agreements: [
        anAgreement({
          ...{ id, solution: 'flis', title: 'Databehandleraftale' },
          ...(deadline === 'called-off' ? { calledOff: true } : { deadline }),
        }),
      ],
      tasks: [aTask({ id: `${id}-task`, solution: 'flis', title: 'Ryd op', due: onDay('2025-12-24') })],
    }),
  )
  const catalogue = catalogueOf(editions, 1)
  return deadlineSubject(catalogue.obligations.get(id)!, catalogue)
}
const WEEK_12 = inPeriod('2026-03-16', '2026-03-22', 'Uge 12')

describe('the deadline of an agreement or a task', () => {
  it('is the last day of it, in KOMBIT’s words, with the way to it in the tab', async () => {
    const { add } = setUp()
    expect(await add(anAgreementDue('period', WEEK_12))).toMatchObject({ kind: 'added' })
    expect(entries()).toMatchObject([
      {
        subject: 'FLIS · Databehandleraftale',
        isAllDay: true,
        start: { dateTime: '2026-03-22T00:00:00' },
        end: { dateTime: '2026-03-23T00:00:00' },
        showAs: 'free',
      },
    ])
    const { content } = entries()[0]?.body ?? {}
    expect(content).toContain('KOMBIT skriver fristen sådan: Uge 12')
    expect(content).toContain('<a href="https://fristvagt.example/tab/agreement/period">')
  })

  it('moves with the edition that moves it, and goes when one takes it out that is called off or undecided', async () => {
    const { add, takeOut, entries: records } = setUp()
    await add(anAgreementDue('moves', WEEK_12))
    expect(await add(anAgreementDue('moves', WEEK_12, onDay('2026-04-01')))).toMatchObject({
      kind: 'updated',
    })
    expect(entries()).toMatchObject([{ start: { dateTime: '2026-04-01T00:00:00' } }])
    expect(records.all()).toMatchObject([{ event: 'moves/deadline', revision: 1 }])
    const open = anAgreementDue('moves', WEEK_12, onDay('2026-04-01'), undecided('Uafklaret'))
    expect([open.stands, open.revision]).toEqual(['without-day', 2])
    records.loseAll()
    expect(await takeOut(open)).toEqual({ kind: 'removed' })
    expect(entries()).toEqual([])
  })

  it('that is called off and stands again is a later one than either', () => {
    const revisions = [[WEEK_12], [WEEK_12, 'called-off'], [WEEK_12, 'called-off', WEEK_12]] as const
    expect(revisions.map((all) => anAgreementDue('on-and-off', ...all).revision)).toEqual([0, 1, 2])
  })

  it.each([
    ['Wednesday', '2026-03-18', 15],
    ['Monday', '2026-03-16', 3 * 24 - 9],
    ['the Tuesday after Easter', '2026-04-07', 6 * 24 - 9],
    ['the Monday after the clocks go forward', '2026-03-30', 3 * 24 - 10],
    ['the Monday after they go back', '2026-10-26', 3 * 24 - 8],
  ])('reminds at 9 on the working day before: %s', async (_when, on, hours) => {
    const { add } = setUp()
    await add(anAgreementDue(`reminds-${on}`, onDay(on)))
    expect(entries()).toMatchObject([{ reminderMinutesBeforeStart: hours * 60 }])
  })
})
