import type { Obligation } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import type { SnoozeOffer } from '#domain/snooze-offers.ts'

/** What cards say of who handles an item, of putting it off, and of what happened meanwhile. */
export interface HandlingTexts {
  readonly buttons: {
    readonly actions: string
    readonly back: string
    readonly undo: string
    readonly responsible: string
    readonly snooze: string
    readonly notOurs: string
    readonly assignMe: string
    readonly assign: string
    readonly unassign: string
    readonly confirmSnooze: string
    readonly wake: string
    readonly confirmNotOurs: string
  }
  assignee(name: string): string
  /** Before the names that are mentioned: our own words, rendered as Markdown. */
  readonly responsible: string
  snoozed(day: string, name: string): string
  readonly personLabel: string
  readonly personPlaceholder: string
  someOf(shown: number, all: number): string
  readonly noPeople: string
  readonly untilLabel: string
  readonly dateLabel: string
  readonly whyLabel: string
  readonly whyPlaceholder: string
  latest(day: string): string
  readonly noSnooze: string
  readonly reasonLabel: string
  readonly reasonPlaceholder: string
  readonly offers: Record<SnoozeOffer['what'], string>
  readonly shared: string
  readonly notice: {
    assigned(name: string): string
    readonly unassigned: string
    snoozedUntil(day: string): string
    readonly woken: string
    readonly notOurs: string
    readonly undone: string
    readonly alreadyUndone: string
    readonly tooLateToUndo: string
    readonly nothingToUndo: string
    readonly noReason: string
    readonly calledOff: string
    readonly notLater: string
    readonly noDay: string
    tooLate(latest: string): string
    readonly noRoom: string
    readonly unknownPerson: string
    fulfilledAlready: Record<Obligation['type'], (name: string, when: string) => string>
    readonly notOursSince: (name: string, when: string) => string
    readonly reopenedSince: (name: string, when: string) => string
    readonly changedSince: (name: string, when: string) => string
    readonly assignedAlready: (name: string, to: string, when: string) => string
    readonly snoozedAlready: (name: string, when: string) => string
  }
  /** Before a time of the day: "i går kl. 9.14". */
  at(day: string, time: string): string
}

/** Cards' words about handling, Danish first. */
export const HANDLING_TEXTS: Record<Language, HandlingTexts> = {
  da: {
    buttons: {
      actions: 'Handlinger',
      back: 'Tilbage til kortet',
      undo: 'Fortryd',
      responsible: 'Ansvarlig',
      snooze: 'Udskyd',
      notOurs: 'Ikke os',
      assignMe: 'Mig selv',
      assign: 'Gør ansvarlig',
      unassign: 'Ingen ansvarlig',
      confirmSnooze: 'Udskyd',
      wake: 'Påmind igen nu',
      confirmNotOurs: 'Det er ikke os',
    },
    assignee: (name) => `Ansvarlig: ${name}`,
    responsible: 'Ansvarlige',
    snoozed: (day, name) => `Udskudt til ${day} af ${name}`,
    personLabel: 'Hvem er ansvarlig?',
    personPlaceholder: 'Skriv de første bogstaver',
    someOf: (shown, all) => `Listen viser ${shown} af teamets ${all} medlemmer.`,
    noPeople: 'Kollegaer kan vælges i teamets kanaler.',
    untilLabel: 'Mind os om den igen',
    dateLabel: 'Eller en anden dag',
    whyLabel: 'Hvorfor? (alle på kortet kan se det)',
    whyPlaceholder: 'F.eks. afventer jurist',
    latest: (day) => `Senest ${day}, så der er tid til at nå fristen.`,
    noSnooze: 'Fristen er så tæt på, at den ikke kan udskydes.',
    reasonLabel: 'Hvorfor er den ikke jeres? (alle på kortet kan se det)',
    reasonPlaceholder: 'F.eks. vi bruger ikke løsningen',
    offers: {
      'next-working-day': 'Næste arbejdsdag',
      monday: 'På mandag',
      'in-a-week': 'Om en uge',
      latest: 'Så længe som muligt',
    },
    shared: 'Det gælder for hele kommunen.',
    notice: {
      assigned: (name) => `${name} er nu ansvarlig.`,
      unassigned: 'Ingen er ansvarlig nu.',
      snoozedUntil: (day) => `Udskudt. Jeg minder om den igen ${day}.`,
      woken: 'Udskydelsen er ophævet.',
      notOurs: 'Noteret: Den er ikke jeres, og jeg minder ikke om den mere.',
      undone: 'Det er fortrudt. Nu er alt, som det var før.',
      alreadyUndone: 'Det er allerede fortrudt.',
      tooLateToUndo:
        'Der er gået mere end ti minutter, så det kan ikke fortrydes herfra. Brug Genåbn eller Handlinger i stedet.',
      nothingToUndo: 'Der er ikke noget at fortryde her.',
      calledOff: 'KOMBIT har aflyst den, så der er ikke noget at registrere. Intet er ændret.',
      noReason: 'Skriv først, hvorfor den ikke er jeres. Intet er ændret.',
      notLater: 'Vælg en dag efter i dag. Intet er ændret.',
      noDay: 'Vælg først en dag. Intet er ændret.',
      tooLate: (latest) => `Den kan udskydes til senest ${latest}. Intet er ændret.`,
      noRoom: 'Fristen er så tæt på, at den ikke kan udskydes. Intet er ændret.',
      unknownPerson: 'Vælg en fra listen over teamets medlemmer. Intet er ændret.',
      fulfilledAlready: {
        agreement: (name, when) => `${name} meldte den allerede underskrevet ${when}.`,
        task: (name, when) => `${name} meldte den allerede udført ${when}.`,
      },
      notOursSince: (name, when) => `${name} meldte ${when}, at den ikke er jeres.`,
      reopenedSince: (name, when) => `${name} genåbnede den ${when}.`,
      changedSince: (name, when) => `${name} har ændret den siden, ${when}. Derfor er intet fortrudt.`,
      assignedAlready: (name, to, when) => `${name} gjorde allerede ${to} ansvarlig ${when}.`,
      snoozedAlready: (name, when) => `${name} udskød den allerede ${when}.`,
    },
    at: (day, time) => `${day} kl. ${time}`,
  },
  en: {
    buttons: {
      actions: 'Actions',
      back: 'Back to the card',
      undo: 'Undo',
      responsible: 'Responsible',
      snooze: 'Snooze',
      notOurs: 'Not ours',
      assignMe: 'Myself',
      assign: 'Make responsible',
      unassign: 'Nobody responsible',
      confirmSnooze: 'Snooze',
      wake: 'Remind again now',
      confirmNotOurs: 'It is not ours',
    },
    assignee: (name) => `Responsible: ${name}`,
    responsible: 'Responsible',
    snoozed: (day, name) => `Snoozed until ${day} by ${name}`,
    personLabel: 'Who is responsible?',
    personPlaceholder: 'Type the first letters',
    someOf: (shown, all) => `The list shows ${shown} of the team's ${all} members.`,
    noPeople: "Colleagues can be chosen in the team's channels.",
    untilLabel: 'Remind us again',
    dateLabel: 'Or another day',
    whyLabel: 'Why? (seen by all who see the card)',
    whyPlaceholder: 'For example: waiting for legal',
    latest: (day) => `No later than ${day}, so that there is time to meet the deadline.`,
    noSnooze: 'The deadline is too near for it to be snoozed.',
    reasonLabel: 'Why is it not yours? (seen by all who see the card)',
    reasonPlaceholder: 'For example: we do not use the solution',
    offers: {
      'next-working-day': 'Next working day',
      monday: 'On Monday',
      'in-a-week': 'In a week',
      latest: 'As long as possible',
    },
    shared: 'This counts for the whole municipality.',
    notice: {
      assigned: (name) => `${name} is now responsible.`,
      unassigned: 'Nobody is responsible now.',
      snoozedUntil: (day) => `Snoozed. I will remind you again on ${day}.`,
      woken: 'No longer snoozed.',
      notOurs: 'Noted: it is not yours, and I will not remind you of it any more.',
      undone: 'Undone. Everything is as it was before.',
      alreadyUndone: 'That has been undone already.',
      tooLateToUndo:
        'More than ten minutes have passed, so it cannot be undone from here. Use Reopen or Actions instead.',
      nothingToUndo: 'There is nothing to undo here.',
      calledOff: 'KOMBIT has called it off, so there is nothing to record. Nothing has changed.',
      noReason: 'First write why it is not yours. Nothing has changed.',
      notLater: 'Choose a day after today. Nothing has changed.',
      noDay: 'Choose a day first. Nothing has changed.',
      tooLate: (latest) => `It can be snoozed until ${latest} at the latest. Nothing has changed.`,
      noRoom: 'The deadline is too near for it to be snoozed. Nothing has changed.',
      unknownPerson: "Choose somebody on the list of the team's members. Nothing has changed.",
      fulfilledAlready: {
        agreement: (name, when) => `${name} already reported it signed ${when}.`,
        task: (name, when) => `${name} already reported it done ${when}.`,
      },
      notOursSince: (name, when) => `${name} reported ${when} that it is not yours.`,
      reopenedSince: (name, when) => `${name} reopened it ${when}.`,
      changedSince: (name, when) => `${name} has changed it since, ${when}. So nothing was undone.`,
      assignedAlready: (name, to, when) => `${name} already made ${to} responsible ${when}.`,
      snoozedAlready: (name, when) => `${name} already snoozed it ${when}.`,
    },
    at: (day, time) => `${day} at ${time}`,
  },
}
