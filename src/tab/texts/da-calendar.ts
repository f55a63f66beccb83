import type { Texts } from './texts.ts'

export const calendar: Texts['calendar'] = {
  add: 'Læg i min kalender',
  adding: 'Lægger i kalenderen …',
  inCalendar: 'I din kalender',
  movedSince: 'Står i din kalender, men er flyttet eller ændret siden',
  offButThere: 'Er aflyst, men står i din kalender',
  update: 'Opdatér min kalender',
  updating: 'Opdaterer kalenderen …',
  added: 'Mødet ligger nu i din kalender.',
  already: 'Mødet lå allerede i din kalender. Der er ikke lagt et nyt ind.',
  'added-again': 'Du havde slettet mødet i Outlook. Nu ligger det i din kalender igen.',
  updated: 'Mødet i din kalender er rettet. Påmindelse, kategorier og dine noter er, som de var.',
  remove: 'Fjern fra min kalender',
  removing: 'Fjerner fra kalenderen …',
  removed: 'Mødet er fjernet fra din kalender.',
  putRight: 'Rettet i din kalender, fordi KOMBIT har flyttet eller ændret det:',
  stayedDeleted:
    'Er flyttet eller ændret, men du har selv slettet det i Outlook, så det er ikke lagt ind igen:',
  openEntry: 'Se det i Outlook',
  outlook: 'Opret i Outlook',
  ics: 'Hent kalenderfil (.ics)',
  orElse: 'Du kan også selv lægge mødet ind:',
  retry: 'Prøv igen',
  signInAndRetry: 'Log ind og prøv igen',
  problems: {
    'needs-consent': {
      title: 'Fristvagt må ikke skrive i din kalender endnu',
      text: 'Jeres it-afdeling kan give tilladelsen for hele kommunen.',
    },
    'needs-sign-in': {
      title: 'Du skal logge ind igen',
      text: 'Microsoft vil sikre sig, at det er dig, før mødet kan lægges ind.',
    },
    'no-mailbox': {
      title: 'Du har ingen Outlook-kalender på denne konto',
      text: 'Brug kalenderfilen til den kalender, du bruger.',
    },
    failed: { title: 'Mødet kom ikke i kalenderen', text: 'Outlook svarede ikke, som det skulle.' },
  },
  notRemoved: {
    'needs-consent': {
      title: 'Fristvagt må ikke ændre din kalender',
      text: 'Du kan selv slette mødet i Outlook. Jeres it-afdeling kan give tilladelsen for hele kommunen.',
    },
    'needs-sign-in': {
      title: 'Du skal logge ind igen',
      text: 'Microsoft vil sikre sig, at det er dig, før mødet kan fjernes.',
    },
    'no-mailbox': {
      title: 'Du har ingen Outlook-kalender på denne konto',
      text: 'Slet mødet i den kalender, du bruger.',
    },
    failed: { title: 'Mødet blev ikke fjernet', text: 'Outlook svarede ikke, som det skulle.' },
  },
  hosted: {
    'needs-consent': 'Har du fået tilladelsen, så prøv igen her. Ellers brug et af de to links.',
    'needs-sign-in': 'Log ind her på siden, eller brug et af de to links.',
  },
}

export const feed: Texts['feed'] = {
  title: 'Abonnér på møderne i din kalender',
  text: 'Du får en adresse, som du føjer til Outlook eller din telefon som en kalender fra internettet. Så kommer KOMBITs møder og frister for tilmelding af sig selv.',
  slow: 'Outlook spørger kun efter nyt med 3 til 24 timers mellemrum.',
  make: 'Lav min adresse',
  making: 'Laver adressen …',
  address: 'Din adresse',
  which: 'Hvad skal med?',
  all: 'Alle KOMBITs møder',
  mine: 'Kun mine: møder om løsninger, hvor du er ansvarlig for noget, og dem, du selv har lagt i kalenderen',
  withDeadlines: 'Tag også fristerne for aftaler og opgaver med, som hele dage',
  withMyDeadlines: 'Tag også fristerne med for det, du er ansvarlig for, som hele dage',
  once: 'Den vises kun nu. Kopiér den, og del den ikke: den er din alene.',
  copy: 'Kopiér',
  copied: 'Adressen er kopieret.',
  notCopied: 'Den kunne ikke kopieres herfra. Markér adressen, og kopiér den selv.',
  since: (day) => `Du har en adresse fra ${day}.`,
  lastRead: (day) => `En kalender hentede den sidst ${day}.`,
  neverRead: 'Ingen kalender har hentet den endnu.',
  makeNew: 'Lav en ny adresse',
  revoke: 'Luk adressen',
  confirm: {
    renew: {
      question: 'Den gamle adresse holder op med at virke. Du skal føje den nye til din kalender.',
      yes: 'Lav en ny',
    },
    revoke: { question: 'Din kalender får ikke flere møder fra adressen.', yes: 'Ja, luk den' },
  },
  no: 'Fortryd',
  revoked: 'Adressen virker ikke længere.',
}
