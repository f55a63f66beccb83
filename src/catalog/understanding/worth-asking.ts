import type { Day } from '#domain/day.ts'
import type { Draft, DraftProblem } from '#domain/draft.ts'
import { datesInText } from './dates-in-text.ts'
import { countsFromNow } from './days-from-now.ts'

const ROW = ' | '

/**
 * Returns the problems of a mail that a person is to see: those about an item, rows of tables, and words with a day that has
 * not been or cannot be read, "inden fredag" among them. Links and addresses alone stand in the mail itself, for whoever
 * reads it anyway. `sent` is the day it was sent.
 */
export function worthAsking({ problems, left }: Draft, sent: Day): readonly DraftProblem[] {
  const uncounted = left.filter(({ words }) => countsFromNow(words))
  return [
    ...ofProblems(problems, sent),
    ...uncounted.map(({ where, words }) => ({
      id: `from-now-${where.page}-${where.line}`,
      where,
      words,
      what: UNREAD_DAY,
    })),
  ]
}

function ofProblems(problems: readonly DraftProblem[], sent: Day): readonly DraftProblem[] {
  return problems.flatMap((problem) => {
    const { item, words, field } = problem
    if (item !== undefined) return [problem]
    // That nobody said which meeting a file is from is no question about a mail.
    if (field === 'date') return []
    const { suggestion: _, ...rest } = problem
    if (words.includes(ROW)) return [{ ...rest, what: UNREAD_ROW }]
    const isAhead =
      countsFromNow(words) || datesInText(words, sent).some(({ written }) => lies(written, sent))
    return isAhead ? [{ ...rest, what: UNREAD_DAY }] : []
  })
}

/** Whoever reads a mail knows of no draft. */
const UNREAD_ROW = {
  da: 'En række, som Fristvagt ikke kan læse.',
  en: 'A row that Fristvagt cannot read.',
}
const UNREAD_DAY = {
  da: 'En dato, som Fristvagt ikke ved, hvad gælder.',
  en: 'A date of which Fristvagt does not know what it is for.',
}

const lies = (written: ReturnType<typeof datesInText>[number]['written'], sent: Day) =>
  written.kind === 'none' || written.to >= sent
