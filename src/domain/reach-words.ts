import type { Bilingual } from './language.ts'
import type { ReachFinding, ReachReason } from './reach.ts'

/** What is wrong, and what to do about it. */
export interface ReachWords {
  readonly what: Bilingual
  readonly cure: Bilingual
}

const WORDS: Readonly<Record<ReachReason | 'filtered', ReachWords>> = {
  'no-bot': {
    what: {
      da: 'Fristvagt er ikke i nogen af kommunens teams eller chats',
      en: "Fristvagt is in none of the municipality's teams or chats",
    },
    cure: {
      da: 'Føj Fristvagt til det team, der arbejder med KOMBIT, og sig ja til påmindelser i en kanal dér.',
      en: 'Add Fristvagt to the team that works with KOMBIT, and say yes to nudges in a channel there.',
    },
  },
  'no-channel': {
    what: { da: 'Ingen kanal har sagt ja til påmindelser', en: 'No channel has said yes to nudges' },
    cure: {
      da: 'Sig ja til påmindelser i en kanal: Skriv »påmind os« til Fristvagt i kanalen.',
      en: 'Say yes to nudges in a channel: write “remind us” to Fristvagt there.',
    },
  },
  filtered: {
    what: { da: 'Ingen kanal følger punktet', en: 'No channel follows the item' },
    cure: {
      da: 'Lad en kanal følge løsningen, slagsen og rollen, eller sig ja til påmindelser i en kanal mere.',
      en: 'Have a channel follow its solution, kind and role, or say yes to nudges in another channel.',
    },
  },
  paused: {
    what: {
      da: 'Påmindelserne er sat på pause i alle de kanaler, der følger punktet',
      en: 'Nudges are paused in all channels that follow the item',
    },
    cure: {
      da: 'Genoptag påmindelserne i en af kanalerne. Er Fristvagt fjernet fra den, så føj Fristvagt til igen.',
      en: 'Resume the nudges in one of the channels. If Fristvagt was taken out of it, add it again.',
    },
  },
  failing: {
    what: {
      da: 'Det seneste, der blev sendt til de kanaler, der følger punktet, nåede ikke frem',
      en: 'What was last sent to the channels that follow the item did not arrive',
    },
    cure: {
      da: 'Se fejlen i leveringsrapporten, og sig imens ja til påmindelser i en anden kanal.',
      en: 'Look up the error in the delivery report, and say yes to nudges in another channel meanwhile.',
    },
  },
  'person-unreachable': {
    what: {
      da: 'Den, der skal have besked personligt, har ikke tilføjet Fristvagt eller har sat sine påmindelser på pause',
      en: 'Whoever is to be told in person has not added Fristvagt, or has paused their nudges',
    },
    cure: {
      da: 'Bed personen om at tilføje Fristvagt i Teams eller genoptage påmindelserne i sin egen chat, eller vælg en anden.',
      en: 'Ask them to add Fristvagt in Teams or to resume the nudges in their own chat, or choose somebody else.',
    },
  },
  'nobody-responsible': {
    what: { da: 'Ingen er ansvarlig for punktet', en: 'Nobody is responsible for the item' },
    cure: {
      da: 'Tildel punktet til en kollega på kortet i kanalen.',
      en: 'Assign the item to a colleague on the card in the channel.',
    },
  },
}

/** Returns in plain words what is wrong and what to do about it. */
export function reachWords({ reason, detail }: Pick<ReachFinding, 'reason' | 'detail'>): ReachWords {
  return WORDS[detail === 'filtered' ? 'filtered' : reason]
}
