import type { Deadline } from '#domain/deadline.ts'
import type { Where } from '#domain/draft.ts'
import type { ReadDeadline } from './read-deadline.ts'
import { found, type Reading } from './reading.ts'

/** Where a deadline stands: its item, its field and the words around it. */
interface Place {
  readonly key: number
  readonly field: string
  readonly where: Where
  readonly words: string
}

/** Returns a deadline that was read, and notes a doubt where it is unreadable or says less than a date. */
export function trusted(read: ReadDeadline, { key, field, where, words }: Place, reading: Reading): Deadline {
  const { deadline, candidates, doubt } = read
  if (deadline.kind === 'unreadable')
    reading.doubts.push({
      key,
      field,
      where,
      words,
      what: {
        da: `"${deadline.raw}" er ingen dato: ${deadline.why}.`,
        en: `"${deadline.raw}" is no date.`,
      },
      ...(candidates.length > 0 && { candidates }),
    })
  else if (doubt) reading.doubts.push({ key, field, where, words, what: doubt, candidates: [deadline] })
  return deadline
}

/** Returns the mark of where a deadline came from. */
export const foundDeadline = (where: Where, { deadline, how }: ReadDeadline) =>
  found(where, deadline.raw, how)
