import type { EventKind } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'

/** What Fristvagt writes into a calendar. The title and the audience stay in KOMBIT's own words. */
export interface EntryTexts {
  readonly kind: Readonly<Record<EventKind, string>>
  readonly on: (service: string) => string
  readonly recorded: string
  readonly join: string
  readonly joinOnPage: string
  readonly source: string
  readonly register: (day: string) => string
  readonly held: (day: string) => string
  readonly heldAt: (day: string, time: string) => string
  readonly agenda: string
  readonly audience: (audience: string) => string
  readonly assumedHour: string
  readonly assumedDay: (day: string) => string
  readonly addedBy: string
  readonly calledOff: { readonly title: (title: string) => string; readonly line: string }
  /** What the calendar to subscribe to is called, and holds: of all that is published, or of what is one's own. */
  readonly feed: Readonly<Record<'all' | 'mine', { name: string; about: string; withDeadlinesAbout: string }>>
  readonly registrationOf: (title: string) => string
  readonly lastDayOf: Readonly<Record<'agreement' | 'task', string>>
  readonly inWords: (raw: string) => string
  readonly open: string
}

/** The words of an entry, by language. */
export const ENTRY_TEXTS: Readonly<Record<Language, EntryTexts>> = {
  da: {
    kind: { 'dialogue-meeting': 'Dialogmøde', webinar: 'Webinar', meeting: 'Møde' },
    on: (service) => `hos KOMBIT på ${service}`,
    recorded: 'Mødet bliver optaget.',
    join: 'Deltag i mødet',
    joinOnPage: 'Mødelinket står på KOMBITs side',
    source: 'Kilde',
    register: (day) => `Tilmelding senest ${day}`,
    held: (day) => `Mødet holdes den ${day}.`,
    heldAt: (day, time) => `Mødet holdes den ${day} kl. ${time}.`,
    agenda: 'Dagsorden:',
    audience: (audience) => `For: ${audience}`,
    assumedHour: 'KOMBIT har ikke oplyst, hvornår mødet slutter. Her er sat én time af.',
    assumedDay: (day) =>
      `KOMBIT har ikke oplyst, hvornår på dagen mødet slutter ${day}. Her er hele dagen sat af.`,
    addedBy: 'Tilføjet af Fristvagt',
    calledOff: { title: (title) => `Aflyst: ${title}`, line: 'KOMBIT har aflyst det.' },
    feed: {
      all: {
        name: 'KOMBIT-møder (Fristvagt)',
        about: 'KOMBITs møder og frister for tilmelding',
        withDeadlinesAbout: 'KOMBITs møder, og fristerne for tilmelding, aftaler og opgaver',
      },
      mine: {
        name: 'Mine KOMBIT-møder (Fristvagt)',
        about: 'Møderne om de løsninger, du er ansvarlig for noget i, og dem, du har lagt i din kalender',
        withDeadlinesAbout:
          'Møderne om de løsninger, du er ansvarlig for noget i, og dem, du har lagt i din kalender; fristerne for det, du er ansvarlig for',
      },
    },
    registrationOf: (title) => `Sidste dag for tilmelding: ${title}`,
    lastDayOf: {
      agreement: 'Sidste dag for at underskrive aftalen.',
      task: 'Sidste dag for at udføre opgaven.',
    },
    inWords: (raw) => `KOMBIT skriver fristen sådan: ${raw}`,
    open: 'Se den i Fristvagt',
  },
  en: {
    kind: { 'dialogue-meeting': 'Dialogue meeting', webinar: 'Webinar', meeting: 'Meeting' },
    on: (service) => `held by KOMBIT on ${service}`,
    recorded: 'The meeting is recorded.',
    join: 'Join the meeting',
    joinOnPage: "The join link is on KOMBIT's page",
    source: 'Source',
    register: (day) => `Register by ${day}`,
    held: (day) => `The meeting is on ${day}.`,
    heldAt: (day, time) => `The meeting is on ${day} at ${time}.`,
    agenda: 'Agenda:',
    audience: (audience) => `For: ${audience}`,
    assumedHour: 'KOMBIT has not said when the meeting ends. One hour is set aside here.',
    assumedDay: (day) =>
      `KOMBIT has not said when on ${day} the meeting ends. All of that day is set aside here.`,
    addedBy: 'Added by Fristvagt',
    calledOff: { title: (title) => `Called off: ${title}`, line: 'KOMBIT has called it off.' },
    feed: {
      all: {
        name: 'KOMBIT meetings (Fristvagt)',
        about: "KOMBIT's meetings and the deadlines for registering",
        withDeadlinesAbout: "KOMBIT's meetings, and the deadlines for registering, agreements and tasks",
      },
      mine: {
        name: 'My KOMBIT meetings (Fristvagt)',
        about: 'The meetings about the solutions you are responsible for something in, and those you added',
        withDeadlinesAbout:
          'The meetings about the solutions you are responsible for something in, and those you added; the deadlines of what you are responsible for',
      },
    },
    registrationOf: (title) => `Last day to register: ${title}`,
    lastDayOf: {
      agreement: 'Last day to sign the agreement.',
      task: 'Last day to do the task.',
    },
    inWords: (raw) => `KOMBIT writes the deadline like this: ${raw}`,
    open: 'See it in Fristvagt',
  },
}
