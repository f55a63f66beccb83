import type { Texts } from './texts.ts'

const dage = (n: number) => (n === 1 ? '1 dag' : `${n} dage`)

export const status: Texts['status'] = {
  signed: 'Underskrevet',
  unsigned: 'Ikke underskrevet',
  unknown: 'Status kendes ikke',
  notSent: 'Ikke udsendt endnu',
  done: 'Udført',
  open: 'Ikke udført',
  notOurs: 'Ikke jeres',
  calledOff: 'Aflyst',
  unknownWhy: 'KOMBIT har ikke oplyst, hvem der har underskrevet',
  markSigned: 'Underskrevet',
  markUnsigned: 'Ikke underskrevet',
  markDone: 'Udført',
  undo: 'Fortryd',
  saidSigned: (what) => `${what} er markeret som underskrevet.`,
  saidTakenBack: (what) => `Jeres svar om ${what} er taget tilbage.`,
  saidUnsigned: (what) => `${what} er markeret som ikke underskrevet.`,
  saidDone: (what) => `${what} er markeret som udført.`,
  saidOpen: (what) => `${what} er åben igen.`,
  failed: (what, why) => `${what} blev ikke ændret. ${why}`,
  readOnly:
    'Du kan se alt her, men kun registrere det, du selv er ansvarlig for. Skal du kunne mere, kan it-afdelingen give dig rollen som redaktør.',
}

export const meetings: Texts['meetings'] = {
  calledOff: 'Aflyst',
  lead: 'Næste møde',
  noneTitle: 'Ingen møder',
  noneText: 'Når KOMBIT indkalder til møder, står de her.',
  past: 'Afholdt',
  register: 'Tilmeld dig',
  agenda: 'Dagsorden',
  registerBy: 'Tilmelding senest',
  registrationOver: 'Fristen for tilmelding er passeret',
  join: 'Deltag',
  page: 'KOMBITs side om mødet',
  pageForJoin: 'Linket til mødet står på KOMBITs side',
  place: 'Sted',
  time: 'Tid',
  audience: 'Målgruppe',
  'dialogue-meeting': 'Dialogmøde',
  webinar: 'Webinar',
  meeting: 'Møde',
}

export const time: Texts['time'] = {
  week: (first, last) => (last === undefined || last === first ? `uge ${first}` : `uge ${first}–${last}`),
  quote: (words) => `»${words}«`,
  noWords: 'Ingen frist angivet',
  unreadable: 'Kan ikke læses',
  undecided: 'Uafklaret',
  overdueBy: (days) => `${dage(days)} over fristen`,
  passed: 'fristen er passeret',
  mayFall: (relative) => `kan falde ${relative}`,
  running: 'perioden er i gang',
  at: (day, time) => `${day} kl.\u00a0${time}`,
  allDay: 'hele dagen',
  until: (day) => `til ${day}`,
}

export const source: Texts['source'] = {
  kombit: (day) => `KOMBIT pr. ${day}`,
  person: (name, day) => `${name}, ${day}`,
  nameRemoved: 'navnet er slettet',
}

export const problems: Texts['problems'] = {
  unknown: 'Noget gik galt hos Fristvagt. Prøv igen om lidt.',
  errorId: 'Fejl-id til it-afdelingen',
  offline: 'Du er offline. Prøv igen, når du er på nettet.',
  unreachable: 'Fristvagt svarer ikke lige nu. Prøv igen om lidt.',
  'sign-in-failed': 'Fristvagt kunne ikke få bekræftet, hvem du er. Luk og åbn siden igen.',
  'sign-in-cancelled': 'Vinduet blev lukket, før du var logget ind. Prøv igen, når du er klar.',
  'sign-in-consent':
    'Fristvagt skal have lov til at se, hvem du er. Prøv igen, og sig ja – eller bed it-afdelingen give tilladelsen for hele kommunen.',
  'sign-in-disabled': 'Fristvagt er slået fra i jeres Microsoft 365. It-afdelingen kan slå den til i Entra.',
  'invalid-request': 'Fristvagt forstod ikke forespørgslen.',
  'not-signed-in': 'Du er ikke logget ind længere. Luk og åbn siden igen.',
  'not-your-municipality': 'Din organisation har ikke adgang til denne kommune.',
  'not-allowed': 'Din rolle tillader det ikke. It-afdelingen kan give dig rollen som redaktør.',
  'not-found': 'Det findes ikke længere. Listen er hentet igen.',
  'http-429': 'Det gik lidt for hurtigt. Vent et øjeblik, og prøv igen.',
  'http-503': 'Fristvagt er ved at starte eller holder pause. Prøv igen om lidt.',
}
