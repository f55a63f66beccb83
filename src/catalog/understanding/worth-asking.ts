import type { Day } from '#domain/day.ts'
import type { DraftProblem } from '#domain/draft.ts'
import { datesInText } from './dates-in-text.ts'

const ROW = ' | '

/**
 * Returns the problems of a mail that a person is to see: those about an item, rows of tables, and words with a day that has
 * not been or cannot be read. Links and addresses alone stand in the mail itself, for whoever reads it anyway.
 */
export function worthAsking(problems: readonly DraftProblem[], sent: Day): readonly DraftProblem[] {
  return problems.flatMap((problem) => {
    const { item, words, field } = problem
    if (item !== undefined) return [problem]
    // That nobody said which meeting a file is from is no question about a mail.
    if (field === 'date') return []
    const { suggestion: _, ...rest } = problem
    if (words.includes(ROW)) return [{ ...rest, what: UNREAD_ROW }]
    const isAhead = datesInText(words, sent).some(({ written }) => lies(written, sent))
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
