import type { Draft, DraftProblem } from '#domain/draft.ts'
import { anEdition } from './factories.ts'

let made = 0

/** Returns a draft of an edition that hands out nothing, without problems. */
export function aDraft(overrides: Partial<Draft> = {}): Draft {
  return { edition: anEdition(), found: {}, problems: [], left: [], ...overrides }
}

/** Returns a problem with a row of page 3 that became no item; each call has an id of its own. */
export function aProblem(overrides: Partial<DraftProblem> = {}): DraftProblem {
  return {
    id: `problem-${++made}`,
    where: { page: 3, line: 7 },
    words: 'SAPA | Opsæt visning | 50.10.2025',
    what: { da: '50.10.2025 er ingen dato', en: '50.10.2025 is no date' },
    ...overrides,
  }
}

/** Returns a file; each call has a hash of its own. */
export function aFile(overrides: { name?: string; hash?: string; again?: boolean } = {}) {
  return { name: 'programledermøde.pdf', hash: String(++made).padStart(64, '0'), ...overrides }
}
