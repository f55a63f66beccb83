import { textsFor } from '#cards/texts/texts-for.ts'
import type { Language } from '#domain/language.ts'

interface BotTexts {
  readonly signIn: string
  readonly signInToRemove: string
  readonly signInForDeadline: string
  readonly signInToRemoveDeadline: string
  readonly signInForRole: string
  /** Who may what the person may not: the team's owners, owners of the municipality's teams, or those with the role. */
  readonly whoMay: Readonly<Record<'team' | 'municipality' | 'assigned', string>>
  readonly signInButton: string
  readonly notUnderstood: string
  readonly otherMunicipality: (card: string, own: string) => string
  readonly chooseFirst: string
  readonly unknownMunicipality: string
  readonly itemGone: string
  readonly welcome: string
  /** `id` is that of what failed, by which IT finds it in the log. */
  readonly failed: (id: string | undefined) => string
  readonly slow: string
  readonly tooFast: string
  readonly answered: string
  readonly notRead: (words: string) => string
  readonly searchNothing: string
  readonly searchRefused: string
  readonly searchUnknown: string
  /** What a link to a page of the tab is shown as, where it is to no item. */
  readonly linkTitle: Readonly<Record<'agreement' | 'task' | 'event' | 'answer', string>>
  readonly linkText: string
}

/** What the bot says outside its cards. */
export const BOT_TEXTS: Record<Language, BotTexts> = {
  da: {
    signIn: 'Log ind, så Fristvagt kan lægge mødet i din kalender.',
    signInToRemove: 'Log ind, så Fristvagt kan fjerne mødet fra din kalender.',
    signInForDeadline: 'Log ind, så Fristvagt kan lægge fristen i din kalender.',
    signInToRemoveDeadline: 'Log ind, så Fristvagt kan fjerne fristen fra din kalender.',
    signInForRole: 'Log ind, så jeg kan se, om du må gøre det for kommunen.',
    whoMay: {
      team: 'Det bestemmer teamets ejere og dem, som it-afdelingen har givet rollen som redaktør. Bed en af dem om det.',
      municipality:
        'Det registrerer ejerne af kommunens team og dem, som it-afdelingen har givet rollen som redaktør. Bed en af dem om det.',
      assigned: 'Det gør dem, som it-afdelingen har givet rollen som redaktør. Bed en af dem om det.',
    },
    signInButton: 'Log ind',
    notUnderstood:
      'Den knap kender jeg ikke. Bliver Fristvagt opdateret lige nu, så prøv igen om lidt. Ellers spørg mig igen, så får du et nyt kort.',
    otherMunicipality: (card, own) => `Kortet handler om ${card}, men her registrerer vi for ${own}.`,
    chooseFirst: 'Vælg først din kommune.',
    unknownMunicipality: 'Vælg en af kommunerne på listen.',
    itemGone: textsFor('da').item.gone,
    welcome: 'Velkommen til Fristvagt',
    failed: (id) =>
      `Det gik ikke, som det skulle. Prøv igen om lidt – intet bliver gjort to gange.${id ? ` (Fejl-id til it-afdelingen: ${shortOf(id)})` : ''}`,
    slow: 'Det tager længere, end det plejer. Jeg arbejder videre – tryk igen om lidt, så ser du, hvordan det gik.',
    tooFast: 'Nu gik det lidt stærkt. Vent et øjeblik, så er jeg klar igen.',
    answered: 'Svaret står herunder.',
    notRead: (words) => `ikke forstået: »${words}«`,
    searchNothing: 'Jeg fandt ikke noget. Prøv med navnet på en løsning eller et ord fra titlen.',
    searchRefused: 'Det ligner et CPR-nummer. Jeg har ikke søgt på det. Skriv aldrig CPR-numre her.',
    searchUnknown: 'Den søgning kender jeg ikke. Vælg opgaver, aftaler eller møder.',
    linkTitle: {
      agreement: 'Fristvagt · Aftaler',
      task: 'Fristvagt · Opgaver',
      event: 'Fristvagt · Møder',
      answer: 'Fristvagt · Svar på et spørgsmål',
    },
    linkText: 'Åbn siden for at se, hvordan det står til i din egen kommune.',
  },
  en: {
    signIn: 'Sign in so that Fristvagt can put the meeting into your calendar.',
    signInToRemove: 'Sign in so that Fristvagt can remove the meeting from your calendar.',
    signInForDeadline: 'Sign in so that Fristvagt can put the deadline into your calendar.',
    signInToRemoveDeadline: 'Sign in so that Fristvagt can remove the deadline from your calendar.',
    signInForRole: 'Sign in so that I can see whether you may do that for the municipality.',
    whoMay: {
      team: "That is for the team's owners, and those whom IT has given the role of editor. Ask one of them.",
      municipality:
        "That is for the owners of the municipality's teams, and those whom IT has given the role of editor. Ask one of them.",
      assigned: 'That is for those whom IT has given the role of editor. Ask one of them.',
    },
    signInButton: 'Sign in',
    notUnderstood:
      'I do not know that button. If Fristvagt is being upgraded right now, try again in a moment. Otherwise ask me again for a fresh card.',
    otherMunicipality: (card, own) => `This card is about ${card}, but here we record for ${own}.`,
    chooseFirst: 'Choose your municipality first.',
    unknownMunicipality: 'Choose one of the municipalities on the list.',
    itemGone: textsFor('en').item.gone,
    welcome: 'Welcome to Fristvagt',
    failed: (id) =>
      `That did not go as it should. Try again in a moment – nothing is done twice.${id ? ` (Error id for the IT department: ${shortOf(id)})` : ''}`,
    slow: 'This is taking longer than usual. I am still at it – press again in a moment to see how it went.',
    tooFast: 'That was a little too fast. Give me a moment, and I am ready again.',
    answered: 'The answer is below.',
    notRead: (words) => `not understood: “${words}”`,
    searchNothing: 'I found nothing. Try the name of a solution or a word of the title.',
    searchRefused: 'That looks like a CPR number. I have not searched for it. Never write CPR numbers here.',
    searchUnknown: 'I do not know that search. Choose tasks, agreements or meetings.',
    linkTitle: {
      agreement: 'Fristvagt · Agreements',
      task: 'Fristvagt · Tasks',
      event: 'Fristvagt · Meetings',
      answer: 'Fristvagt · The answer to a question',
    },
    linkText: 'Open the page to see how things stand in your own municipality.',
  },
}

/** Enough to find it by, and to be read out on the telephone. */
const shortOf = (id: string) => id.slice(0, 8)
