import type { Day } from '#domain/day.ts'
import type { DraftProblem } from '#domain/draft.ts'
import { datesInText } from './dates-in-text.ts'

const ROW = ' | '

/**
 * Returns the problems of a mail that a person is to see: those about an item, rows of tables, and words with a day that has
 * not been or cannot be read. Links and addresses alone stand in the mail itself, for whoever reads it anyway.
 */
export function worthAsking(problems: readonly DraftProblem[], sent: Day): readonly DraftProblem[] {
  return problems.filter(({ item, words, field }) => {
    if (item !== undefined) return true
    // That nobody said which meeting a file is from is no question about a mail.
    if (field === 'date') return false
    return words.includes(ROW) || datesInText(words, sent).some(({ written }) => lies(written, sent))
  })
}

const lies = (written: ReturnType<typeof datesInText>[number]['written'], sent: Day) =>
  written.kind === 'none' || written.to >= sent
