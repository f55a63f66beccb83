import type { ChangeItem, EditionChangesItem, MilestoneItem } from '#api/contract.ts'
import { notDecided, onTheDay, within } from './tab-items.ts'

const SOURCE = { da: 'KOMBIT-programledermøde', en: 'KOMBIT programme-leader meeting' }

/** Returns a step of K98-bemanding as the API gives it, on 1 December 2025. */
export function aMilestoneItem(overrides: Partial<MilestoneItem> = {}): MilestoneItem {
  return {
    id: 'k98-opslag',
    process: 'K98-bemanding',
    title: 'Opslag sendes ud',
    when: onTheDay('2025-12-01', '1.12'),
    source: SOURCE,
    ...overrides,
  }
}

/** Returns the steps of two processes: days, periods, one that is doubtful and two that are undecided. */
export function mixedMilestones(): MilestoneItem[] {
  const sts = 'STS-genudbud'
  return [
    aMilestoneItem({
      id: 'sts-udbud',
      process: sts,
      title: 'Udbud af Fælles Driftsplatform offentliggjort',
      when: onTheDay('2025-10-10', '10. oktober 2025'),
    }),
    aMilestoneItem({
      id: 'sts-kontrakt',
      process: sts,
      title: 'Forventet kontrakt: Fælles Driftsplatform',
      when: within('2026-01-01', '2026-06-26', 'før sommerferien 2026'),
      doubt: {
        da: 'KOMBIT siger kun, hvad det skal være sket før.',
        en: 'KOMBIT says only what it must have happened before.',
      },
    }),
    aMilestoneItem({
      id: 'sts-applikation',
      process: sts,
      title: 'Forventet kontrakt: Applikationsdelen',
      when: notDecided('efter sommerferien 2026'),
    }),
    aMilestoneItem({
      id: 'k98-ansoegning',
      title: 'Ansøgningsperiode',
      when: within('2025-11-24', '2025-12-22', '24.11.-22.12'),
    }),
    aMilestoneItem(),
    aMilestoneItem({ id: 'k98-senere', title: 'Evaluering', when: notDecided() }),
  ]
}

function aChangeItem(overrides: Partial<ChangeItem> = {}): ChangeItem {
  return {
    change: 'new',
    type: 'task',
    id: 'valg-ean',
    title: 'Indsend EAN-nummer til fakturering for VALG-løsningen',
    solution: { id: 'valg', name: 'VALG' },
    deadline: onTheDay('2025-12-01', '01.12.2025'),
    ...overrides,
  }
}

/** Returns what December's edition changed against November's: one of each kind, and a meeting moved by an hour. */
export function mixedChanges(): EditionChangesItem {
  const flis = { type: 'agreement', id: 'flis-dba', title: 'Databehandleraftale – ny skabelon' } as const
  return {
    edition: { id: 'december', title: 'KOMBIT-programledermøde, december 2025', date: '2025-12-05' },
    before: { id: 'november', title: 'KOMBIT-programledermøde, november 2025', date: '2025-11-07' },
    items: [
      aChangeItem(),
      aChangeItem({
        ...flis,
        change: 'moved',
        solution: { id: 'flis', name: 'FLIS' },
        from: onTheDay('2025-11-28'),
        deadline: onTheDay('2025-12-05'),
      }),
      aChangeItem({
        change: 'decided',
        id: 'sapa-visning',
        title: 'Opsæt visning i SAPA',
        deadline: within('2025-12-11', '2025-12-31', 'medio/ultimo dec'),
      }),
      aChangeItem({ change: 'called-off', id: 'fbs', title: 'Afprøv ny version' }),
      aChangeItem({
        change: 'moved',
        type: 'event',
        id: 'sapa-dialogmoede',
        title: 'Dialogmøde om skattedata i SAPA',
        from: onTheDay('2026-01-08', '2026-01-08T09:00'),
        deadline: onTheDay('2026-01-08', '2026-01-08T09:30'),
      }),
      aChangeItem({ id: 'eg-gaeld', title: 'EG: Konfigurér og åbn for fordringer' }),
    ],
  }
}
