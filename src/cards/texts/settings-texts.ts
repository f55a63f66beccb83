import type { Language } from '#domain/language.ts'
import type { ClosingRule } from '#domain/municipality-settings.ts'
import type { NudgedKind } from '#domain/nudge-settings.ts'
import type { SettingsFault } from '#domain/settings-rules.ts'
import type { UnreachableWhy } from '#domain/subscription.ts'

/** What the cards say on which a channel chooses its nudges. */
export interface SettingsTexts {
  heading(municipality: string): string
  readonly intro: string
  readonly ownIntro: string
  readonly groups: Readonly<Record<'what' | 'when' | 'much' | 'who', string>>
  readonly edit: string
  readonly close: string
  readonly labels: Readonly<
    Record<
      | 'kinds'
      | 'mode'
      | 'solutions'
      | 'roles'
      | 'time'
      | 'weekdays'
      | 'language'
      | 'leadDays'
      | 'overdue'
      | 'dailyCap'
      | 'weekly'
      | 'changes'
      | 'assignedOnly'
      | 'responsible'
      | 'leader'
      | 'leaderPerson'
      | 'until'
      | 'closingRules'
      | 'closingDays',
      string
    >
  >
  readonly hints: Readonly<
    Record<
      'leadDays' | 'solutions' | 'roles' | 'assignedOnly' | 'escalation' | 'until' | 'closingDays',
      string
    >
  >
  readonly kinds: Readonly<Record<NudgedKind, string>>
  readonly modes: Readonly<Record<'all' | 'only' | 'except', string>>
  readonly languages: Readonly<Record<Language, string>>
  readonly faults: Readonly<Record<SettingsFault | 'until', string>>
  readonly someFault: string
  unknownSolution(id: string): string
  me(name: string): string
  readonly nobody: string
  readonly save: string
  readonly saveAndBegin: string
  readonly look: string
  readonly settings: string
  readonly closingDays: string
  readonly stopOrPause: string
  readonly pause: string
  readonly resume: string
  readonly leave: string
  /** Asked of whoever wrote that they want no more. */
  readonly stopAsk: string
  readonly back: string
  readonly saved: string
  savedBy(name: string): string
  next(day: string, time: string): string
  readonly noNext: string
  pausedUntil(day: string): string
  readonly paused: string
  pausedBy(name: string): string
  readonly pauseText: string
  readonly whyPaused: Readonly<Record<UnreachableWhy, string>>
  readonly resumed: string
  resumedBy(name: string): string
  readonly collapsed: string
  readonly left: string
  leftBy(name: string): string
  readonly leftText: string
  readonly notSubscribed: string
  readonly below: string
  closingHeading(municipality: string): string
  closingIntro(municipality: string): string
  readonly rules: Readonly<Record<ClosingRule, string>>
  unread(words: string): string
  readonly tooManyDays: string
  closingSaved(municipality: string): string
}

const da: SettingsTexts = {
  heading: (municipality) => `Påmindelser for ${municipality}`,
  intro: 'Sådan er kanalen sat op. Ret det, der skal være anderledes.',
  ownIntro: 'Sådan er dine egne påmindelser sat op. Ret det, der skal være anderledes.',
  groups: { what: 'Hvad', when: 'Hvornår', much: 'Hvor meget', who: 'Hvem ellers' },
  edit: 'Ret',
  close: 'Skjul',
  labels: {
    kinds: 'Mind om',
    mode: 'Løsninger',
    solutions: 'Vælg løsninger',
    roles: 'Kun for disse roller',
    time: 'Klokkeslæt (dansk tid)',
    weekdays: 'Ugedage',
    language: 'Kortenes sprog',
    leadDays: 'Dage før fristen',
    overdue: 'Når fristen er overskredet',
    dailyCap: 'Højst så mange linjer på et kort',
    weekly: 'Overblik over ugen om mandagen',
    changes: 'Fortæl, hvad der er ændret, når der kommer en ny udgave',
    assignedOnly: 'Kun det, jeg er ansvarlig for',
    responsible: 'Skriv til den ansvarlige',
    leader: 'Skriv til programlederen',
    leaderPerson: 'Programlederen er',
    until: 'Pause til og med dagen før',
    closingRules: 'Lukket hvert år',
    closingDays: 'Egne lukkedage',
  },
  hints: {
    leadDays: 'Fx 14, 7, 3, 1. På selve dagen minder jeg altid om fristen.',
    solutions: 'Gælder kun, når du ikke følger alle løsninger.',
    roles: 'Vælg ingen for at få det hele. Det, der ikke er rettet mod nogen bestemt, kommer altid med.',
    assignedOnly: 'Det, nogen har tildelt dig på et kort i en kanal. Møder er ikke med.',
    escalation: 'Slået fra, til I vælger noget. Når opgaven er på plads, stopper det af sig selv.',
    until: 'Uden en dato varer pausen, til en af jer genoptager.',
    closingDays: 'Skriv datoer med komma imellem, fx 23.12.2025, 2.1.2026.',
  },
  kinds: { agreement: 'Aftaler', task: 'Opgaver', meeting: 'Møder' },
  modes: { all: 'Alle løsninger', only: 'Kun dem, jeg vælger', except: 'Alle undtagen dem, jeg vælger' },
  languages: { da: 'Dansk', en: 'Engelsk' },
  faults: {
    time: 'Vælg et klokkeslæt på listen.',
    weekdays: 'Vælg mindst én ugedag fra mandag til fredag.',
    leadDays: 'Skriv højst otte hele tal fra 1 til 90 med komma imellem, fx 14, 7, 3, 1.',
    overdue: 'Vælg en rytme på listen.',
    solutions: 'Vælg mindst én løsning, eller følg dem alle.',
    kinds: 'Vælg mindst én slags.',
    roles: 'Vælg roller på listen.',
    assignedOnly: 'Ingen er ansvarlig for et møde: Vælg også aftaler eller opgaver.',
    dailyCap: 'Skriv et helt tal fra 1 til 40.',
    responsible: 'Vælg en dag på listen.',
    leader: 'Vælg en dag på listen.',
    leaderPerson: 'Vælg, hvem programlederen er.',
    until: 'Vælg en dag efter i dag og højst et år frem – eller lad feltet være tomt.',
  },
  someFault: 'Jeg har ikke gemt noget endnu. Se det, der er markeret.',
  unknownSolution: (id) => `${id} (ikke i de seneste udgaver)`,
  me: (name) => `Mig (${name})`,
  nobody: 'Vælg en person',
  save: 'Gem',
  saveAndBegin: 'Gem og begynd',
  look: 'Se, hvad der kommer',
  settings: 'Indstillinger',
  closingDays: 'Kommunens lukkedage',
  stopOrPause: 'Pause eller stop',
  pause: 'Sæt på pause',
  resume: 'Genoptag',
  leave: 'Stop påmindelserne',
  stopAsk: 'Skal jeg holde op med at skrive her?',
  back: 'Tilbage til indstillinger',
  saved: 'Indstillingerne er gemt',
  savedBy: (name) => `${name} gemte indstillingerne.`,
  next: (day, time) => `Det næste kort kan komme ${day} kl. ${time}.`,
  noNext: 'Der er ingen dag det næste år, hvor der kan komme et kort.',
  pausedUntil: (day) => `Påmindelserne er på pause til ${day}`,
  paused: 'Påmindelserne er på pause',
  pausedBy: (name) => `${name} satte dem på pause.`,
  pauseText: 'Jeg skriver ikke noget her imens, men svarer stadig på spørgsmål.',
  whyPaused: {
    removed: 'Fristvagt er blevet fjernet fra kanalen.',
    'not-found': 'Kanalen findes ikke længere.',
    'blocked-by-user': 'Nogen har blokeret Fristvagt.',
    'disabled-by-admin': 'En administrator har slået Fristvagt fra.',
    'writes-blocked': 'Der må ikke skrives i kanalen.',
    'not-installed': 'Fristvagt er ikke installeret her.',
    'not-allowed': 'Fristvagt har ikke lov til at skrive her.',
  },
  resumed: 'Så er påmindelserne i gang igen',
  resumedBy: (name) => `${name} genoptog dem.`,
  collapsed: 'Det, der er sket i pausen, samler jeg på ét kort.',
  left: 'Påmindelserne er stoppet her',
  leftBy: (name) => `${name} stoppede dem.`,
  leftText: 'Indstillingerne er slettet. I kan altid begynde forfra: Se de kommende 30 dage, og sig ja.',
  notSubscribed: 'Påmindelserne er ikke slået til her.',
  below: 'Indstillingerne står herunder.',
  closingHeading: (municipality) => `Lukkedage i ${municipality}`,
  closingIntro: (municipality) =>
    `Gælder for hele ${municipality}, i alle kanaler. På en lukkedag kommer der ingen kort, og det, der skulle være kommet, kommer arbejdsdagen før eller efter.`,
  rules: {
    'may-day': '1. maj',
    'constitution-day': 'Grundlovsdag, 5. juni',
    'day-after-ascension': 'Fredag efter Kristi himmelfartsdag',
  },
  unread: (words) => `Det kan jeg ikke læse som datoer: ${words}. Skriv dem som 23.12.2025.`,
  tooManyDays: 'Skriv højst 60 lukkedage.',
  closingSaved: (municipality) => `Lukkedagene i ${municipality} er gemt`,
}

const en: SettingsTexts = {
  heading: (municipality) => `Nudges for ${municipality}`,
  intro: 'This is how the channel is set up. Change what should be different.',
  ownIntro: 'This is how your own nudges are set up. Change what should be different.',
  groups: { what: 'What', when: 'When', much: 'How much', who: 'Who else' },
  edit: 'Change',
  close: 'Hide',
  labels: {
    kinds: 'Nudge about',
    mode: 'Solutions',
    solutions: 'Choose solutions',
    roles: 'Only for these roles',
    time: 'Time of day (Danish time)',
    weekdays: 'Weekdays',
    language: 'Language of the cards',
    leadDays: 'Days before the deadline',
    overdue: 'Once the deadline has passed',
    dailyCap: 'At most so many lines on a card',
    weekly: 'Overview of the week on Mondays',
    changes: 'Tell what has changed when a new edition comes',
    assignedOnly: 'Only what I am responsible for',
    responsible: 'Write to the person responsible',
    leader: 'Write to the programme leader',
    leaderPerson: 'The programme leader is',
    until: 'Pause until the day before',
    closingRules: 'Closed every year',
    closingDays: 'Closing days of your own',
  },
  hints: {
    leadDays: 'For example 14, 7, 3, 1. On the day itself I always nudge.',
    solutions: 'Counts only where you do not follow all solutions.',
    roles: 'Choose none for everything. What is meant for nobody in particular always comes.',
    assignedOnly: 'What somebody has assigned to you on a card in a channel. Meetings are left out.',
    escalation: 'Off until you choose something. It stops by itself once the item is settled.',
    until: 'Without a date the pause lasts until one of you resumes.',
    closingDays: 'Write dates with commas between, such as 23.12.2025, 2.1.2026.',
  },
  kinds: { agreement: 'Agreements', task: 'Tasks', meeting: 'Meetings' },
  modes: { all: 'All solutions', only: 'Only those that I choose', except: 'All but those that I choose' },
  languages: { da: 'Danish', en: 'English' },
  faults: {
    time: 'Choose a time on the list.',
    weekdays: 'Choose at least one weekday from Monday to Friday.',
    leadDays: 'Write at most eight whole numbers from 1 to 90 with commas between, such as 14, 7, 3, 1.',
    overdue: 'Choose a rhythm on the list.',
    solutions: 'Choose at least one solution, or follow them all.',
    kinds: 'Choose at least one kind.',
    roles: 'Choose roles on the list.',
    assignedOnly: 'Nobody is responsible for a meeting: choose agreements or tasks as well.',
    dailyCap: 'Write a whole number from 1 to 40.',
    responsible: 'Choose a day on the list.',
    leader: 'Choose a day on the list.',
    leaderPerson: 'Choose who the programme leader is.',
    until: 'Choose a day after today and within a year – or leave the field empty.',
  },
  someFault: 'I have saved nothing yet. See what is marked.',
  unknownSolution: (id) => `${id} (not in the latest editions)`,
  me: (name) => `Me (${name})`,
  nobody: 'Choose a person',
  save: 'Save',
  saveAndBegin: 'Save and begin',
  look: 'See what will come',
  settings: 'Settings',
  closingDays: "The municipality's closing days",
  stopOrPause: 'Pause or stop',
  pause: 'Pause',
  resume: 'Resume',
  leave: 'Stop the nudges',
  stopAsk: 'Shall I stop writing here?',
  back: 'Back to the settings',
  saved: 'The settings are saved',
  savedBy: (name) => `${name} saved the settings.`,
  next: (day, time) => `The next card may come on ${day} at ${time}.`,
  noNext: 'There is no day in the coming year on which a card can come.',
  pausedUntil: (day) => `The nudges are paused until ${day}`,
  paused: 'The nudges are paused',
  pausedBy: (name) => `${name} paused them.`,
  pauseText: 'Meanwhile I write nothing here, and still answer questions.',
  whyPaused: {
    removed: 'Fristvagt was removed from the channel.',
    'not-found': 'The channel is no longer there.',
    'blocked-by-user': 'Somebody has blocked Fristvagt.',
    'disabled-by-admin': 'An administrator has turned Fristvagt off.',
    'writes-blocked': 'Nobody may write in the channel.',
    'not-installed': 'Fristvagt is not installed here.',
    'not-allowed': 'Fristvagt is not allowed to write here.',
  },
  resumed: 'The nudges are on again',
  resumedBy: (name) => `${name} resumed them.`,
  collapsed: 'What happened during the pause comes together on one card.',
  left: 'The nudges are stopped here',
  leftBy: (name) => `${name} stopped them.`,
  leftText: 'The settings are deleted. You can always begin anew: look at the coming 30 days, and say yes.',
  notSubscribed: 'The nudges are not on here.',
  below: 'The settings are below.',
  closingHeading: (municipality) => `Closing days in ${municipality}`,
  closingIntro: (municipality) =>
    `Holds for all of ${municipality}, in every channel. No cards come on a closing day; what should have come comes on the working day before or after.`,
  rules: {
    'may-day': '1 May',
    'constitution-day': 'Constitution Day, 5 June',
    'day-after-ascension': 'The Friday after Ascension Day',
  },
  unread: (words) => `I cannot read this as dates: ${words}. Write them as 23.12.2025.`,
  tooManyDays: 'Write at most 60 closing days.',
  closingSaved: (municipality) => `The closing days in ${municipality} are saved`,
}

const TEXTS: Record<Language, SettingsTexts> = { da, en }

/** Returns what the cards of a channel's settings say in a language. */
export function settingsTextsFor(language: Language): SettingsTexts {
  return TEXTS[language]
}
