import { onDay, undecided, unreadable } from '#domain/deadline.ts'
import type { Agreement } from '#domain/edition.ts'

const undecidedNewTemplate = {
  kind: 'databehandleraftale',
  title: 'Databehandleraftale - ny skabelon',
  sent: undecided('Uafklaret'),
  deadline: undecided('Uafklaret'),
} as const

const probablySwapped = {
  da: 'Materialet nævner KYs systemansvarlige ud for KSD og KSDs ud for KY. De er formentlig byttet om.',
  en: "The material names KY's system owners beside KSD, and KSD's beside KY. They have probably been swapped.",
}

const valgAudience = [
  'VALG systemansvarlige',
  'VALG-projektledere (kun Struer)',
  'KOMBIT-programledere',
] as const

const sapaAugust = {
  solution: 'sapa',
  kind: 'databehandleraftale',
  sent: onDay('2025-08-07', '07.08.2025'),
  audience: ['SAPA systemansvarlige', 'KOMBIT-programledere'],
  deadline: onDay('2025-09-25', '25.09.2025'),
} as const

/** The slide "Overblik over tilslutnings- og databehandleraftaler (2 af 2)". */
export const agreementsPage2: readonly Agreement[] = [
  {
    ...undecidedNewTemplate,
    id: 'ksd-dba',
    solution: 'ksd',
    audience: ['KY systemansvarlige', 'KOMBIT-programledere'],
    doubt: probablySwapped,
  },
  {
    ...undecidedNewTemplate,
    id: 'ky-dba',
    solution: 'ky',
    audience: ['KSD systemansvarlige', 'KOMBIT-programledere'],
    doubt: probablySwapped,
  },
  {
    ...undecidedNewTemplate,
    id: 'mit-sygefravaer-dba',
    solution: 'mit-sygefravaer',
    audience: ['Mit Sygefravær systemansvarlige', 'KOMBIT-programledere'],
  },
  {
    ...undecidedNewTemplate,
    id: 'nemrefusion-dba',
    solution: 'nemrefusion',
    audience: ['NemRefusion systemansvarlige', 'KOMBIT-programledere'],
  },
  {
    ...sapaAugust,
    id: 'sapa-dba-bcd',
    title: 'Databehandleraftale + bilag B+C+D - ny skabelon',
  },
  {
    ...sapaAugust,
    id: 'sapa-dba-a',
    title: 'Databehandleraftale bilag A - ny skabelon',
  },
  {
    id: 'valg-dba',
    solution: 'valg',
    kind: 'databehandleraftale',
    title: 'Databehandleraftale - ny skabelon - ny version',
    sent: unreadable('1,4 o 5055', 'datoen kan ikke læses i materialet'),
    audience: valgAudience,
    deadline: onDay('2025-06-16', '16.06.2025'),
    doubt: {
      da: 'Udsendelsesdatoen kan ikke læses i materialet.',
      en: 'The sending date cannot be read in the material.',
    },
  },
  {
    id: 'valg-dba-bc',
    solution: 'valg',
    kind: 'databehandleraftale',
    title: 'Databehandleraftale opdateret bilag B+C',
    sent: onDay('2025-09-19', '19.09.2025'),
    audience: valgAudience,
    deadline: unreadable('50.10.2025', 'ingen dag i kalenderen: 10., 20. eller 30. oktober'),
    doubt: {
      da: 'Fristen står som 50.10.2025, og den dag findes ikke. Det kan være 10., 20. eller 30. oktober.',
      en: 'The deadline is written 50.10.2025, which is no date. It may be 10, 20 or 30 October.',
    },
  },
  {
    ...undecidedNewTemplate,
    id: 'vr-dba',
    solution: 'vr',
    audience: ['VR dataansvarlige', 'KOMBIT-programledere'],
  },
]
