import { onDay, undecided } from '#domain/deadline.ts'
import type { Task } from '#domain/edition.ts'

const incomeDataChain = {
  solution: 'sapa',
  workingTitle: false,
  start: undecided(),
  due: undecided(),
  audience: [],
} as const

const notInKlik = { listed: false } as const

/** The tasks that the other slides hand out: four steps towards income data in SAPA, VALG, and the K98 councils. */
export const tasksOutsideKlik: readonly Task[] = [
  {
    ...incomeDataChain,
    id: 'sapa-indkomst-afdaek',
    title: 'Afdæk as-is og to-be',
    klik: { listed: true, code: 'A1' },
    step: 1,
  },
  {
    ...incomeDataChain,
    id: 'sapa-indkomst-visning',
    title: 'Opsæt visning i SAPA',
    klik: notInKlik,
    step: 2,
  },
  {
    ...incomeDataChain,
    id: 'sapa-indkomst-rettigheder',
    title: 'Tildel rettigheder til SAPA',
    klik: notInKlik,
    step: 3,
  },
  {
    ...incomeDataChain,
    id: 'sapa-indkomst-oplaer',
    title: 'Oplær bruger i SAPA',
    klik: notInKlik,
    step: 4,
  },
  {
    id: 'valg-evaluering',
    solution: 'valg',
    title: 'Indsend kommunens evaluering af valget til KOMBIT',
    workingTitle: false,
    start: undecided(),
    due: onDay('2025-12-15', 'senest den 15/12-25'),
    audience: ['VALG-systemansvarlig'],
    klik: notInKlik,
  },
  {
    id: 'valg-brugertilfredshed',
    solution: 'valg',
    title: 'Besvar brugertilfredshedsundersøgelsen (én besvarelse per kommune)',
    workingTitle: false,
    start: onDay('2025-11-24', '24/11'),
    due: onDay('2025-12-15', '15/12 2025'),
    audience: [],
    klik: notInKlik,
  },
  {
    id: 'k98-ansoegning',
    solution: 'k98',
    title: 'Søg plads i fagråd og porteføljeråd',
    workingTitle: false,
    start: onDay('2025-12-01', '1.12'),
    due: onDay('2025-12-22', '22.12'),
    audience: [],
    klik: notInKlik,
  },
]
