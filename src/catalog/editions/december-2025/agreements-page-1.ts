import { inPeriod, onDay, undecided, unreadable } from '#domain/deadline.ts'
import type { Agreement } from '#domain/edition.ts'
import { signatures3x } from './signatures.ts'

const newTemplate = {
  kind: 'databehandleraftale',
  title: 'Databehandleraftale - ny skabelon',
} as const

/** The slide "Overblik over tilslutnings- og databehandleraftaler (1 af 2)". */
export const agreementsPage1: readonly Agreement[] = [
  {
    id: '3x-datastandarder',
    solution: '3x-datastandarder',
    kind: 'tilslutningsaftale',
    title: 'Tilslutningsaftale',
    sent: inPeriod('2025-10-27', '2025-11-02', 'Sendt uge 44'),
    audience: ['IT- og digitaliseringschefer', 'KOMBIT-programledere'],
    deadline: onDay('2025-12-15', '15. december'),
    signatures: signatures3x,
    note: {
      da: 'Aftalen går på tværs af familieområdet, ældre- og omsorgsområdet og PPR. Hjælp beslutning og underskrift på vej.',
      en: 'The agreement cuts across family services, care of the elderly and PPR. Help the decision and the signature along.',
    },
  },
  {
    ...newTemplate,
    id: 'aula-dba',
    solution: 'aula',
    sent: inPeriod('2025-12-01', '2025-12-10', 'Sendes primo december'),
    audience: [],
    deadline: unreadable('', 'fristen kan ikke læses i materialet'),
    doubt: {
      da: 'Modtagere og frist kan ikke læses i materialet.',
      en: 'Recipients and deadline cannot be read in the material.',
    },
  },
  {
    ...newTemplate,
    id: 'bom-dba',
    solution: 'bom',
    sent: unreadable('1, 43 55,5', 'datoen kan ikke læses i materialet'),
    audience: ['KOMBIT-programledere'],
    deadline: onDay('2025-04-04', '04.04.2025'),
    doubt: {
      da: 'Udsendelsesdatoen kan ikke læses i materialet.',
      en: 'The sending date cannot be read in the material.',
    },
  },
  {
    id: 'borgerblikket-dba-a',
    solution: 'borgerblikket',
    kind: 'databehandleraftale',
    title: 'Databehandleraftale bilag A - ny skabelon',
    sent: undecided(),
    audience: ['BoB systemansvarlige', 'KOMBIT-programledere'],
    deadline: inPeriod('2025-12-11', '2025-12-20', 'Medio dec. 2025'),
    doubt: {
      da: 'Udsendelsesdatoen mangler i materialet.',
      en: 'The sending date is missing from the material.',
    },
  },
  {
    ...newTemplate,
    id: 'eessi-dba',
    solution: 'eessi',
    sent: onDay('2025-03-14', '14.3.2025'),
    audience: ['EESSI systemansvarlige', 'KOMBIT-programledere'],
    deadline: onDay('2025-08-10', '10.08.2025'),
  },
  {
    ...newTemplate,
    id: 'fbs-dba',
    solution: 'fbs',
    sent: inPeriod('2025-11-17', '2025-11-23', 'Sendt uge 47'),
    audience: ['Bibliotekschefer', 'programledere'],
    deadline: inPeriod('2025-12-11', '2025-12-20', 'Medio dec. 2025'),
  },
  {
    ...newTemplate,
    id: 'fki-sp-dba',
    solution: 'fki-sp',
    sent: inPeriod('2025-12-01', '2025-12-31', 'dec-25'),
    audience: ['Infrastrukturansvarlige', 'KOMBIT-programledere'],
    deadline: undecided(),
  },
  {
    ...newTemplate,
    id: 'fki-sts-dba',
    solution: 'fki-sts',
    sent: inPeriod('2025-12-01', '2025-12-31', 'dec-25'),
    audience: ['Infrastrukturansvarlige', 'KOMBIT-programledere'],
    deadline: undecided(),
  },
  {
    ...newTemplate,
    id: 'flis-dba',
    solution: 'flis',
    sent: inPeriod('2025-11-17', '2025-11-23', 'Sendt uge 47'),
    audience: ['FLIS-ejere', 'KOMBIT-programledere'],
    deadline: onDay('2025-12-05', '05.12.25'),
  },
  {
    ...newTemplate,
    id: 'kp-dba',
    solution: 'kp',
    sent: undecided('Uafklaret'),
    audience: ['KP systemansvarlige', 'KOMBIT-programledere'],
    deadline: undecided('Uafklaret'),
  },
]
