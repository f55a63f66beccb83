import type { Bilingual } from './language.ts'
import type { Delivery } from './ports/outbox.ts'

/** What became of a card in plain words, and what to do about it where anything can be done. */
export interface DeliveryWords {
  readonly what: Bilingual
  readonly cure?: Bilingual
}

const AGAIN: Bilingual = {
  da: 'Det, kortet skulle minde om, kommer med på det næste kort.',
  en: 'What the card was to nudge about comes with the next card.',
}
const ADD_AGAIN: Bilingual = {
  da: 'Tilføj Fristvagt igen, og sig ja til påmindelser – eller brug en anden kanal.',
  en: 'Add Fristvagt again and say yes to nudges, or use another channel.',
}
const ASK_ADMIN: Bilingual = {
  da: 'Bed jeres Teams-administrator om at lade Fristvagt skrive i kanalen, og genoptag påmindelserne.',
  en: 'Ask your Teams administrator to let Fristvagt write in the channel, and resume the nudges.',
}

const OF_STATE: Readonly<Record<Exclude<Delivery['state'], 'sent' | 'skipped' | 'gone'>, DeliveryWords>> = {
  due: { what: { da: 'Kortet venter på at blive sendt.', en: 'The card waits to be sent.' } },
  sending: { what: { da: 'Kortet er ved at blive sendt.', en: 'The card is being sent.' } },
  ambiguous: {
    what: {
      da: 'Teams svarede ikke, så ingen ved, om kortet kom frem. Fristvagt prøver én gang til.',
      en: 'Teams did not answer, so nobody knows whether the card arrived. Fristvagt tries once more.',
    },
    cure: {
      da: 'Se efter i kanalen. Står kortet der to gange, er det kun det seneste, der holdes ajour.',
      en: 'Look in the channel. If the card stands there twice, only the latest is kept true.',
    },
  },
  superseded: {
    what: {
      da: 'Kortet nåede ikke at blive sendt, før en senere morgens kort var planlagt. Det kom i stedet med alt.',
      en: "The card was not sent before a later morning's card was planned, which brought it all instead.",
    },
  },
  failed: {
    what: { da: 'Teams tog ikke imod kortet.', en: 'Teams did not take the card.' },
    cure: {
      da: `${AGAIN.da} Sker det igen, så giv it-afdelingen den tekniske besked.`,
      en: `${AGAIN.en} If it happens again, give your IT department the technical message.`,
    },
  },
}

const TWICE: DeliveryWords = {
  what: {
    da: 'Kortet er sendt. Et tidligere forsøg fik intet svar, så det kan stå der to gange.',
    en: 'The card is sent. An earlier try got no answer, so it may stand there twice.',
  },
}

const SKIPPED: readonly (readonly [RegExp, DeliveryWords])[] = [
  [
    /subscription was ended/,
    {
      what: {
        da: 'Påmindelserne blev stoppet i kanalen, før kortet var sendt.',
        en: 'The nudges were stopped in the channel before the card was sent.',
      },
    },
  ],
  [
    /signed, done, put off/,
    {
      what: {
        da: 'Alt på kortet var på plads, udskudt eller givet til andre, før det skulle sendes.',
        en: 'All that was on the card was settled, snoozed or given to others before it was to be sent.',
      },
    },
  ],
  [
    /long over/,
    {
      what: {
        da: 'Morgenen var for længst forbi, da kortet kunne sendes.',
        en: 'Its morning was long over when the card could be sent.',
      },
      cure: AGAIN,
    },
  ],
]
const SOME_SKIPPED: DeliveryWords = {
  what: {
    da: 'Kortet blev ikke sendt, fordi det ikke skulle sendes alligevel.',
    en: 'The card was not to be sent after all.',
  },
}

const BLOCKED = /BlockedByUser|DisabledByAdmin|WritesBlocked|NotEnoughPermissions|answered 403/
const GONE: DeliveryWords = {
  what: {
    da: 'Fristvagt er ikke længere i kanalen, eller kanalen findes ikke mere.',
    en: 'Fristvagt is no longer in the channel, or the channel is no longer there.',
  },
  cure: ADD_AGAIN,
}
const SHUT_OUT: DeliveryWords = {
  what: {
    da: 'Teams lader ikke Fristvagt skrive i kanalen.',
    en: 'Teams does not let Fristvagt write in the channel.',
  },
  cure: ASK_ADMIN,
}

/** Returns what became of a card and what to do about it; undefined for one that simply arrived. */
export function deliveryWords({
  state,
  unsure,
  error = '',
}: Pick<Delivery, 'state' | 'unsure'> & { readonly error?: string | undefined }): DeliveryWords | undefined {
  if (state === 'sent') return unsure ? TWICE : undefined
  if (state === 'skipped') return SKIPPED.find(([of]) => of.test(error))?.[1] ?? SOME_SKIPPED
  if (state === 'gone') return BLOCKED.test(error) ? SHUT_OUT : GONE
  return OF_STATE[state]
}
