import { inPeriod, onDay } from '#domain/deadline.ts'
import type { Task } from '#domain/edition.ts'

const debtSettlement = {
  solution: 'borgerblikket',
  workingTitle: true,
  start: inPeriod('2026-01-01', '2026-01-10', 'Primo jan.'),
  due: inPeriod('2026-01-21', '2026-01-31', 'Ultimo jan.'),
  audience: [],
  klik: { listed: true },
  note: {
    da: 'Giver borgerne mulighed for at se og afvikle deres gæld.',
    en: 'Lets citizens see and pay off what they owe.',
  },
} as const

const taxView = {
  solution: 'sapa',
  workingTitle: true,
  start: inPeriod('2025-12-01', '2025-12-10', 'Primo dec'),
  due: inPeriod('2025-12-11', '2025-12-31', 'Medio/ultimo dec'),
  audience: [],
  klik: { listed: true },
} as const

/** The slide "Oversigt over kritiske/tværgående KLIK-opgaver". */
export const klikTasks: readonly Task[] = [
  {
    ...debtSettlement,
    id: 'borgerblikket-eg-gaeld',
    title: 'EG: Konfigurér og åbn for fordringer via ny gæld- og betalingsløsning',
  },
  {
    ...debtSettlement,
    id: 'borgerblikket-kmd-gaeld',
    title: 'KMD: Konfigurér og åbn for fordringer via ny gæld- og betalingsløsning',
  },
  {
    id: 'valg-ean',
    solution: 'valg',
    title: 'Indsend EAN-nummer til fakturering for VALG-løsningen',
    workingTitle: false,
    start: onDay('2025-10-27', '27.10.2025'),
    due: onDay('2025-12-01', '01.12.2025'),
    audience: [],
    klik: { listed: true },
  },
  {
    id: 'klik-brugerstyring-1',
    solution: 'klik',
    title: '(Brugerstyring 1) Bevar "gamle" KLIK-brugeres adgang til KLIK',
    workingTitle: false,
    start: onDay('2025-09-05', '05.09.2025'),
    due: onDay('2025-11-03', '03.11.2025'),
    audience: [],
    klik: { listed: true, code: 'Brugerstyring 1' },
    note: {
      da: 'Nogle kommuner er ikke nået helt i mål. Tjek, om nogle af jeres brugere skal have genetableret adgangen.',
      en: 'Some municipalities have not quite finished. Check whether any of your users need their access restored.',
    },
  },
  {
    id: 'klik-rolle-4',
    solution: 'klik',
    title: '(Rolle 4) Sikr telefonnumre på roller i KLIK',
    workingTitle: false,
    start: onDay('2025-11-06', '06.11.2025'),
    due: onDay('2026-01-09', '09.01.2026'),
    audience: [],
    klik: { listed: true, code: 'Rolle 4' },
    note: {
      da: 'Opgaven blev gennemgået på et webinar den 3. november. I finder optagelsen via KLIK-opgaven.',
      en: 'The task was gone through at a webinar on 3 November. The recording is linked from the KLIK task.',
    },
  },
  {
    id: 'flis-dba',
    solution: 'flis',
    title: 'Underskriv ny databehandleraftale',
    workingTitle: false,
    start: onDay('2025-11-19', '19.11.2025'),
    due: onDay('2025-12-05', '05.12.2025'),
    audience: [],
    klik: { listed: true },
    agreement: 'flis-dba',
  },
  {
    id: 'adg-0',
    solution: 'faelleskommunal-infrastruktur',
    title: '(ADG_0) Afdæk og afklar kommunens aktuelle anvendelse af Adgangsstyring for brugere',
    workingTitle: false,
    start: onDay('2025-10-19', '19.10.2025'),
    due: onDay('2025-12-15', '15.12.2025'),
    audience: [],
    klik: { listed: true, code: 'ADG_0' },
    doubt: {
      da: 'Løsningens navn stod utydeligt i materialet og er læst som Fælleskommunal infrastruktur.',
      en: 'The name of the solution was unclear in the material and has been read as Fælleskommunal infrastruktur.',
    },
  },
  {
    ...taxView,
    id: 'sapa-forskud-11',
    title: 'Opret og underskriv aftale for visning af forskudsopgørelse for 11 formål (version 2.1)',
  },
  ...[1, 2, 3, 4].map((pack) => ({
    ...taxView,
    id: `sapa-personkontrol-${pack}`,
    title: `Opret og underskriv aftale for visning af personkontroloplysning (datapakke ${pack})`,
  })),
]
