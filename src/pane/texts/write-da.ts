import type { WriteTexts } from './write-texts.ts'

export const write: WriteTexts = {
  title: 'Sæt ind fra kataloget',
  promise: 'Det, du sætter ind, er det, KOMBIT har offentliggjort – aldrig jeres egen status.',
  search: 'Søg i aftaler, opgaver og møder',
  placeholder: 'Løsning eller ord fra titlen',
  filter: 'Vis',
  all: 'Alle',
  kinds: { agreements: 'Aftaler', tasks: 'Opgaver', meetings: 'Møder' },
  shown: (shown, total) => `${shown} af ${total}`,
  count: (found) => (found === 1 ? '1 resultat' : `${found} resultater`),
  searching: 'Søger …',
  nothing: {
    title: 'Ingen resultater',
    text: 'Prøv med navnet på en løsning eller et ord fra titlen.',
  },
  cpr: {
    title: 'Det ligner et CPR-nummer',
    text: 'Der er ikke søgt på det. Skriv aldrig CPR-numre her.',
  },
  failed: 'Der blev ikke søgt',
  retry: 'Søg igen',
  back: 'Tilbage til resultaterne',
  preview: 'Sådan kommer det til at stå',
  insert: { message: 'Sæt ind i mailen', appointment: 'Sæt ind i invitationen' },
  again: 'Sæt ind en gang til',
  inserting: 'Sætter ind …',
  inserted: { message: 'Sat ind i mailen', appointment: 'Sat ind i invitationen' },
  where: 'Det står, hvor markøren var – eller øverst, hvis du ikke har skrevet noget endnu.',
  notInserted: 'Det blev ikke sat ind',
  isInserted: 'Sat ind',
  signIn: {
    title: 'Log ind for at søge i kataloget',
    text: 'Så kan du sætte aftaler, opgaver og møder ind i det, du skriver, med frist og link.',
    button: 'Log ind',
    busy: 'Logger ind …',
    failed: 'Du blev ikke logget ind',
    cannot:
      'Denne udgave af Outlook kan ikke logge ind i Fristvagt. Søg i stedet efter Fristvagt under Apps, mens du skriver, eller kopiér et link fra Fristvagt i Teams.',
    noRole: 'Du er logget ind, men din konto har ikke adgang til kataloget her. Spørg jeres it-afdeling.',
  },
}
