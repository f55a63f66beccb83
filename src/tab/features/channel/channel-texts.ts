import { pageTexts } from '#tab/texts/page-texts.ts'

type Kind = 'agreement' | 'task' | 'meeting'

interface ChannelTexts {
  /** What a channel is called in a sentence; without a name it may be a chat. */
  readonly channel: (name: string | undefined) => string
  readonly shows: (channel: string) => string
  readonly showsAll: (municipality: string, channel: string) => string
  readonly followsAll: (channel: string) => string
  readonly followsNothing: (channel: string, municipality: string) => string
  readonly seeAll: string
  readonly seeFollowed: (channel: string) => string
  readonly begin: string
  readonly notHere: string
  readonly paused: string
  readonly others: (channel: string, own: string) => string
  readonly nobodys: (own: string) => string
  /** How a team chooses, where Fristvagt is in the channel. */
  readonly choose: string
  readonly ownApp: string
  readonly kinds: Record<Kind, string>
  readonly which: { readonly all: string; readonly only: string; readonly except: string }
  readonly more: (count: number) => string
  readonly onlyFor: (roles: string) => string
}

const da: ChannelTexts = {
  channel: (name) => (name === undefined ? 'kanalen' : `#${name}`),
  shows: (channel) => `Viser det, ${channel} følger`,
  showsAll: (municipality, channel) => `Viser alt for ${municipality}, også det, ${channel} ikke følger.`,
  followsAll: (channel) => `Viser det, ${channel} følger: alle aftaler, opgaver og møder.`,
  followsNothing: (channel, municipality) =>
    `Der er ikke sagt ja til påmindelser i ${channel} endnu, så her vises alt for ${municipality}.`,
  seeAll: 'Vis alt',
  seeFollowed: (channel) => `Vis kun det, ${channel} følger`,
  begin:
    'Skriv »@Fristvagt få påmindelser« i kanalen. Intet sendes, før en af jer har set de næste 30 dage og sagt ja.',
  notHere: 'Fristvagt er ikke i kanalen. En ejer af teamet kan tilføje den.',
  paused: 'Påmindelserne er sat på pause.',
  others: (channel, own) =>
    `Kanalen hører til ${channel}. Du har selv valgt ${own}, så her kan du se, men ikke registrere.`,
  nobodys: (own) => `Teamet har ikke valgt kommune endnu, så her vises din egen, ${own}.`,
  choose: 'Skriv til @Fristvagt i kanalen for at vælge.',
  ownApp: 'Åbn min egen Fristvagt',
  kinds: { agreement: 'aftaler', task: 'opgaver', meeting: 'møder' },
  which: { all: 'fra alle løsninger', only: 'kun fra', except: 'fra alle løsninger undtagen' },
  more: (count) => `${count} mere`,
  onlyFor: (roles) => `kun for ${roles}`,
}

const en: ChannelTexts = {
  channel: (name) => (name === undefined ? 'the channel' : `#${name}`),
  shows: (channel) => `Shows what ${channel} follows`,
  showsAll: (municipality, channel) => `Shows all of ${municipality}, also what ${channel} does not follow.`,
  followsAll: (channel) => `Shows what ${channel} follows: all agreements, tasks and meetings.`,
  followsNothing: (channel, municipality) =>
    `Nobody has said yes to nudges in ${channel} yet, so all of ${municipality} is shown.`,
  seeAll: 'Show all',
  seeFollowed: (channel) => `Show only what ${channel} follows`,
  begin:
    'Write “@Fristvagt subscribe” in the channel. Nothing is sent until one of you has seen the next 30 days and said yes.',
  notHere: 'Fristvagt is not in the channel. An owner of the team can add it.',
  paused: 'Nudges are paused.',
  others: (channel, own) =>
    `The channel belongs to ${channel}. You have chosen ${own} for yourself, so here you can look, but not record.`,
  nobodys: (own) => `The team has not chosen a municipality yet, so your own, ${own}, is shown.`,
  choose: 'Write to @Fristvagt in the channel to choose.',
  ownApp: 'Open my own Fristvagt',
  kinds: { agreement: 'agreements', task: 'tasks', meeting: 'meetings' },
  which: { all: 'of all solutions', only: 'only of', except: 'of all solutions but' },
  more: (count) => `${count} more`,
  onlyFor: (roles) => `only for ${roles}`,
}

/** The words of a tab in a channel. */
export const useChannelTexts = pageTexts({ da, en })
export type { ChannelTexts }
