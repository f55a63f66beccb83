import type { SourceDocument, SourceNoteCode } from '../source/source-document.ts'
import type { MeetingDay } from './meeting-day.ts'
import type { Doubt, Reading, Understood } from './reading.ts'

const NOTES: Readonly<Record<SourceNoteCode, Doubt['what']>> = {
  'only-pictures': {
    da: 'Siden er kun et billede. Det, der står på den, er ikke læst.',
    en: 'The page is a picture alone. What stands on it was not read.',
  },
  'formula-without-value': {
    da: 'Cellen er en formel uden værdi og er ikke læst.',
    en: 'The cell is a formula without a value, and was not read.',
  },
  'hidden-sheet': {
    da: 'Arket er skjult i filen, men er læst med.',
    en: 'The sheet is hidden in the file, but was read too.',
  },
  'attachment-not-read': {
    da: 'Den vedhæftede fil er ikke læst. Importér den for sig, hvis den skal med.',
    en: 'The attached file was not read. Import it by itself if it is wanted.',
  },
}

/** Returns the problems of the file as a whole: what of it was not read, and that nobody says which meeting it is from. */
export function noteDoubts(
  document: SourceDocument,
  { told, on }: MeetingDay,
  reading: Reading,
): readonly Doubt[] {
  const notes = (document.notes ?? []).map(({ code, page, line, name }) => ({
    where: { page, line: line ?? 1 },
    words: name ?? '',
    what: NOTES[code],
  }))
  return told ? notes : [...notes, untold(document, on), ...inferredFrom(reading)]
}

const untold = ({ name }: SourceDocument, on: string): Doubt => ({
  where: { page: 1, line: 1 },
  words: name,
  field: 'date',
  what: {
    da: `Filen siger ikke, hvilket møde den er fra. Datoer uden årstal er læst, som om det var ${on}.`,
    en: `The file does not say which meeting it is from. Dates without a year were read as if it were ${on}.`,
  },
  suggestion: { da: 'Angiv mødets dato.', en: 'Give the date of the meeting.' },
})

/** Years that were inferred from a day that nobody told are doubtful, each of them. */
function inferredFrom(reading: Reading): readonly Doubt[] {
  const all: readonly Understood<unknown>[] = [
    ...reading.tasks,
    ...reading.agreements,
    ...reading.events,
    ...reading.milestones,
  ]
  return all.flatMap(({ key, found }) =>
    Object.entries(found).flatMap(([field, { how, where, words }]) =>
      how === 'inferred' && field !== 'solution'
        ? [
            {
              key,
              field,
              where,
              words,
              what: { da: 'Årstallet står der ikke.', en: 'The year is not written.' },
            },
          ]
        : [],
    ),
  )
}
