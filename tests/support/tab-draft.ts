import type { DraftChangesItem } from '#api/contract.ts'
import { onDay, unreadable } from '#domain/deadline.ts'
import type { Found, SourceText } from '#domain/draft.ts'
import type { StoredDraft } from '#domain/ports/draft-store.ts'
import { aDraft, aProblem } from './draft-factories.ts'
import { anAgreement, anEdition, anEvent, aPerson, aTask } from './factories.ts'
import { MORNING } from './storage-factories.ts'
import { onTheDay } from './tab-items.ts'

const words = (line: number, text: string, how: Found['how'] = 'stated'): Found => ({
  where: { page: 2, line },
  words: text,
  how,
})

/** Returns a draft of an agreement, a meeting and two tasks, with five questions: two of them of one paragraph. */
export function aStoredDraft(overrides: Partial<StoredDraft> = {}): StoredDraft {
  const edition = anEdition({
    tasks: [
      aTask({ id: 'sapa-visning', due: unreadable('50.10.2025', 'ingen dag i kalenderen') }),
      aTask({ id: 'sapa-rettigheder', title: 'Tildel rettigheder til SAPA' }),
    ],
    agreements: [anAgreement({ id: 'flis-dba' })],
    events: [anEvent({ id: 'sapa-dialog' })],
  })
  const problems = [
    aProblem({
      ...{ id: 'due', item: 'sapa-visning', field: 'due', where: { page: 2, line: 3 } },
      what: { da: 'Fristen kan ikke læses', en: 'The deadline cannot be read' },
      candidates: [onDay('2025-10-10', '50.10.2025'), onDay('2025-10-20', '50.10.2025')],
    }),
    aProblem({
      ...{ id: 'title', item: 'sapa-visning', field: 'title', where: { page: 2, line: 3 } },
      what: { da: 'Titlen er måske ikke hel', en: 'The title may not be whole' },
    }),
    aProblem({
      ...{ id: 'same', item: 'flis-dba', field: 'id', where: { page: 2, line: 5 } },
      words: 'FLIS | Databehandleraftale - ny skabelon',
      what: { da: 'Er det den samme som i en tidligere udgave?', en: 'Is it the same as before?' },
      candidates: ['flis-dba-2025'],
    }),
    aProblem({
      ...{ id: 'row', where: { page: 2, line: 6 } },
      words: 'Husk tilmelding senest 9/1',
      what: { da: 'Rækken er ikke forstået', en: 'The row was not understood' },
      suggestion: { da: 'Tilføj det, hvis det skal med.', en: 'Add it if it is wanted.' },
    }),
    aProblem({
      ...{ id: 'right', item: 'sapa-rettigheder', field: 'title', where: { page: 2, line: 4 } },
      words: 'SAPA | Tildel rettigheder til SAPA | 15.12.2025',
      what: { da: 'Titlen er læst fra et billede', en: 'The title was read from a picture' },
    }),
  ]
  const found = {
    'sapa-visning': {
      row: words(3, 'SAPA | Opsæt visning | 50.10.2025'),
      title: words(3, 'Opsæt visning'),
      due: words(3, '50.10.2025'),
    },
    'flis-dba': {
      title: words(5, 'Databehandleraftale - ny skabelon'),
      solution: words(5, 'FLIS', 'inferred'),
    },
  }
  const person = aPerson({ name: 'Mette Holm' })
  return {
    ...{ id: 'draft-1', name: 'programledermøde.pdf', hash: '0'.repeat(64), state: 'open', version: 1 },
    ...{
      edition: edition.id,
      title: edition.title,
      problems: problems.length,
      openProblems: problems.length,
    },
    ...{ importedBy: person, importedAt: MORNING, changedBy: person, changedAt: MORNING },
    ...{ draft: aDraft({ edition, problems, found }), decisions: [], steps: [] },
    ...overrides,
  }
}

/** Returns the words of the file of that draft: a page before it, and the page with its table. */
export function aText(): SourceText[] {
  return [
    { page: 1, lines: [{ line: 1, text: 'Velkommen til programledermøde', as: 'heading' }] },
    {
      page: 2,
      lines: [
        { line: 1, text: 'Opgaver i december', as: 'heading' },
        { line: 3, text: 'SAPA | Opsæt visning | 50.10.2025' },
        { line: 4, text: 'SAPA | Tildel rettigheder til SAPA | 15.12.2025' },
        { line: 5, text: 'FLIS | Databehandleraftale - ny skabelon' },
        { line: 6, text: 'Husk tilmelding senest 9/1' },
      ],
    },
  ]
}

/** Returns what that draft changes of what is published, and that two channels would hear of it. */
export function someDifferences(): DraftChangesItem {
  const solution = { id: 'sapa', name: 'SAPA' }
  return {
    revision: 7,
    items: [
      { change: 'new', type: 'task', id: 'sapa-visning', title: 'Opsæt visning i SAPA', solution },
      {
        ...{ change: 'moved', type: 'event', id: 'sapa-dialog', title: 'Dialogmøde om skattedata i SAPA' },
        ...{ from: onTheDay('2026-01-08', '8.1.2026'), deadline: onTheDay('2026-01-09', '9.1.2026') },
      },
      {
        ...{ change: 'signatures', type: 'agreement', id: 'flis-dba', title: 'Databehandleraftale' },
        ...{ signed: ['0751'], missing: [] },
      },
      { change: 'gone', type: 'task', id: 'old', title: 'Afdæk as-is', stays: true },
    ],
    audience: { municipalities: ['0727', '0751'], channels: 3, cards: 4, calendars: 1 },
  }
}
