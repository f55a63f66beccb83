import { inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Milestone } from '#domain/edition.ts'

const sts = 'STS-genudbud'
const valg = 'VALG'
const k98 = 'K98-bemanding'

/** The dates of KOMBIT's own processes. A week is an ISO week; "før sommerferien" is before the last Saturday of June. */
export const milestones: readonly Milestone[] = [
  {
    id: 'sts-udbud-driftsplatform',
    process: sts,
    title: 'Udbud af Fælles Driftsplatform offentliggjort',
    when: onDay('2025-10-10', '10. oktober 2025'),
  },
  {
    id: 'sts-udbud-applikation',
    process: sts,
    title: 'Udbud af Applikationsdelen af Støttesystemerne offentliggjort',
    when: onDay('2025-10-31', '31. oktober 2025'),
  },
  {
    id: 'sts-kontrakt-driftsplatform',
    process: sts,
    title: 'Forventet kontrakt: Fælles Driftsplatform',
    when: inPeriod('2026-01-01', '2026-06-26', 'før sommerferien 2026'),
    doubt: {
      da: 'KOMBIT siger kun, hvad det skal være sket før. Den første dag er sat til årets begyndelse.',
      en: 'KOMBIT only says what it is to happen before. The first day has been set to the start of the year.',
    },
  },
  {
    id: 'sts-kontrakt-applikation',
    process: sts,
    title: 'Forventet kontrakt: Applikationsdelen',
    when: undecided('efter sommerferien 2026'),
  },
  {
    id: 'sts-transition',
    process: sts,
    title: '1:1-transition til driftsplatform, derefter 1:1-transition af applikationen; modernisering',
    when: undecided('2026-2027+'),
  },
  {
    id: 'valg-brugertilfredshed-periode',
    process: valg,
    title: 'Brugertilfredshedsundersøgelse',
    when: inPeriod('2025-11-24', '2025-12-15', '24/11-15/12 2025'),
  },
  {
    id: 'valg-distributoer',
    process: valg,
    title: 'Ny distributør af valgkort',
    when: onDay('2026-01-01', '1/1 2026'),
  },
  {
    id: 'valg-folketingsvalg',
    process: valg,
    title: 'Folketingsvalg',
    when: inPeriod('2026-07-01', '2026-12-31', '2. halvår 2026?'),
    doubt: {
      da: 'KOMBIT har selv sat et spørgsmålstegn ved tidspunktet.',
      en: 'KOMBIT itself has put a question mark after the time.',
    },
  },
  {
    id: 'k98-tidsplan',
    process: k98,
    title: 'Tidsplan i direktionen',
    when: onDay('2025-11-19', '19.11.'),
  },
  {
    id: 'k98-opslag',
    process: k98,
    title: 'Opslag sendes ud',
    when: onDay('2025-12-01', '1.12'),
  },
  {
    id: 'k98-orientering',
    process: k98,
    title: 'Programledermøde: orientering om opslag',
    when: onDay('2025-12-05', '5.12'),
  },
  {
    id: 'k98-ansoegningsperiode',
    process: k98,
    title: 'Ansøgningsperiode',
    when: inPeriod('2025-12-01', '2025-12-22', '1.12.-22.12'),
  },
  {
    id: 'k98-udkast',
    process: k98,
    title: '1. udkast til fagråd og porteføljeråd',
    when: inPeriod('2026-01-05', '2026-01-11', 'uge 2 2026'),
  },
  {
    id: 'k98-tilbagemelding',
    process: k98,
    title: 'Tilbagemelding',
    when: inPeriod('2026-01-12', '2026-01-25', 'uge 3-4 2026'),
  },
  {
    id: 'k98-godkendelse',
    process: k98,
    title: 'Godkendelse',
    when: onDay('2026-01-27', '27.1'),
  },
  {
    id: 'k98-onboarding',
    process: k98,
    title: 'Onboarding og konstituering',
    when: inPeriod('2026-02-23', '2026-03-15', 'uge 9-11 2026'),
  },
]
