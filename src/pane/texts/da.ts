import { calendar } from '#tab/texts/da-calendar.ts'
import { meetings, problems, source, status, time } from '#tab/texts/da-words.ts'
import { read } from './read-da.ts'
import type { PaneTexts } from './texts.ts'
import { write } from './write-da.ts'

export const da: PaneTexts = {
  language: 'da',
  locale: 'da-DK',
  ...{ calendar, meetings, problems, read, source, status, time, write },
  shell: {
    noItem: { title: 'Vælg en mail', text: 'Fristvagt finder møder og frister i den mail, du læser.' },
    notOutlook: {
      title: 'Åbn Fristvagt i Outlook',
      text: 'Siden hører til ved siden af en mail. Her i browseren kan den ikke se, hvilken mail du læser.',
    },
    crashed: { title: 'Noget gik galt', text: 'Luk Fristvagt her i Outlook, og åbn det igen.' },
  },
  troubles: {
    unknown: 'Noget gik galt hos Fristvagt. Prøv igen om lidt.',
    outlook: 'Outlook svarede ikke. Prøv igen, eller luk mailen og åbn den igen.',
    signIn: {
      cannot: 'Denne udgave af Outlook kan ikke logge ind i Fristvagt.',
      cancelled: 'Vinduet blev lukket, før du var logget ind. Prøv igen, når du er klar.',
      consent:
        'Fristvagt skal have lov til at se, hvem du er. Prøv igen, og sig ja – eller bed it-afdelingen give tilladelsen for hele kommunen.',
      failed: 'Fristvagt kunne ikke få bekræftet, hvem du er. Prøv igen om lidt.',
    },
    wait: (seconds) => {
      const wait =
        seconds <= 90
          ? `${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}`
          : `${Math.ceil(seconds / 60)} minutter`
      return `Der er spurgt for mange gange på kort tid. Prøv igen om ${wait}.`
    },
    busy: (seconds) => `Fristvagt læser mange mails lige nu. Prøv igen om ${seconds} sekunder.`,
    codes: {
      timeout: 'Fristvagt svarede ikke inden for et minut. Prøv igen om lidt.',
      offline: 'Du er offline. Prøv igen, når du er på nettet.',
      'too-large': 'Mailen er for stor til at blive læst. Videresend den del, det handler om, til dig selv.',
      'not-signed-in': 'Du er ikke logget ind længere. Luk Fristvagt her i Outlook, og åbn det igen.',
      'called-off': 'KOMBIT har aflyst det, så det er ikke lagt i kalenderen.',
      'too-many-suggestions':
        'Der venter så mange forslag, at der ikke er plads til flere. Prøv igen, når nogle er set igennem.',
      'not-an-edition':
        'Det kan ikke blive et udkast, som det står i mailen. Skriv i stedet til dem, der udgiver kataloget.',
      'without-day': 'Der er ingen dag i kataloget, så det kan ikke lægges i kalenderen.',
      'already-settled': 'Det er på plads, så der er ikke noget at lægge i kalenderen.',
      'not-found': 'Det findes ikke længere i kataloget. Læs mailen igen.',
    },
  },
}
