import { fold } from '#domain/fold.ts'
import { hasWords } from './bare-words.ts'
import { datesInText } from './dates-in-text.ts'
import { headingLines } from './headings.ts'
import { kindWord } from './kind-word.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

const ASKS = /\b(?:deadline|frist|senest|tilmeld|klik-opgave)/
const PAGE = /^\W*(?:side )?\d{1,3}(?:\s*(?:\/|af)\s*\d{1,3})?\W*$/i
const MOST_LOOKED_AT = 2000

/** Says of every line that nothing was made of what it was taken for; one that has a date or asks for something is a problem. */
export function readLeftovers(sections: readonly Section[], reading: Reading): void {
  for (const section of sections) {
    for (const line of section.links) reading.take(line, 'link')
    const heads = new Set(headingLines(section))
    for (const line of section.lines.filter(reading.isFree)) {
      const as =
        takenFor(line, heads) ??
        (matters(line, reading) && !tellsAgain(line, section, reading) ? 'problem' : 'prose')
      if (as === 'problem') ask(line, reading)
      else reading.take(line, as)
    }
  }
}

function takenFor(line: Line, heads: ReadonlySet<Line>): 'footer' | 'dirt' | 'heading' | undefined {
  if (line.role === 'labels') return 'dirt'
  if (line.role === 'footer' || PAGE.test(line.text.slice(0, 40))) return 'footer'
  if (!hasWords(line.text)) return 'dirt'
  return heads.has(line) ? 'heading' : undefined
}

function matters({ text, cells }: Line, reading: Reading): boolean {
  const start = text.slice(0, MOST_LOOKED_AT)
  if (cells !== undefined) return true
  if (datesInText(start, reading.meeting).length > 0) return true
  return ASKS.test(fold(start)) && kindWord(start.split(/\s+/, 60)) !== undefined
}

/** The day of a meeting that was read from another line of the section. */
function tellsAgain({ text }: Line, { lines }: Section, reading: Reading): boolean {
  const days = datesInText(text.slice(0, MOST_LOOKED_AT), reading.meeting)
  const held = reading.events
    .filter(({ where }) => lines.some((line) => line.where === where))
    .map(({ item }) => item.start.slice(0, 10))
  return (
    days.length > 0 && days.every(({ written }) => written.kind === 'days' && held.includes(written.from))
  )
}

function ask(line: Line, reading: Reading): void {
  reading.take(line, 'problem')
  reading.doubts.push({
    where: line.where,
    words: line.text.trim(),
    what: line.cells
      ? {
          da: 'Rækken hører til en tabel, der ikke er forstået.',
          en: 'The row is of a table that was not understood.',
        }
      : {
          da: 'Her står en dato eller en frist, som ikke er blevet til noget i udkastet.',
          en: 'A date or a deadline stands here that nothing in the draft was made of.',
        },
    suggestion: {
      da: 'Tilføj det, hvis det skal med; ellers kan der ses bort fra det.',
      en: 'Add it if it is wanted; otherwise it can be left out.',
    },
  })
}
