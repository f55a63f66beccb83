import type { Language } from '#domain/language.ts'

interface BotTexts {
  readonly signIn: string
  readonly signInButton: string
  readonly notUnderstood: string
  readonly otherMunicipality: (card: string, own: string) => string
  readonly chooseFirst: string
  readonly unknownMunicipality: string
  readonly itemGone: string
  readonly welcome: string
  readonly failed: string
  readonly slow: string
  readonly answered: string
  readonly notRead: (words: string) => string
}

/** What the bot says outside its cards. */
export const BOT_TEXTS: Record<Language, BotTexts> = {
  da: {
    signIn: 'Log ind, så Fristvagt kan lægge mødet i din kalender.',
    signInButton: 'Log ind',
    notUnderstood: 'Den knap kender jeg ikke længere. Spørg mig igen, så får du et nyt kort.',
    otherMunicipality: (card, own) => `Kortet handler om ${card}, men her registrerer vi for ${own}.`,
    chooseFirst: 'Vælg først din kommune.',
    unknownMunicipality: 'Vælg en af kommunerne på listen.',
    itemGone: 'Opgaven eller aftalen findes ikke længere i den seneste udgave.',
    welcome: 'Velkommen til Fristvagt',
    failed: 'Det gik ikke, som det skulle. Prøv igen om lidt – intet bliver gjort to gange.',
    slow: 'Det tager længere, end det plejer. Jeg arbejder videre – tryk igen om lidt, så ser du, hvordan det gik.',
    answered: 'Svaret står herunder.',
    notRead: (words) => `ikke forstået: »${words}«`,
  },
  en: {
    signIn: 'Sign in so that Fristvagt can put the meeting into your calendar.',
    signInButton: 'Sign in',
    notUnderstood: 'I no longer know that button. Ask me again for a fresh card.',
    otherMunicipality: (card, own) => `This card is about ${card}, but here we record for ${own}.`,
    chooseFirst: 'Choose your municipality first.',
    unknownMunicipality: 'Choose one of the municipalities on the list.',
    itemGone: 'The task or agreement is no longer in the latest edition.',
    welcome: 'Welcome to Fristvagt',
    failed: 'That did not go as it should. Try again in a moment – nothing is done twice.',
    slow: 'This is taking longer than usual. I am still at it – press again in a moment to see how it went.',
    answered: 'The answer is below.',
    notRead: (words) => `not understood: “${words}”`,
  },
}
