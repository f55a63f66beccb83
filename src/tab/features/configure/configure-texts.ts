import type { PageName } from '#tab/shell/page-links.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'

export type OfferedPage = Extract<PageName, 'overview' | 'agreements' | 'tasks' | 'meetings'>

interface ConfigureTexts {
  readonly title: (channel: string) => string
  readonly lead: string
  readonly page: string
  readonly pages: Record<OfferedPage, string>
  readonly municipality: string
  readonly itsTeams: string
  readonly noneChosen: string
  readonly follows: string
  readonly followsNothing: string
  readonly later: string
  readonly tabName: (page: string) => string
  readonly save: string
  readonly notHere: string
  readonly open: string
}

const da: ConfigureTexts = {
  title: (channel) => `Fristvagt som fane i ${channel}`,
  lead: 'Fanen viser det, kanalen følger, og alle i kanalen kan se resten med ét tryk.',
  page: 'Hvilken side skal fanen åbne på?',
  pages: {
    overview: 'Det næste, og hvordan kommunen står',
    agreements: 'Hvad der er underskrevet, og hvad der mangler',
    tasks: 'Hvad der skal gøres, og hvornår',
    meetings: 'KOMBITs møder, som liste og måned',
  },
  municipality: 'Kommune',
  itsTeams: 'Det er teamets kommune. Den ændres ikke her.',
  noneChosen:
    'Teamet har ikke valgt kommune endnu. Skriv til @Fristvagt i kanalen for at vælge. Indtil da ser enhver sin egen.',
  follows: 'Det, kanalen følger',
  followsNothing: 'Der er ikke sagt ja til påmindelser i kanalen endnu. Indtil da viser fanen alt.',
  later: 'Ændrer I det i kanalen, følger fanen med af sig selv.',
  tabName: (page) => `Fristvagt · ${page}`,
  save: 'Tryk på Gem nederst i vinduet, når du er klar.',
  notHere: 'Denne side bruges, når Fristvagt føjes til en kanal eller en gruppechat i Teams som fane.',
  open: 'Åbn Fristvagt',
}

const en: ConfigureTexts = {
  title: (channel) => `Fristvagt as a tab in ${channel}`,
  lead: 'The tab shows what the channel follows, and everybody in it sees the rest with one press.',
  page: 'Which page should the tab open at?',
  pages: {
    overview: 'What is next, and how the municipality stands',
    agreements: 'What is signed, and what is missing',
    tasks: 'What is to be done, and by when',
    meetings: "KOMBIT's meetings, as a list and by month",
  },
  municipality: 'Municipality',
  itsTeams: "It is the team's municipality. It is not changed here.",
  noneChosen:
    'The team has not chosen a municipality yet. Write to @Fristvagt in the channel to choose. Until then, everybody sees their own.',
  follows: 'What the channel follows',
  followsNothing: 'Nobody has said yes to nudges in the channel yet. Until then, the tab shows everything.',
  later: 'When you change it in the channel, the tab follows by itself.',
  tabName: (page) => `Fristvagt · ${page}`,
  save: 'Press Save below when you are ready.',
  notHere: 'This page is for adding Fristvagt as a tab to a channel or a group chat in Teams.',
  open: 'Open Fristvagt',
}

/** The words of the page on which a tab is set up. */
export const useConfigureTexts = pageTexts({ da, en })
