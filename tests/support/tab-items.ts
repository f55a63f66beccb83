import type { AgreementItem, DeadlineItem, EventItem, TaskItem } from '#api/contract.ts'

const SOURCE = {
  da: 'KOMBIT-programledermøde 5. december 2025',
  en: 'KOMBIT programme-leader meeting, 5 December 2025',
}

export const onTheDay = (day: string, raw = day): DeadlineItem => ({ kind: 'day', raw, from: day, to: day })
export const within = (from: string, to: string, raw: string): DeadlineItem => ({
  kind: 'period',
  raw,
  from,
  to,
})
export const notDecided = (raw = ''): DeadlineItem => ({ kind: 'undecided', raw })
export const notReadable = (raw: string): DeadlineItem => ({
  kind: 'unreadable',
  raw,
  why: 'oktober har ikke 50 dage',
})

/** Returns an agreement of FLIS as the API gives it: sent, due 5 December 2025, its standing unknown. */
export function anAgreementItem(overrides: Partial<AgreementItem> = {}): AgreementItem {
  return {
    id: 'flis-dba',
    title: 'Databehandleraftale – ny skabelon',
    source: SOURCE,
    solution: { id: 'flis', name: 'FLIS' },
    kind: 'databehandleraftale',
    sent: onTheDay('2025-11-17', '17.11.2025'),
    dispatch: 'sent',
    audience: ['KOMBIT-programledere'],
    deadline: onTheDay('2025-12-05', '05.12.2025'),
    urgency: 'upcoming',
    standing: { state: 'unknown' },
    ...overrides,
  }
}

/** Returns a task of VALG as the API gives it: open and due on 1 December 2025. */
export function aTaskItem(overrides: Partial<TaskItem> = {}): TaskItem {
  return {
    id: 'valg-ean',
    title: 'Indsend EAN-nummer til fakturering for VALG-løsningen',
    source: SOURCE,
    solution: { id: 'valg', name: 'VALG' },
    workingTitle: false,
    klik: { listed: true },
    start: onTheDay('2025-10-27', '27.10.2025'),
    deadline: onTheDay('2025-12-01', '01.12.2025'),
    audience: [],
    urgency: 'today',
    standing: { state: 'open' },
    ...overrides,
  }
}

/** Returns the SAPA dialogue meeting of 8 January 2026 as the API gives it, not yet in the calendar. */
function anEventItem(overrides: Partial<EventItem> = {}): EventItem {
  return {
    id: 'sapa-dialogmoede',
    title: 'Dialogmøde om skattedata i SAPA',
    source: SOURCE,
    solution: { id: 'sapa', name: 'SAPA' },
    kind: 'dialogue-meeting',
    start: '2026-01-08T09:30',
    end: '2026-01-08T11:00',
    timeZone: 'Europe/Copenhagen',
    online: 'Teams',
    page: 'https://dok.example/sapa/nyhedsside',
    audience: ['brugere af skattedata i SAPA'],
    inCalendar: false,
    movedSince: false,
    links: {
      outlook: 'https://outlook.office.com/calendar/deeplink/compose?subject=Dialogm%C3%B8de',
      ics: 'https://fristvagt.example/calendar/events/sapa-dialogmoede.ics',
    },
    ...overrides,
  }
}

/** Returns a month's agreements of one municipality with every kind of standing and deadline among them. */
export function mixedAgreements(): AgreementItem[] {
  const kombit = { asOf: '2025-11-20', source: 'kombit' } as const
  return [
    anAgreementItem({
      id: 'late',
      solution: { id: 'serviceplatformen', name: 'Serviceplatformen' },
      title: 'Tilslutningsaftale, version 3',
      kind: 'tilslutningsaftale',
      deadline: onTheDay('2025-11-13'),
      urgency: 'overdue',
      standing: { state: 'unsigned', ...kombit },
    }),
    anAgreementItem({
      id: '3x-datastandarder',
      solution: { id: '3x', name: '3xbegrebs- og datastandarder' },
      title: 'Tilslutningsaftale',
      kind: 'tilslutningsaftale',
      sent: within('2025-10-27', '2025-11-02', 'Sendt uge 44'),
      deadline: onTheDay('2025-12-15', '15. december'),
      standing: { state: 'unsigned', ...kombit },
    }),
    anAgreementItem(),
    anAgreementItem({
      id: 'unreadable',
      solution: { id: 'momentum', name: 'Momentum' },
      deadline: notReadable('50.10.2025'),
      doubt: {
        da: 'Datoen kan ikke læses i KOMBITs materiale.',
        en: "The date cannot be read in KOMBIT's material.",
      },
    }),
    anAgreementItem({
      id: 'aula-dba',
      solution: { id: 'aula', name: 'Aula' },
      sent: within('2025-12-01', '2025-12-10', 'Sendes primo december'),
      dispatch: 'not-yet',
      deadline: notDecided(),
    }),
    anAgreementItem({
      id: 'signed',
      solution: { id: 'dubu', name: 'DUBU' },
      title: 'Tilslutningsaftale',
      standing: { state: 'signed', asOf: '2025-12-01', source: 'person', by: 'Mette Holm' },
    }),
    anAgreementItem({
      id: 'signed-by-kombit',
      solution: { id: 'sapa', name: 'SAPA' },
      title: 'Serviceaftale',
      kind: 'serviceaftale',
      standing: { state: 'signed', ...kombit },
    }),
  ]
}

/** Returns tasks with every kind of deadline among them. */
export function mixedTasks(): TaskItem[] {
  return [
    aTaskItem(),
    aTaskItem({
      id: 'sapa-visning',
      title: 'Opsæt visning i SAPA',
      solution: { id: 'sapa', name: 'SAPA' },
      deadline: within('2025-12-11', '2025-12-31', 'medio/ultimo dec'),
      klik: { listed: false, code: 'A1' },
      step: 2,
    }),
    aTaskItem({
      id: 'eg-gaeld',
      title: 'EG: Konfigurér og åbn for fordringer via ny gæld- og betalingsløsning',
      solution: { id: 'borgerblikket', name: 'Borgerblikket' },
      workingTitle: true,
      deadline: within('2026-01-21', '2026-01-31', 'Ultimo jan.'),
    }),
    aTaskItem({
      id: 'fbs',
      title: 'Afprøv ny version',
      solution: { id: 'fbs', name: 'FBS' },
      deadline: onTheDay('2025-11-21'),
    }),
    aTaskItem({
      id: 'undecided',
      title: 'Tildel rettigheder til SAPA',
      solution: { id: 'sapa', name: 'SAPA' },
      deadline: notDecided('Uafklaret'),
    }),
  ]
}

/** Returns three meetings: one before today, one to come, and one that asks for registration. */
export function mixedEvents(): EventItem[] {
  return [
    anEventItem(),
    anEventItem({
      id: 'sapa-webinar',
      title: 'Demonstration af SAPA funktionalitet og anvendelsesmuligheder',
      kind: 'webinar',
      start: '2026-01-21T09:30',
      end: '2026-01-21T11:00',
      registration: { deadline: '2026-01-19', url: 'https://kombit.example/webinar' },
      links: {
        outlook: 'https://outlook.office.com/calendar/deeplink/compose?subject=Demonstration',
        ics: 'https://fristvagt.example/calendar/events/sapa-webinar.ics',
        registration: {
          outlook: 'https://outlook.office.com/calendar/deeplink/compose?allday=true',
          ics: 'https://fristvagt.example/calendar/events/sapa-webinar-registration.ics',
        },
      },
    }),
    anEventItem({
      id: 'netvaerk',
      title: 'Netværksmøde for programledere',
      solution: undefined,
      kind: 'meeting',
      start: '2025-11-12T10:00',
      end: '2025-11-12T15:00',
      online: undefined,
      place: 'Odense Congress Center',
      inCalendar: true,
    }),
  ]
}
